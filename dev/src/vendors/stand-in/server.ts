import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FaultBoard } from './faults.ts'

// What every stand-in is: an HTTP server on 127.0.0.1 with a fault board in front and `/health` beside it.
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

export interface StandIn {
  readonly url: string
  readonly port: number
  readonly server: Server
  readonly faults: FaultBoard
  close(): Promise<void>
}

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export const readJson = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const text = (await readBody(request)).toString('utf8')
  const value: unknown = text ? JSON.parse(text) : {}
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

export const sendEmpty = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'Content-Length': 0 })
  response.end()
}

// `GET/POST /_faults` reads and sets the board; a test in the same process uses the object itself.
const answerFaults = async (request: IncomingMessage, response: ServerResponse, faults: FaultBoard) => {
  if (request.method === 'POST') faults.set(await readJson(request))
  sendJson(response, 200, faults.list())
}

export const startStandIn = async (answer: Answer, port = 0): Promise<StandIn> => {
  const faults = new FaultBoard()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const run = async () => {
      if (url.pathname === '/health' && request.method === 'GET' && !url.search)
        return sendJson(response, 200, { ok: true })
      if (url.pathname === '/_faults') return answerFaults(request, response, faults)
      if (await faults.before(request, response, url)) return
      await answer(request, response, url)
    }
    run().catch((error: unknown) => {
      if (response.headersSent) return response.destroy()
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`500 Internal Server Error\n\n${error instanceof Error ? error.message : ''}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const taken = (server.address() as AddressInfo).port
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${taken}`, port: taken, server, faults, close }
}
