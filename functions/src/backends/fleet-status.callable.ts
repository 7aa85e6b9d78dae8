import { podMicrosPerHour } from '@peace/core/vendors'
import { door } from '../callable.ts'
import { modelsOf } from './models-of.ts'
import { readScene, viewsOf } from './overview.store.ts'
import { alivePods, readPodPolicy } from './pods.store.ts'

export const fleetStatus = door('fleetStatus', { operator: 'stats.see' }, async (_, { store, now }) => {
  const [scene, rows, podPolicy] = await Promise.all([
    readScene(store, undefined, now()),
    alivePods(store),
    readPodPolicy(store),
  ])
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
  const usual = podMicrosPerHour['NVIDIA GeForce RTX 3090']
  const podHourMicros = Math.max(...(rows.length > 0 ? rows.map((row) => row.hourlyMicros) : [usual]))
  return { backends, pods, hourlyMicros, podPolicy, podHourMicros }
})
