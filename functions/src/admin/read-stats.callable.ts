import { door } from '../callable.ts'
import { readStats as read } from './stats.store.ts'

export const readStats = door('readStats', { operator: 'stats.see' }, async ({ from, to }) => ({
  days: await read(from, to),
}))
