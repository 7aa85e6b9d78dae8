import { must } from '@peace/core/errors'
import { onRequest } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { readLink } from '../gateways/signed-link.ts'
import {
  contentDisposition,
  createOnlyHeader,
  factsOf,
  sizeHeader,
  storeFile,
  streamFile,
} from '../gateways/storage.ts'
import { inEmulator, setting } from '../params.ts'
import { partOf } from '../services.ts'
import { rangeOf } from './range.ts'

// The bucket's own signed links, for the local stack, where nothing can sign. In production it answers nothing.
export const file = onRequest({ ...partOf('studio'), cors: true, memory: '512MiB' }, async (request, response) => {
  if (!inEmulator) return void response.status(404).end()
  const { now } = await readClock()
  const query = new URL(request.originalUrl, 'http://local').searchParams
  const answer = readLink(query, request.method, setting('localLinkKey'), now())
  if (answer.is !== 'allowed') return void response.status(403).send(answer.is)
  const { claim } = answer
  if (claim.method === 'PUT') {
    const signed = { 'content-type': claim.contentType, [sizeHeader]: claim.size, [createOnlyHeader]: '0' }
    const differs = Object.entries(signed).find(([name, value]) => request.get(name) !== value)
    if (differs) return void response.status(403).send(`${differs[0]} is not as signed`)
    const [least = 0, most = 0] = must(claim.size, 'the size of an upload').split(',').map(Number)
    const bytes = request.rawBody?.length ?? 0
    if (bytes < least || bytes > most) return void response.status(400).send('size')
    if (await factsOf(claim.path)) return void response.status(412).send('there is one')
    const stored = await storeFile(
      claim.path,
      request.rawBody ?? Buffer.alloc(0),
      must(claim.contentType, 'the type of an upload'),
    )
    return void response.status(200).json(stored)
  }
  const facts = await factsOf(claim.path)
  if (!facts) return void response.status(404).end()
  const range = rangeOf(request.get('range'), facts.bytes)
  if (range === 'unsatisfiable') return void response.status(416).set('content-range', `bytes */${facts.bytes}`).end()
  response.set({
    'accept-ranges': 'bytes',
    'content-type': facts.contentType,
    'cache-control': 'private, max-age=3600',
    'access-control-expose-headers': 'content-length, content-range',
    ...(claim.filename ? { 'content-disposition': contentDisposition(claim.filename) } : {}),
  })
  const { start, end } = range ?? { start: 0, end: facts.bytes - 1 }
  response.set('content-length', String(Math.max(0, end - start + 1)))
  if (range) response.status(206).set('content-range', `bytes ${start}-${end}/${facts.bytes}`)
  if (request.method === 'HEAD' || facts.bytes === 0) return void response.end()
  await new Promise<void>((done) => {
    streamFile(claim.path, range)
      .on('error', () => response.destroy())
      .pipe(response)
      .on('close', done)
      .on('finish', done)
  })
})
