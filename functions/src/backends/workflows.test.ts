import type { Firestore } from 'firebase-admin/firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workflowsLately } from './workflows.store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

// As much of a database as is read here: it counts how often it is asked.
const counting = () => {
  const asked: string[] = []
  const card = { name: 'Mine', makes: 'image', licence: 'mine', maxWidth: 512, maxHeight: 512, seconds: 5 }
  const rest = { ...card, points: {}, graph: '{}', createdAt: 0, createdBy: 'nok' }
  const rows = [
    { ...rest, id: 'on', enabled: true, sum: '0123456789' },
    { ...rest, id: 'off', enabled: false },
  ]
  const docs = rows.map((row) => ({ id: row.id, exists: true, data: () => row, ref: { path: row.id } }))
  const collection = (path: string) => {
    const query = {
      limit: () => query,
      select: () => query,
      get: async () => {
        asked.push(path)
        return { docs }
      },
    }
    return query
  }
  return { asked, store: () => ({ collection }) as unknown as Firestore }
}

test('units and words of machines that follow each other read a workspace’s graphs once', async () => {
  const { asked, store } = counting()
  const lately = workflowsLately(store, 20_000)
  for (let n = 0; n < 5; n++) {
    expect((await lately.used('w')).map(({ id }) => id)).toEqual(['on'])
    expect((await lately.standing('w')).map(({ id, enabled }) => [id, enabled])).toEqual([
      ['on', true],
      ['off', false],
    ])
    vi.advanceTimersByTime(3_000)
  }
  expect(asked.length).toBe(2)
  await lately.standing('other')
  expect(asked.length).toBe(3)
  vi.advanceTimersByTime(6_000)
  await lately.used('w')
  await lately.standing('w')
  expect(asked.length).toBe(5)
})
