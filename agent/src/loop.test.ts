import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WorkInput, WorkOutput } from '@peace/core/templates'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ComfyUI, startComfyUI } from '../../dev/src/vendors/comfyui/comfyui.ts'
import { comfyAt } from './comfyui.ts'
import { workLoop } from './loop.ts'
import { serverOf } from './server.ts'

// The agent's loop against a ComfyUI stand-in and a platform of a few lines, over real sockets.
const startPlatform = async () => {
  const state = {
    ...{ orders: [] as WorkInput[], results: [] as { attempt: string; output: WorkOutput }[] },
    ...{
      uploads: new Map<string, Buffer>(),
      cancel: [] as string[],
      beats: 0,
      down: false,
      unpaired: false,
      claims: 0,
    },
    heard: () => {},
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const url = new URL(request.url ?? '/', 'http://local')
    const say = (status: number, answer: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    if (state.down) return request.socket.destroy()
    if (url.pathname.startsWith('/agent/') && state.unpaired) return say(403, { code: 'machine-unpaired' })
    if (url.pathname === '/agent/heartbeat') {
      state.beats += 1
      return say(200, { cancel: state.cancel, everySeconds: 15 })
    }
    if (url.pathname === '/agent/work') return say(200, { order: state.orders.shift() })
    if (url.pathname === '/agent/result') {
      state.results.push(JSON.parse(String(body)) as (typeof state.results)[number])
      say(200, {})
      return state.heard()
    }
    if (url.pathname === '/claim') {
      state.claims += 1
      return say(url.searchParams.get('refuse') ? 409 : 200, {})
    }
    if (request.method === 'PUT') state.uploads.set(url.pathname, body)
    return say(200, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const order = (attempt: string, more: Partial<WorkInput> = {}): WorkInput => ({
    ...{
      attempt,
      claim: `${base}/claim`,
      template: 'flux-schnell',
      references: {},
      uploads: [`${base}/put/${attempt}`],
      uploadHeaders: { 'x-goog-if-generation-match': '0' },
    },
    slots: { prompt: 'a quiet room', seed: attempt.length, width: 256, height: 256, drawWidth: 256, drawHeight: 256 },
    deadlineMs: 30_000,
    ...more,
  })
  const next = () => new Promise<void>((resolve) => (state.heard = resolve))
  return { base, state, order, next, close: () => server.close() }
}

let platform: Awaited<ReturnType<typeof startPlatform>>
let comfyui: ComfyUI
let stop: AbortController
let loop: Promise<void>
const said: string[] = []

const begin = () => {
  const server = serverOf(platform.base, 'pm_token')
  const comfy = comfyAt(comfyui.url)
  const pace = { beatMs: 40, idleMs: 20 }
  const say = (line: string) => void said.push(line)
  loop = workLoop({
    server,
    comfy,
    concurrency: 1,
    templates: () => ['flux-schnell'],
    version: 'test',
    say,
    signal: stop.signal,
    ...pace,
  })
}
beforeEach(async () => {
  said.length = 0
  stop = new AbortController()
  platform = await startPlatform()
  comfyui = await startComfyUI({ stepMs: 2 })
})
afterEach(async () => {
  stop.abort()
  await loop
  platform.close()
  await comfyui.close()
})

it('takes an order, makes it, puts it and tells', async () => {
  platform.state.orders.push(platform.order('one'))
  const told = platform.next()
  begin()
  await told
  const [result] = platform.state.results
  expect(result).toMatchObject({ attempt: 'one', output: { files: [{ contentType: 'image/png' }] } })
  expect(platform.state.uploads.get('/put/one')?.subarray(1, 4).toString()).toBe('PNG')
})

it('leaves nothing of it on the disk of a ComfyUI that is not ours', async () => {
  platform.state.orders.push(platform.order('gone'))
  const told = platform.next()
  begin()
  await told
  const made = platform.state.uploads.get('/put/gone')
  const left = comfyui.contents().filter((content) => made && Buffer.compare(content, made) === 0)
  expect(made?.length).toBeGreaterThan(100)
  expect(left).toEqual([])
})

it('leaves alone what it may not begin', async () => {
  platform.state.orders.push(platform.order('no', { claim: `${platform.base}/claim?refuse=1` }))
  const told = platform.next()
  begin()
  await told
  expect(platform.state.results[0]?.output).toMatchObject({ fault: 'claim_refused' })
  expect(comfyui.prompts()).toBe(0)
})

it('stops what nobody wants any more', async () => {
  comfyui.faults.set({ slowMs: 20_000 })
  platform.state.orders.push(platform.order('stop'))
  const told = platform.next()
  begin()
  while (comfyui.prompts() === 0) await new Promise((resolve) => setImmediate(resolve))
  platform.state.cancel.push('stop')
  await told
  comfyui.faults.set({ slowMs: 0 })
  expect(platform.state.results[0]?.output).toMatchObject({ fault: 'interrupted' })
})

it('forgives one time out of memory', async () => {
  comfyui.faults.set({ oom: 1 })
  platform.state.orders.push(platform.order('memory'))
  const told = platform.next()
  begin()
  await told
  expect(platform.state.results[0]?.output).toHaveProperty('files')
  expect(comfyui.faults.value('freed')).toBe(1)
})

it('ends by itself when its rights have ended', async () => {
  platform.state.unpaired = true
  begin()
  await loop
  expect(said.join(' ')).toContain('no longer paired')
})

it('survives a network that goes and comes back', async () => {
  platform.state.down = true
  begin()
  while (!said.some((line) => line.includes('cannot be reached'))) await new Promise((resolve) => setImmediate(resolve))
  platform.state.orders.push(platform.order('after'))
  const told = platform.next()
  platform.state.down = false
  await told
  expect(platform.state.results[0]?.output).toHaveProperty('files')
})
