import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { isPicture, mediaFault, mediaType } from '@peace/core/media'
import {
  fillTemplate,
  SlotError,
  strangeNodes,
  templateOf,
  type WorkInput,
  type WorkOutput,
} from '@peace/core/templates'
import { type Comfy, ComfyGone, GraphRefused, RunFailed } from './comfyui.ts'
import { listFiles } from './outputs.ts'
import { type Left, whatIsLeft } from './what-is-left.ts'

// One order from beginning to end: claim at the door, fetch, make, put. Every way it can fail has a word.
type Fault = Extract<WorkOutput, { fault: string }>['fault']
class Failed extends Error {
  readonly fault: Fault
  constructor(fault: Fault, message: string) {
    super(message)
    this.fault = fault
  }
}

const maxReference = 25 * 1024 * 1024
const tries = 6

const pause = (turn: number, signal: AbortSignal) => wait(Math.min(30_000, 500 * 2 ** turn), undefined, { signal })

// Only a plain yes is a yes.
const claim = async ({ claim: url, attempt }: WorkInput, signal: AbortSignal) => {
  const body = JSON.stringify({ attempt, worker: `agent-${crypto.randomUUID()}`, job: attempt })
  for (let turn = 0; turn < tries; turn++) {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)
    if (reply?.ok) return
    if (reply && reply.status < 500 && reply.status !== 429)
      throw new Failed('claim_refused', `answered ${reply.status}`)
    await pause(turn, signal)
  }
  throw new Failed('claim_refused', 'the server could not be asked')
}

const fetchPicture = async (url: string, signal: AbortSignal) => {
  for (let turn = 0; turn < tries; turn++) {
    const reply = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    }).catch(() => undefined)
    if (reply?.ok) {
      const bytes = new Uint8Array(await reply.arrayBuffer())
      const type = mediaType(bytes)
      if (bytes.length > maxReference || type === undefined || !isPicture(type))
        throw new Failed('invalid_input', 'a reference is not a picture')
      return { bytes, type }
    }
    if (reply && reply.status < 500) throw new Failed('invalid_input', `a reference answered ${reply.status}`)
    await pause(turn, signal)
  }
  throw new Failed('invalid_input', 'a reference could not be fetched')
}

const put = async (
  url: string,
  signed: Record<string, string>,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  signal: AbortSignal,
) => {
  let last = 'no answer'
  for (let turn = 0; turn < tries; turn++) {
    const reply = await fetch(url, {
      method: 'PUT',
      body: bytes,
      headers: { 'content-type': contentType, ...signed },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(300_000)]),
    }).catch(() => undefined)
    // 412: the name is taken, which only an earlier try of ours can have done.
    if (reply?.ok || (reply?.status === 412 && turn > 0)) return
    last = reply ? String(reply.status) : 'no answer'
    await pause(turn, signal)
  }
  throw new Failed('upload_failed', `the storage answered ${last}`)
}

const make = async (
  order: WorkInput,
  comfy: Comfy,
  report: (percent: number) => void,
  left: Left,
  signal: AbortSignal,
) => {
  // What the workspace brought itself is looked at like any other, below.
  const template = order.own ?? templateOf(order.template)
  if (!template) throw new Failed('invalid_graph', `no template ${order.template}`)
  const name = left.begin(order.attempt)
  const pictures: Record<string, string> = {}
  for (const [slot, url] of Object.entries(order.references)) {
    const { bytes, type } = await fetchPicture(url, signal)
    const file = `${name}-${slot}.${type.split('/')[1]}`
    left.note({ filename: file, type: 'input' })
    pictures[slot] = await comfy.upload(file, bytes, type)
  }
  const graph = fillTemplate(template, order.slots, pictures, name)
  const strange = strangeNodes(graph)
  if (strange.length) throw new Failed('invalid_graph', `node not allowed: ${strange.join(', ')}`)
  const outputs = await comfy.run(graph, report, signal)
  const places = listFiles(outputs)
  for (const place of places) left.note(place)
  for (const place of places) {
    const bytes = await comfy.view(place)
    const contentType = bytes && mediaType(bytes)
    if (bytes && contentType && !mediaFault(bytes, template.makes)) return { bytes, contentType }
  }
  throw new Failed('no_output', `no ${template.makes} among the outputs`)
}

const makeForgiving = async (
  order: WorkInput,
  comfy: Comfy,
  report: (percent: number) => void,
  left: Left,
  signal: AbortSignal,
) => {
  const forgiven = new Set<string>()
  for (;;) {
    try {
      return await make(order, comfy, report, left, signal)
    } catch (error) {
      const memory = error instanceof RunFailed && error.fault === 'out_of_memory'
      const gone = error instanceof ComfyGone
      const kind = memory ? 'memory' : gone ? 'gone' : undefined
      if (!kind || forgiven.has(kind) || signal.aborted) throw error
      forgiven.add(kind)
      if (memory) await comfy.free()
      else for (let turn = 0; turn < 20 && !(await comfy.alive()); turn++) await wait(1_500, undefined, { signal })
    }
  }
}

const faultOf = (error: unknown, signal: AbortSignal): WorkOutput => {
  const message = error instanceof Error ? error.message.replace(/\?\S+/g, '?…').slice(0, 300) : 'failed'
  if (signal.aborted) {
    const late = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
    return { fault: late ? 'timeout' : 'interrupted', message }
  }
  if (error instanceof Failed || error instanceof GraphRefused || error instanceof RunFailed)
    return { fault: error.fault, message }
  if (error instanceof SlotError) return { fault: 'invalid_input', message }
  return { fault: 'crashed', message }
}

export const doOrder = async (
  order: WorkInput,
  comfy: Comfy,
  report: (percent: number) => void,
  cancel: AbortSignal,
  folder?: string,
): Promise<WorkOutput> => {
  const began = Date.now()
  const left = whatIsLeft(comfy, folder)
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(order.deadlineMs)])
  try {
    await claim(order, signal)
    const { bytes, contentType } = await makeForgiving(order, comfy, report, left, signal)
    const [place = ''] = order.uploads
    await put(place, order.uploadHeaders, bytes, contentType, signal)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { files: [{ index: 0, sha256, bytes: bytes.length, contentType }], ms: Date.now() - began }
  } catch (error) {
    return faultOf(error, signal)
  } finally {
    await left.remove()
  }
}
