import { door } from '../callable.ts'
import { drillOpenJobs } from './drill.store.ts'

export const drillBackends = door('drillBackends', { operator: 'stats.see' }, ({ gone }) =>
  drillOpenJobs(new Set(gone)),
)
