import { rmSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuseWithoutIndex } from '../../indexes/refuse.ts'
import { fromFirebaseTools } from './firebase-tools.ts'

// The process of one service. It serves any function of the packed ones by the name it is asked for, as the emulator's own
// runtime serves one: bodies are read the same way, events are unwrapped the same way.

interface Request extends IncomingMessage {
  body: unknown
  rawBody?: Buffer
  header(name: string): string | undefined
}
interface Response extends ServerResponse {
  status(code: number): Response
  send(body?: unknown): Response
}
type Handler = (request: Request, response: Response, next: () => void) => void
type Reader = (options: object) => Handler
interface App extends RequestListener {
  enable(setting: string): void
  use(handler: Handler): void
}
type Event = Record<string, unknown> & { data?: unknown; context?: unknown }
type Run = (...given: readonly unknown[]) => unknown

const express = fromFirebaseTools<() => App>('express')
const read = fromFirebaseTools<{ json: Reader; text: Reader; urlencoded: Reader; raw: Reader }>('body-parser')
const { EventUtils } = fromFirebaseTools<{
  EventUtils: {
    isBinaryCloudEvent(request: Request): boolean
    extractBinaryCloudEventContext(request: Request): Event
  }
}>('./lib/emulator/events/types')

const socket = process.env.PORT
if (!socket) throw new Error('PORT says where to listen')

const entry = join(process.cwd(), 'lib/index.js')
refuseWithoutIndex(entry)
const functions = (await import(pathToFileURL(entry).href)) as Readonly<Record<string, Run | undefined>>

const eventIn = (request: Request): Event =>
  EventUtils.isBinaryCloudEvent(request)
    ? { ...EventUtils.extractBinaryCloudEventContext(request), data: request.body }
    : (JSON.parse(String(request.rawBody)) as Event)

// The first generation takes what happened and, apart from it, where and when.
const legacyContext = ({ data: _, context, ...rest }: Event): unknown => {
  const found = (context ?? rest) as { resource?: { name?: unknown } }
  return found.resource?.name ? { ...found, resource: found.resource.name } : found
}

const take = (request: Request, header: string): string => {
  const value = String(request.headers[header] ?? '')
  delete request.headers[header]
  return value
}

async function answer(request: Request, response: Response): Promise<void> {
  const [name, signature] = [take(request, 'x-peace-function'), take(request, 'x-peace-signature')]
  const run = functions[name]
  if (!run) throw new Error(`There is no function ${name}`)
  if (signature === 'http') return void (await run(request, response))
  const event = eventIn(request)
  await (signature === 'cloudevent' ? run(event) : run(event.data, legacyContext(event)))
  response.send({ status: 'acknowledged' })
}

const limits = {
  limit: '32mb',
  verify: (request: Request, _: unknown, bytes: Buffer) => {
    request.rawBody = bytes
  },
}
const app = express()
// As Google's own runtime: `ip` is the first of the hops, which anybody may make up.
app.enable('trust proxy')
app.use(read.json(limits))
app.use(read.text(limits))
app.use(read.urlencoded({ ...limits, extended: true }))
app.use(read.raw({ ...limits, type: '*/*' }))
app.use((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    if (!response.headersSent) response.status(500).send()
  })
})

rmSync(socket, { force: true })
createServer(app).listen(socket, () => process.send?.('ready'))
// Whoever started it is gone.
process.on('disconnect', () => process.exit())
