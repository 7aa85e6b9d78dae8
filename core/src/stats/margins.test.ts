import { expect, test } from 'vitest'
import { type AttemptFacts, losing, marginsOf, rollUpAttempts } from './index.ts'

const tried = (model: string | undefined, costMicros: number, chargedMicros: number): AttemptFacts => ({
  ...{ unitKey: `${model}${costMicros}`, backend: 'runpod', kind: 'clip', verdict: model ? 'done' : 'failed' },
  ...(model ? { model } : {}),
  ...{ createdAt: 0, closedAt: 1000, costMicros, chargedMicros },
})

test('a model bears the failed tries of its kind by what it made, and one below its cost is named', () => {
  const attempts = [
    ...[tried('wan', 100, 130), tried('wan', 101, 130), tried('wan', 102, 130)],
    tried('ltx', 100, 105),
    tried(undefined, 40, 0),
  ]
  const margins = marginsOf([rollUpAttempts(attempts)])
  expect(margins.map(({ model, lostMicros, marginMicros }) => [model, lostMicros, marginMicros])).toEqual([
    ['ltx', 10, -5],
    ['wan', 30, 57],
  ])
  expect(losing(margins).map(({ model }) => model)).toEqual(['ltx'])
})

test('days are added up, and what failed where nothing was made is a loss of its own', () => {
  const day = rollUpAttempts([tried('wan', 100, 130)])
  expect(marginsOf([day, day])[0]).toMatchObject({ made: 2, costMicros: 200, chargedMicros: 260 })
  expect(losing(marginsOf([rollUpAttempts([tried(undefined, 40, 0)])]))).toMatchObject([
    { model: '', marginMicros: -40 },
  ])
})
