import { door } from '../callable.ts'
import { recountDay as recount } from './stats.store.ts'

export const recountStats = door('recountStats', { operator: 'stats.see' }, ({ day }, { now }) => recount(day, now()))
