import { door } from '../callable.ts'
import { readAlerts } from './alerts.store.ts'
import { readFigures, readIncidents, readKept } from './figures.store.ts'

export const readWatch = door('readWatch', { operator: 'stats.see' }, async () => {
  const [figures, { standing }, incidents] = await Promise.all([readFigures(), readAlerts(), readIncidents()])
  return { standing, incidents, ...(figures ? { figures, kept: await readKept(figures) } : {}) }
})
