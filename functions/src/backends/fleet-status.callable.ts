import { door } from '../callable.ts'
import { modelsOf } from '../gateways/backends.ts'
import { readScene, viewsOf } from './overview.store.ts'
import { alivePods } from './pods.store.ts'

export const fleetStatus = door('fleetStatus', { operator: 'stats.see' }, async (_, { store, now }) => {
  const [scene, rows] = await Promise.all([readScene(store, undefined, now()), alivePods(store)])
  const pods = rows.map(({ id, state, createdAt, heartbeatAt, running, hourlyMicros }) => ({
    ...{ id, state, createdAt, running, hourlyMicros },
    ...(heartbeatAt === undefined ? {} : { heartbeatAt }),
  }))
  const hourlyMicros = rows.reduce((sum, row) => sum + row.hourlyMicros, 0)
  const backends = viewsOf(scene).map((view) => ({
    ...view,
    models: modelsOf(view.id).map(({ id, ends }) => ({
      id,
      ...(ends ? { ends: { on: ends.on, firm: ends.firm } } : {}),
    })),
  }))
  return { backends, pods, hourlyMicros }
})
