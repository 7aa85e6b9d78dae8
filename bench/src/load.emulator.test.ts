import { expect, it } from 'vitest'
import { runLoad } from './load-world.ts'

it('sixty jobs at once are each made once, whatever fails on the way', async () => {
  const found = await runLoad({ jobs: 60, workspaces: 12, faults: 0.1, workMs: 10, workers: 6 })
  expect(found).toMatchObject({ done: 60, failed: 0, doubleClaims: 0 })
  expect(found.split).toEqual({ runpod: 57, veo: 3 })
  expect(found.errors.crashed ?? 0).toBeGreaterThan(0)
}, 120_000)
