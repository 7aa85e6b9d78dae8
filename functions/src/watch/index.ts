export { metrics } from './metrics.webhook.ts'
export { readWatch } from './read-watch.callable.ts'
export { watch } from './watch.schedule.ts'
export { writeIncident } from './write-incident.callable.ts'
