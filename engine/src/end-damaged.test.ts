import { damaged } from '@peace/core/stored'
import { expect, test } from 'vitest'
import { orEndDamaged } from './end-damaged.ts'
import type { Ports } from './ports.ts'

test('a damaged row that is not the plan, and any other failure, ends no job: it is told as it is', async () => {
  for (const error of [damaged('artifact', 'w/k', 'torn'), new Error('the database is away')])
    await expect(orEndDamaged({} as Ports, 'j', () => Promise.reject(error))).rejects.toBe(error)
})
