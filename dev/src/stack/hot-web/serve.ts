import { randomUUID } from 'node:crypto'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createVite } from 'vite'
import { readProjectFile } from '../firebase-json.ts'
import { root } from '../places.ts'
import { policyHeader } from '../policy.ts'
import { host } from '../ports.ts'
import { hotConfig, ownWeb } from './config.ts'

// The web app from its sources, at Hosting's own address: an edit is in the page at once. What Hosting answers with
// functions, and what it says of the project, is asked of the Hosting emulator behind; its headers are put on here.

const { hosting } = readProjectFile()

// "/health{,/**}" and "/assets/**" begin with what their wildcards follow.
const startOf = (glob: string): string => glob.split(/[*{]/)[0] ?? ''
const begins = (path: string, start: string) =>
  start.endsWith('/') ? path.startsWith(start) : path === start || path.startsWith(`${start}/`)

const asksFunction = hosting.rewrites.flatMap(({ source, function: called }) => (called ? [startOf(source)] : []))
// The guests' page is served from its sources too; behind Hosting a function only adds what chats are told of it.
const isGuests = (path: string) => path.startsWith('/r/')
const isHostings = (path: string) =>
  path.startsWith('/__/') || (!isGuests(path) && asksFunction.some((start) => begins(path, start)))

type Headers = typeof hosting.headers

// What Vite writes into the page for its own work is let in by a word of this process; the built page has no such thing.
const word = randomUUID()
const letIn = (policy: string) => policy.replace('script-src', `script-src 'nonce-${word}'`)

// What is built into a file of its own name lies elsewhere in the sources.
const builtAs = (path: string) => (path.endsWith('.worker.ts') ? '/assets/apart-.js' : path)

const dress = (all: Headers, path: string, response: ServerResponse) => {
  for (const { source, headers } of all)
    if (path.startsWith(startOf(source)))
      for (const { key, value } of headers) response.setHeader(key, key === policyHeader ? letIn(value) : value)
}

const forward = (port: number, request: IncomingMessage, response: ServerResponse) => {
  const { method, url, headers } = request
  const asked = ask({ host, port, method, path: url, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers)
    answered.pipe(response)
  })
  asked.on('error', () => response.writeHead(502).end())
  request.pipe(asked)
}

export interface HotWebOptions {
  readonly port: number
  // Where the Hosting emulator listens.
  readonly hostingPort: number
  readonly source?: string
  // The run's folder, whose firebase.json names the local addresses; without it the deployed one holds.
  readonly folder?: string
}

export async function serveHotWeb({ port, hostingPort, source = ownWeb, folder = root }: HotWebOptions) {
  const server = createServer()
  const { headers } = readProjectFile(folder).hosting
  const vite = await createVite({
    ...hotConfig(source),
    html: { cspNonce: word },
    server: { middlewareMode: true, hmr: { server } },
  })
  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname
    if (isHostings(path)) return forward(hostingPort, request, response)
    dress(headers, builtAs(path), response)
    // As Hosting does: a page of its own at addresses of its own.
    if (isGuests(path)) request.url = '/review.html'
    vite.middlewares(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return {
    stop: async () => {
      await vite.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
