import { measuredRates, templateSeconds } from '@peace/core/routing'
import { addSeconds, dayOf } from '@peace/core/stats'
import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { readStats } from './stats.store.ts'

const lookBackMs = 30 * 86_400_000

export const readSeconds = door('readSeconds', { operator: 'stats.see' }, async (_, { now }) => {
  const days = await readStats(dayOf(now() - lookBackMs), dayOf(now()))
  const rows = addSeconds(days.flatMap(({ seconds }) => seconds))
  return { seconds: templateSeconds(rows), rates: measuredRates(await readRates(), rows) }
})
