import { expect, test } from 'vitest'
import type { Ports } from './ports.ts'
import { progress, progressLast, progressOver } from './progress.ts'
import { jobsToRecord, recordedAccount } from './replay/jobs.ts'
import { quietWorld } from './replay/quiet-world.ts'
import { readSetting } from './replay/read-recordings.ts'

const listening = () => {
  const [first] = jobsToRecord
  const world = quietWorld({
    ...{ account: recordedAccount, film: first?.film, ...readSetting(), script: {}, startAt: 0, prefix: 'i' },
  })
  const told: { at: number; jobId: string; shares: Record<string, number> }[] = []
  let now = 1_000
  const store: Ports['store'] = {
    ...world.ports.store,
    tellShares: async (jobId, shares) => void told.push({ at: now, jobId, shares }),
  }
  const ports: Ports = { ...world.ports, store, clock: { ...world.ports.clock, now: () => now } }
  return {
    ports,
    told,
    pass: (ms: number) => {
      now += ms
    },
  }
}

test('a job is told of at most once in five seconds, whoever of its units moves, and the last is always told', () => {
  const { ports, told, pass } = listening()
  for (let n = 0; n <= 100; n++) {
    progress(ports, 'j', 'clip h0', n)
    progress(ports, 'j', 'clip h1', n)
    pass(200)
  }
  expect(told.map(({ at }) => at)).toEqual([1_000, 6_000, 11_000, 16_000, 21_000])
  progressOver(ports, 'j', 'clip h0')
  progressLast(ports, 'j')
  expect(told.at(-1)?.shares).toEqual({ 'clip h1': 100 })
  progressLast(ports, 'j')
  expect(told).toHaveLength(6)
})

test('jobs do not wait for each other', () => {
  const { ports, told } = listening()
  progress(ports, 'a', 'clip h0', 1)
  progress(ports, 'b', 'clip h0', 2)
  expect(told.map(({ jobId }) => jobId)).toEqual(['a', 'b'])
})
