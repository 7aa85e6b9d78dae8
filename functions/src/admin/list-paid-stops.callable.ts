import { readMatch } from '../billing/match.store.ts'
import { readPaidStops } from '../billing/paid-stop.store.ts'
import { door } from '../callable.ts'

export const listPaidStops = door('listPaidStops', { operator: 'money.see' }, async () => {
  const [stops, match] = await Promise.all([readPaidStops(), readMatch()])
  return { stops, ...(match ? { match } : {}) }
})
