import { onRequest } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { partOf } from '../services.ts'
import { publicStatus } from '../watch/public-status.store.ts'
import { readScene, viewsOf } from './overview.store.ts'

// `/health`: are we there. `/health/detailed`: and who else is; 503 when nobody could make a final. `/health/status`: what the status
// page says.
export const health = onRequest({ ...partOf('site'), cors: true }, async (request, response) => {
  const { now } = await readClock()
  const detailed = request.path.endsWith('/detailed')
  try {
    if (request.path.endsWith('/status')) {
      response.set('Cache-Control', 'public, max-age=30')
      return void response.json(await publicStatus(now()))
    }
    const views = viewsOf(await readScene(firestore(), undefined, now()))
    response.set('Cache-Control', 'no-store')
    if (!detailed) return void response.json({ ok: true, at: now() })
    const backends = views.map(
      ({ id, available, why, health: state, breaker, queued, running, successPercent, checkedAt }) => ({
        ...{ id, available, why: why ?? null, health: state, breaker, queued, running, successPercent, checkedAt },
      }),
    )
    const finals = views.some(({ tier, available, id }) => tier !== 'draft' && available && id !== 'agent')
    response.status(finals ? 200 : 503).json({ ok: finals, at: now(), firestore: 'up', backends })
  } catch (error) {
    log.error('health', { error })
    response.status(503).json({ ok: false, at: now(), firestore: 'down' })
  }
})
