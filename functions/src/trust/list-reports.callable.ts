import { door } from '../callable.ts'
import { listReports as list } from './reports.store.ts'

export const listReports = door('listReports', { operator: 'reports.manage' }, async ({ state }) => ({
  reports: await list(state),
}))
