import { door } from '../callable.ts'
import { searchAudit as search } from './audit-log.store.ts'

export const searchAudit = door('searchAudit', { operator: 'audit.see' }, async (input) => ({
  entries: await search(input),
}))
