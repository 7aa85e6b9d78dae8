import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type ComfyUI, startComfyUI } from './comfyui.ts'

// The same cases against the stand-in and, when COMFYUI_URL is set, against a real ComfyUI: graphs without models only.
const real = process.env.COMFYUI_URL
let standIn: ComfyUI | undefined
let base = real ?? ''

beforeAll(async () => {
  if (real) return
  standIn = await startComfyUI({ stepMs: 1 })
  base = standIn.url
})
afterAll(() => standIn?.close())

const picture = (color: number, prefix = 'contract/x', more: Record<string, unknown> = {}) => ({
  '1': { class_type: 'EmptyImage', inputs: { width: 64, height: 64, batch_size: 1, color } },
  '2': { class_type: 'SaveImage', inputs: { images: ['1', 0], filename_prefix: prefix } },
  ...more,
})
const fresh = () => Math.floor(Math.random() * 0xffffff)

type Refusal = { error: { type: string; details: string }; node_errors: Record<string, { errors: { type: string }[] }> }
type Accepted = { prompt_id: string; number: number; node_errors: Record<string, unknown> }
type Entry = {
  outputs: Record<string, Record<string, unknown>>
  status: { status_str: string; completed: boolean; messages: unknown[][] }
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })
const submit = async <T>(prompt: unknown, more: Record<string, unknown> = {}) => {
  const reply = await post('/prompt', { prompt, ...more })
  return { status: reply.status, body: (await reply.json()) as T }
}
const ended = async (id: string): Promise<Entry> => {
  for (;;) {
    const body = (await (await fetch(`${base}/history/${id}`)).json()) as Record<string, Entry>
    if (body[id]) return body[id]
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('a ComfyUI', () => {
  it('makes a picture that can be viewed', async () => {
    const { body } = await submit<Accepted>(picture(fresh()))
    const entry = await ended(body.prompt_id)
    expect(entry.status).toMatchObject({ status_str: 'success', completed: true })
    const [file] = (entry.outputs['2']?.images ?? []) as Record<string, string>[]
    const reply = await fetch(`${base}/view?${new URLSearchParams(file)}`)
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('puts a film made by SaveVideo under images', async () => {
    const { body } = await submit<Accepted>({
      '1': { class_type: 'EmptyImage', inputs: { width: 64, height: 48, batch_size: 8, color: fresh() } },
      '2': { class_type: 'CreateVideo', inputs: { images: ['1', 0], fps: 8 } },
      '3': {
        class_type: 'SaveVideo',
        inputs: { video: ['2', 0], filename_prefix: 'contract/v', format: 'mp4', codec: 'h264' },
      },
    })
    const entry = await ended(body.prompt_id)
    expect(entry.outputs['3']).toMatchObject({ animated: [true] })
    const [file] = (entry.outputs['3']?.images ?? []) as Record<string, string>[]
    expect(file?.filename).toMatch(/\.mp4$/)
    const content = Buffer.from(await (await fetch(`${base}/view?${new URLSearchParams(file)}`)).arrayBuffer())
    expect(content.subarray(4, 8).toString()).toBe('ftyp')
  })

  it('names the old file when everything is cached', async () => {
    const graph = picture(fresh(), 'contract/cached')
    const first = await ended((await submit<Accepted>(graph)).body.prompt_id)
    const second = await ended((await submit<Accepted>(graph)).body.prompt_id)
    expect(second.outputs['2']).toEqual(first.outputs['2'])
    const cached = second.status.messages.find(([type]) => type === 'execution_cached')?.[1] as { nodes: string[] }
    expect(cached.nodes).toEqual(expect.arrayContaining(['1', '2']))
  })

  it('accepts a graph in part, and says in node_errors what it dropped', async () => {
    const graph = picture(fresh(), 'contract/part', {
      '3': { class_type: 'SaveImage', inputs: { images: ['9', 0], filename_prefix: 'contract/y' } },
    })
    const { status, body } = await submit<Accepted>(graph)
    expect(status).toBe(200)
    expect(Object.keys(body.node_errors)).toEqual(['3'])
  })

  it.each([
    ['an unknown node', { '1': { class_type: 'NoSuchNode', inputs: {} } }, 'missing_node_type'],
    ['a node without a class', { '1': { inputs: {} } }, 'missing_node_type'],
    ['nothing', {}, 'prompt_no_outputs'],
    ['a graph that saves nothing', { '1': picture(1)['1'] }, 'prompt_no_outputs'],
    [
      'a wrong link',
      {
        '1': { class_type: 'EmptyLatentImage', inputs: { width: 64, height: 64, batch_size: 1 } },
        '2': { class_type: 'SaveImage', inputs: { images: ['1', 0], filename_prefix: 'x' } },
      },
      'prompt_outputs_failed_validation',
    ],
  ])('refuses %s', async (_, graph, type) => {
    const { status, body } = await submit<Refusal>(graph)
    expect(status).toBe(400)
    expect(body.error.type).toBe(type)
  })

  it('refuses values out of bounds, naming node and input', async () => {
    const graph = picture(1)
    const { status, body } = await submit<Refusal>({
      ...graph,
      '1': { class_type: 'EmptyImage', inputs: { ...graph['1'].inputs, width: -5, height: 'abc' } },
    })
    expect(status).toBe(400)
    expect(body.node_errors['1']?.errors.map((error) => error.type).sort()).toEqual([
      'invalid_input_type',
      'value_smaller_than_min',
    ])
  })

  it('refuses a model it does not have', async () => {
    const { status, body } = await submit<Refusal>({
      '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'not-there.safetensors' } },
      '2': { class_type: 'EmptyLatentImage', inputs: { width: 64, height: 64, batch_size: 1 } },
      '3': { class_type: 'VAEDecode', inputs: { samples: ['2', 0], vae: ['1', 2] } },
      '4': { class_type: 'SaveImage', inputs: { images: ['3', 0], filename_prefix: 'x' } },
    })
    expect(status).toBe(400)
    expect(body.node_errors['1']?.errors[0]?.type).toBe('value_not_in_list')
  })

  it('reports a failure while running in the history', async () => {
    const { body } = await submit<Accepted>({
      '1': { class_type: 'SaveImage', inputs: { images: 'str', filename_prefix: 'x' } },
    })
    const entry = await ended(body.prompt_id)
    expect(entry.status).toMatchObject({ status_str: 'error', completed: false })
    expect(entry.status.messages.at(-1)?.[0]).toBe('execution_error')
  })

  it('takes an uploaded picture, and no path out of its folder', async () => {
    const form = new FormData()
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
    form.append('image', new Blob([Buffer.from(pixel, 'base64')], { type: 'image/png' }), 'contract.png')
    form.append('overwrite', 'true')
    const reply = await fetch(`${base}/upload/image`, { method: 'POST', body: form })
    expect(await reply.json()).toEqual({ name: 'contract.png', subfolder: '', type: 'input' })
    const outside = new FormData()
    outside.append('image', new Blob(['x']), 'x.png')
    outside.append('subfolder', '../..')
    expect((await fetch(`${base}/upload/image`, { method: 'POST', body: outside })).status).toBe(400)
    expect((await fetch(`${base}/view?filename=../../etc/passwd&type=output`)).status).toBe(400)
  })

  it('answers a foreign origin with 403', async () => {
    expect((await post('/prompt', { prompt: picture(1) }, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  })

  it('tells a socket opened late nothing of what was', async () => {
    const { body } = await submit<Accepted>(picture(fresh()), { client_id: 'contract-late' })
    await ended(body.prompt_id)
    const socket = new WebSocket(`${base.replace('http', 'ws')}/ws?clientId=contract-late`)
    const heard: string[] = []
    socket.on('message', (data) => heard.push((JSON.parse(String(data)) as { type: string }).type))
    await new Promise((resolve) => socket.once('message', resolve))
    await (await fetch(`${base}/queue`)).json()
    socket.close()
    expect(heard).toEqual(['status'])
  })

  it('tells progress to the one who asked', async () => {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/ws?clientId=contract-progress`)
    const heard: { type: string; data: { prompt_id?: string } }[] = []
    socket.on('message', (data) => heard.push(JSON.parse(String(data)) as (typeof heard)[number]))
    await new Promise((resolve) => socket.once('open', resolve))
    const { body } = await submit<Accepted>(picture(fresh()), { client_id: 'contract-progress' })
    await ended(body.prompt_id)
    await (await fetch(`${base}/queue`)).json()
    socket.close()
    const types = heard.filter((event) => event.data.prompt_id === body.prompt_id).map((event) => event.type)
    expect(types).toEqual(
      expect.arrayContaining(['execution_start', 'progress_state', 'executed', 'execution_success']),
    )
  })

  it('answers an unknown history with nothing', async () => {
    expect(await (await fetch(`${base}/history/no-such`)).json()).toEqual({})
  })
})
