import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Template, WorkInput, WorkOutput } from '@peace/core/templates'
import { guessPoints, type MachineSays, ownTemplate, readGraph } from '@peace/core/workflows'
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
    // Graphs of the workspace's own that it is asked about, and what it said of them.
    ...{ look: [] as Template[], said: {} as Record<string, MachineSays> },
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
      state.said = (JSON.parse(String(body)) as { workflows?: typeof state.said }).workflows ?? {}
      const look = state.look.filter(({ id }) => !Object.hasOwn(state.said, id))
      return say(200, { cancel: state.cancel, everySeconds: 15, look })
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

// Somebody else's graph, as ComfyUI exports it: none of ours.
const link = (id: string, at = 0) => [id, at]
const foreign = {
  load: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'sd_xl_base_1.0.safetensors' } },
  size: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  yes: { class_type: 'CLIPTextEncode', inputs: { text: 'scenery', clip: link('load', 1) } },
  no: { class_type: 'CLIPTextEncode', inputs: { text: 'text', clip: link('load', 1) } },
  draw: {
    class_type: 'KSampler',
    inputs: {
      ...{ seed: 1, steps: 4, cfg: 8, sampler_name: 'euler', scheduler: 'normal', denoise: 1 },
      ...{ model: link('load'), positive: link('yes'), negative: link('no'), latent_image: link('size') },
    },
  },
  see: { class_type: 'VAEDecode', inputs: { samples: link('draw'), vae: link('load', 2) } },
  save: { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: link('see') } },
}
const own = (id: string, change: object = {}): Template => {
  const graph = JSON.stringify({ ...foreign, ...change })
  const card = {
    name: id,
    makes: 'image',
    licence: 'mine',
    maxWidth: 1024,
    maxHeight: 1024,
    step: 8,
    seconds: 5,
  } as const
  const film = { fps: 16, maxFrames: 81, frameStep: 4, enabled: true, createdAt: 0, createdBy: 'nok' }
  return ownTemplate({ ...card, ...film, id, graph, points: guessPoints(readGraph(graph).graph) })
}
const filled = (template: Template) => ({
  ...{ own: template, template: template.id },
  slots: { prompt: 'a red kite over the sea', negative: 'text', seed: 7, width: 256, height: 192 },
})

it('makes what a graph of the workspace’s own makes, filled where it was pointed at', async () => {
  platform.state.orders.push(platform.order('own', filled(own('mine'))))
  const told = platform.next()
  begin()
  await told
  expect(platform.state.results[0]?.output).toMatchObject({ files: [{ contentType: 'image/png' }] })
  const bytes = platform.state.uploads.get('/put/own')
  expect([bytes?.readUInt32BE(16), bytes?.readUInt32BE(20)]).toEqual([256, 192])
})

it('runs no node that is not on the list, whoever asks, and names it', async () => {
  const bad = own('bad', { run: { class_type: 'PythonExec', inputs: { code: 'import os' } } })
  platform.state.orders.push(platform.order('bad', filled(bad)))
  const told = platform.next()
  begin()
  await told
  expect(platform.state.results[0]?.output).toEqual({ fault: 'invalid_graph', message: 'node not allowed: PythonExec' })
  expect(comfyui.prompts()).toBe(0)
})

it('says of each graph what its own ComfyUI has of it', async () => {
  const strange = { load: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'of-another.safetensors' } } }
  const [good, lacking] = [own('good'), own('lacking', strange)]
  platform.state.look = [good, lacking]
  begin()
  while (Object.keys(platform.state.said).length < 2) await new Promise((resolve) => setImmediate(resolve))
  expect(platform.state.said[good.id]).toEqual({ ok: true, problems: [] })
  expect(platform.state.said[lacking.id]).toEqual({
    ok: false,
    problems: ['CheckpointLoaderSimple load: no ckpt_name “of-another.safetensors” here'],
  })
})
