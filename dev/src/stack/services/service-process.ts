import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { request as ask, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sparing } from '../sparing.ts'
import type { Signature, Trigger } from './firebase-tools.ts'

export interface Incoming {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

// As an idle instance is ended in production, only sooner. Longer than a minute, so that what ticks each minute stays.
const idleMs = 90_000

// The process of a service: started when first asked, ended when nobody has asked for a while.
export class ServiceProcess {
  readonly ready: Promise<void>
  private readonly child: ChildProcess
  private readonly socket = join(tmpdir(), `${randomUUID().slice(0, 13)}.sock`)
  private inFlight = 0
  private retired = false
  private idle: NodeJS.Timeout | undefined
  private readonly onLeave: () => void

  // `onLeave` is called once it takes no more requests.
  constructor(service: string, folder: string, environment: NodeJS.ProcessEnv, onLeave: () => void) {
    this.onLeave = onLeave
    this.child = spawn(process.execPath, [...sparing, join(import.meta.dirname, 'serve.ts'), service], {
      cwd: folder,
      env: { ...environment, K_SERVICE: service, FUNCTION_TARGET: service, PORT: this.socket },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.ready = new Promise((resolve, reject) => {
      this.child.once('message', () => resolve())
      this.child.once('error', reject)
      this.child.once('exit', (code, signal) => {
        this.onLeave()
        reject(new Error(`${service} ended while starting (${code ?? signal})`))
      })
    })
    this.ready.catch(() => undefined)
    this.rest()
  }

  retire(): void {
    this.retired = true
    this.rest()
  }

  end(): void {
    clearTimeout(this.idle)
    this.onLeave()
    this.child.kill()
  }

  private rest(): void {
    clearTimeout(this.idle)
    if (this.inFlight > 0) return
    if (this.retired) {
      this.end()
      return
    }
    this.idle = setTimeout(() => this.end(), idleMs)
    this.idle.unref()
  }

  // Resolves when the request is over, however it ended.
  answer(
    { entryPoint, timeoutSeconds }: Trigger,
    signature: Signature,
    { method, path, headers }: Incoming,
    response: ServerResponse,
    body?: Uint8Array,
  ): Promise<void> {
    clearTimeout(this.idle)
    this.inFlight++
    const whose = { 'x-peace-function': entryPoint, 'x-peace-signature': signature }
    // As Google's front end does: whoever it saw stands at the end, whatever they sent.
    const hops = [headers['x-forwarded-for'], response.socket?.remoteAddress].filter((hop) => hop !== undefined)
    return new Promise((resolve) => {
      const asked = ask({
        socketPath: this.socket,
        agent: false,
        method,
        path,
        headers: { ...headers, ...whose, 'x-forwarded-for': hops.join(', ') },
      })
      const fail = (status: number) => {
        if (response.headersSent) response.destroy()
        else response.writeHead(status).end()
      }
      const late = setTimeout(() => {
        console.error(`${entryPoint} took longer than its ${timeoutSeconds} s`)
        fail(504)
        asked.destroy()
      }, timeoutSeconds * 1000)
      asked.on('response', (answered) => {
        response.writeHead(answered.statusCode ?? 500, answered.headers)
        answered.pipe(response)
        answered.on('error', () => fail(500))
      })
      // A process that was killed leaves an empty 500 behind.
      asked.on('error', () => fail(500))
      asked.on('close', () => {
        clearTimeout(late)
        this.inFlight--
        this.rest()
        resolve()
      })
      // Whoever waits for a call may go; an event is worked on all the same.
      if (signature === 'http') response.on('close', () => asked.destroy())
      asked.end(body)
    })
  }
}
