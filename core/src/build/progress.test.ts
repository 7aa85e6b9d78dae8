import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needsByIndex } from './graph.ts'
import { jobStates } from './job.ts'
import { plan } from './plan.ts'
import { countMarks, deriveState, isMade, readyUnits, setMarks } from './progress.ts'
import { sampleFilm } from './sample-film.ts'

const { units } = plan(sampleFilm({ scenes: 2, shotsPerScene: 2 }), { stop: 'cut', quality: 'draft' })
const kinds = units.map(({ spec }) => spec.kind)
const needs = needsByIndex(units)
const order = new Map<string, number>(jobStates.map((state, at) => [state, at]))

test('a job’s state only moves forward, and ends when all is made, in whatever order units finish', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1000)), (choices) => {
      let marks = 'w'.repeat(units.length)
      let state = deriveState('PROCESSING', kinds, marks)
      while (marks.includes('w')) {
        const ready = readyUnits(needs, marks)
        expect(ready.length).toBeGreaterThan(0)
        const at = ready[(choices.next().value ?? 0) % ready.length] ?? 0
        expect((needs[at] ?? []).every((need) => isMade(marks[need]))).toBe(true)
        marks = setMarks(marks, new Map([[at, 'd']]))
        const next = deriveState(state, kinds, marks)
        expect(order.get(next)).toBeGreaterThanOrEqual(order.get(state) ?? 0)
        state = next
      }
      expect(state).toBe('COMPLETED')
      expect(countMarks(marks)).toEqual({ wanted: units.length, done: units.length, failed: 0, reused: 0 })
    }),
    { numRuns: 30 },
  )
})

test('what is final stays so, whatever comes', () => {
  for (const state of ['COMPLETED', 'FAILED', 'CANCELLED'] as const)
    expect(deriveState(state, kinds, 'w'.repeat(units.length))).toBe(state)
})

test('phases a job does not need are passed over', () => {
  const made = [...kinds].map((kind) => (kind === 'still' || kind === 'clip' ? 'e' : 'w')).join('')
  expect(deriveState('PROCESSING', kinds, made)).toBe('GENERATING_AUDIO')
})
