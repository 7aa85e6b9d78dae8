import type { Scene } from '@peace/core/screenplay'
import { expect, it } from 'vitest'
import { ShotsBehind } from './shots-behind.ts'

it('follows later from where it was, when following failed', async () => {
  const [before, after] = [[] as Scene[], [] as Scene[]]
  const from: (readonly Scene[])[] = []
  const failures: unknown[] = []
  const behind = new ShotsBehind({
    filmId: 'f',
    now: () => after,
    shots: () => [],
    follow: async (scenes) => {
      from.push(scenes)
      if (from.length === 1) throw new Error('away')
      return []
    },
    failed: (error) => failures.push(error),
    keepsLines: true,
  })
  behind.settled(before)
  await behind.catchUp()
  expect(failures).toHaveLength(1)
  await behind.catchUp()
  expect(from).toHaveLength(2)
  expect(from[1]).toBe(before)
  behind.stop()
})
