import { timingSafeEqual } from 'node:crypto'
import { printMetrics, samplesOf } from '@peace/core/watch'
import { onRequest } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { secretValue } from '../params.ts'
import { partOf } from '../services.ts'
import { readFigures, readKept } from './figures.store.ts'

const same = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

// `/metrics`, for Prometheus, with a token of its own. It reads what the last look wrote down: however often it is asked, it costs
// one document.
export const metrics = onRequest({ ...partOf('post', ['metrics']), cors: false }, async (request, response) => {
  const wanted = secretValue('metrics')
  if (wanted === '' || !same(request.header('authorization') ?? '', `Bearer ${wanted}`))
    return void response.status(401).set('www-authenticate', 'Bearer').send('')
  const figures = await readFigures()
  if (!figures) return void response.status(503).set('retry-after', '300').send('nothing was looked at yet\n')
  const samples = samplesOf(figures, (await readClock()).now(), await readKept(figures))
  response.set({ 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
  response.send(printMetrics(samples))
})
