import { expect, test } from 'vitest'
import { type Measured, refusedBy } from './limits.ts'

const sound: Measured = {
  name: 'sweep',
  sort: 'schedule',
  timeoutSeconds: 540,
  memoryMiB: 1024,
  cpu: 1,
  concurrency: 1,
}

test.each<[string, Partial<Measured>, RegExp]>([
  ['an event that may take longer than nine minutes', { sort: 'event', timeoutSeconds: 541 }, /timeout 541s/],
  ['a schedule longer than half an hour', { timeoutSeconds: 1801 }, /1800s/],
  ['a call longer than an hour', { sort: 'asked', timeoutSeconds: 3601 }, /3600s/],
  ['more memory than a core may have', { memoryMiB: 8192 }, /8192 MiB/],
  ['many at once on less than a core', { cpu: 0.5, memoryMiB: 256, concurrency: 80 }, /concurrency 80/],
  ['three cores', { cpu: 3 }, /3 CPUs/],
  ['four cores with little memory', { cpu: 4, memoryMiB: 1024 }, /1024 MiB/],
])('%s is refused, by name', (_, change, says) => {
  expect(refusedBy({ ...sound, ...change })).toMatch(says)
  expect(refusedBy({ ...sound, ...change })).toMatch(/^sweep: /)
})

test('what Google takes is taken', () => {
  expect(refusedBy(sound)).toBeUndefined()
  expect(refusedBy({ ...sound, cpu: 2, memoryMiB: 8192 })).toBeUndefined()
})
