import { createHash } from 'node:crypto'
import { paths } from '@peace/core/paths'
import type { Template, WorkInput } from '@peace/core/templates'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, randomId } from '@peace/dev/tests/people'
import { giveCredit, openStudio, writeFilm } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import { makePicture, makeVideo } from '@peace/dev/vendors/stand-in/media'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

// One's own machine on the real engine and relay: it is asked for all that is wanted, one thing after the other, and nothing
// of it costs. The machine here is its protocol alone: it takes, claims, makes a plain picture, uploads, reports.
const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'own-machine-test'))

const say = async (verb: string, body: object, token = '') => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const reply = await fetch(`${stack.functionsUrl}/agent/${verb}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return (await reply.json()) as { token?: string; order?: WorkInput; code?: string; look?: Template[] }
}

// All that the templates of a card of 24 GB make.
const templates = ['flux-schnell', 'sdxl', 'sdxl-ipadapter', 'wan-i2v']
const made = new Map<string, Promise<Buffer>>()
const makeOnce = (name: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const known = made.get(name) ?? make()
  made.set(name, known)
  return known
}

class Machine {
  readonly done: string[] = []
  // What its ComfyUI says to graphs of the workspace's own.
  readonly own: Record<string, { ok: boolean; problems: string[] }> = {}
  most = 0
  private readonly token: string
  private going = true
  private hands = 0

  constructor(token: string) {
    this.token = token
  }

  private async make({ attempt, claim, template, slots, uploads, uploadHeaders }: WorkInput) {
    const claimed = await fetch(claim, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ attempt, worker: 'own-machine' }),
    })
    if (!claimed.ok) return { fault: 'claim_refused', message: String(claimed.status) }
    const [width, height] = [Number(slots.width), Number(slots.height)]
    const frames = Number(slots.frames ?? 0)
    const size = { width, height, seed: 1, text: 'x' }
    const moving = template.startsWith('wan')
    const content = moving
      ? await makeOnce(`${width} ${height} ${frames}`, () => makeVideo({ ...size, fps: 16, frames }))
      : await makeOnce(`${width} ${height}`, () => makePicture(size))
    const contentType = moving ? 'video/mp4' : 'image/png'
    const put = await fetch(String(uploads[0]), {
      method: 'PUT',
      headers: { 'content-type': contentType, ...uploadHeaders },
      body: new Uint8Array(content),
    })
    if (!put.ok) return { fault: 'upload_failed', message: String(put.status) }
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { files: [{ index: 0, sha256, bytes: content.length, contentType }], ms: 1 }
  }

  async beat() {
    const word = { state: 'ready', running: [], templates, workflows: this.own, concurrency: 1 }
    return (await say('heartbeat', word, this.token)).look ?? []
  }

  async work() {
    let beaten = 0
    while (this.going) {
      if (Date.now() - beaten > 10_000) {
        await this.beat()
        beaten = Date.now()
      }
      const { order } = await say('work', { waitMs: 0 }, this.token)
      if (!order) {
        await new Promise((resolve) => setTimeout(resolve, 300))
        continue
      }
      this.hands += 1
      this.most = Math.max(this.most, this.hands)
      await say('result', { attempt: order.attempt, output: await this.make(order) }, this.token)
      this.hands -= 1
      this.done.push(order.template)
    }
  }

  rest() {
    this.going = false
  }
}

const link = (id: string, at = 0) => [id, at]
const graph = {
  1: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'sd_xl_base_1.0.safetensors' } },
  2: { class_type: 'CLIPTextEncode', inputs: { text: 'scenery', clip: link('1', 1) } },
  3: { class_type: 'CLIPTextEncode', inputs: { text: 'text', clip: link('1', 1) } },
  4: { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  5: {
    class_type: 'KSampler',
    inputs: {
      ...{ seed: 1, steps: 4, cfg: 8, sampler_name: 'euler', scheduler: 'normal', denoise: 1 },
      ...{ model: link('1'), positive: link('2'), negative: link('3'), latent_image: link('4') },
    },
  },
  6: { class_type: 'VAEDecode', inputs: { samples: link('5'), vae: link('1', 2) } },
  7: { class_type: 'SaveImage', inputs: { filename_prefix: 'x', images: link('6') } },
}
const points = { prompt: ['2.text'], seed: ['5.seed'], width: ['4.width'], height: ['4.height'] }
const card = { name: 'Mine', makes: 'image', licence: 'mine', maxWidth: 2048, maxHeight: 2048, seconds: 5 } as const

test('20 stills and 6 clips on one machine are made there, whatever the line, for nothing', async () => {
  const { person, workspaceId } = await openStudio(store)
  await giveCredit(store, workspaceId, 5_000_000)
  const { code } = await person.call('createPairing', { workspaceId })
  const machine = new Machine(String((await say('pair', { code, name: 'a machine' })).token))
  await machine.beat()
  const working = machine.work()
  const make = async (shotsPerScene: number, stop: 'stills' | 'clips') => {
    const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene }, shotsPerScene)
    const asked = { workspaceId, filmId, stop, quality: 'standard' as const, fallback: false }
    const quote = await eventually(async () => {
      const priced = await person.call('quoteJob', asked)
      return priced.kinds.every(({ count, backend }) => count === 0 || backend === 'agent') ? priced : undefined
    })
    expect(quote.expectedMillis).toBe(0)
    const jobId = randomId()
    await person.call('createJob', { ...asked, jobId, shownMillis: quote.maxMillis })
    // What waits for the machine is said, with how long it takes and what others would take. Of a few it may be made by then.
    if (shotsPerScene > 10) {
      const queue = await eventually(async () => {
        const told = await person.call('ownQueue', { workspaceId })
        const open = told.kinds.reduce((sum, { running, waiting }) => sum + running + waiting, 0)
        return open > shotsPerScene / 2 ? told : undefined
      })
      expect(queue.hands).toBe(1)
      expect(queue.leftMs).toBeGreaterThan(0)
      expect(queue.elsewhereMillis).toBeGreaterThan(0)
    }
    const job = await eventually(async () => {
      const found = await store.doc(paths.job(jobId)).get()
      return found.get('open') === false ? found : undefined
    }, 260_000)
    expect([job.get('state'), job.get('capturedMicros')]).toEqual(['COMPLETED', 0])
    const { attempts } = await person.call('jobReceipt', { workspaceId, jobId })
    expect(new Set(attempts.map(({ backend }) => backend))).toEqual(new Set(['agent']))
    return attempts.filter(({ verdict }) => verdict === 'done').length
  }
  try {
    await whileSweeping(
      (async () => {
        expect(await make(20, 'stills')).toBeGreaterThanOrEqual(20)
        expect(await make(6, 'clips')).toBeGreaterThanOrEqual(12)
        expect(machine.done.filter((template) => template === 'wan-i2v').length).toBe(6)
        // A graph of their own stands before ours, from when their machine said yes to it.
        const asked = { workspaceId, workflowId: 'mine', ...card, points }
        const bad = JSON.stringify({ ...graph, 9: { class_type: 'PythonExec', inputs: {} } })
        await expect(person.call('saveWorkflow', { ...asked, graph: bad })).rejects.toMatchObject({
          details: { code: 'node-not-allowed', values: { nodes: 'PythonExec' } },
        })
        const { templateId } = await person.call('saveWorkflow', { ...asked, graph: JSON.stringify(graph) })
        expect((await machine.beat()).map(({ id }) => id)).toEqual([templateId])
        machine.own[templateId] = { ok: true, problems: [] }
        expect(await machine.beat()).toEqual([])
        machine.done.length = 0
        await make(1, 'stills')
        expect(machine.done).toContain(templateId)
        // And not when it is left aside.
        await person.call('changeWorkflow', { workspaceId, workflowId: 'mine', to: 'off' })
        machine.done.length = 0
        await make(2, 'stills')
        expect(machine.done).not.toContain(templateId)
        expect(machine.done.length).toBeGreaterThan(0)
      })(),
    )
  } finally {
    machine.rest()
    await working
  }
  expect(machine.most).toBe(1)
  // Their slots and their line are the workspace's.
  const slots = await store.collection('slots').where('scope', '==', `agent:${workspaceId}`).get()
  expect(slots.size).toBe(1)
}, 600_000)
