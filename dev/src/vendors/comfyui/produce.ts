import { wavOfPcm } from '@peace/core/media'
import { makePicture, makeSpeechPcm, makeVideo } from '../stand-in/media.ts'
import type { Files } from './files.ts'
import { type Graph, linkOf } from './graph.ts'

// What flows along the links here: not tensors but what they stand for, gathered on the way down to the saving node.
export type Traits = {
  width: number
  height: number
  count: number
  seed: number
  text: string
  fps: number
  move: string
  seconds: number
  base?: Uint8Array
}
const nothing: Traits = { width: 512, height: 512, count: 1, seed: 0, text: '', fps: 24, move: '', seconds: 0 }

const moveOf = (pose: string) =>
  pose.startsWith('Zoom') ? `zoom-${pose.endsWith('In') ? 'in' : 'out'}` : pose.toLowerCase().replace(' ', '-')

const numbers: Record<string, keyof Traits> = {
  width: 'width',
  height: 'height',
  batch_size: 'count',
  length: 'count',
  video_frames: 'count',
  amount: 'count',
  seed: 'seed',
  noise_seed: 'seed',
  fps: 'fps',
  frame_rate: 'fps',
  duration: 'seconds',
}

// The negative prompt and a second sampler's idle seed say nothing of the picture.
const silent = (name: string, value: unknown) => name === 'negative' || (name === 'noise_seed' && value === 0)

export const traitsOf = (graph: Graph, id: string, files: Files, memory: Map<string, Traits>): Traits => {
  const known = memory.get(id)
  if (known) return known
  const node = graph[id]
  let traits = { ...nothing }
  for (const [name, value] of Object.entries(node?.inputs ?? {})) {
    const link = linkOf(value)
    if (!link || silent(name, value)) continue
    const above = traitsOf(graph, link[0], files, memory)
    const changed = Object.entries(above).filter(([key, one]) => one !== nothing[key as keyof Traits])
    traits = { ...traits, ...Object.fromEntries(changed) }
  }
  const own: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node?.inputs ?? {})) {
    const trait = numbers[name]
    if (
      trait &&
      typeof value === 'number' &&
      !silent(name, value) &&
      !(name === 'batch_size' && value === 1 && traits.count > 1)
    )
      own[trait] = value
    if (name === 'text' && typeof value === 'string') own.text = value
    if (name === 'camera_pose') own.move = moveOf(String(value))
  }
  if (node?.class_type === 'LoadImage') {
    const path = String(node.inputs.image).split('/')
    const filename = path.pop() ?? ''
    own.base = files.get({ filename, subfolder: path.join('/'), type: 'input' })
  }
  // A length of several frames beside a batch of one is the length.
  if (typeof node?.inputs.length === 'number') own.count = node.inputs.length
  if (typeof node?.inputs.video_frames === 'number') own.count = node.inputs.video_frames
  const merged = { ...traits, ...own } as Traits
  memory.set(id, merged)
  return merged
}

type Output = Record<string, unknown>

export const produce = async (graph: Graph, id: string, files: Files, cut: boolean): Promise<Output> => {
  const node = graph[id]
  const traits = traitsOf(graph, id, files, new Map())
  const prefix = String(node?.inputs.filename_prefix ?? 'ComfyUI')
  const whole = (bytes: Buffer) => (cut ? bytes.subarray(0, Math.floor(bytes.length * 0.6)) : bytes)
  const film = async (extension: 'mp4' | 'webm', fps: number) => {
    const wish = { ...traits, fps: Math.round(fps), frames: Math.max(2, traits.count) }
    return whole(await makeVideo(wish, extension))
  }
  const pictures = async (type: 'output' | 'temp', name: string) => {
    const wishes = Array.from({ length: Math.min(traits.count, 8) }, (_, n) =>
      makePicture({ ...traits, seed: traits.seed + n }),
    )
    return (await Promise.all(wishes)).map((png) => files.save(name, 'png', whole(png), type))
  }
  switch (node?.class_type) {
    case 'SaveImage':
      return { images: await pictures('output', prefix) }
    case 'PreviewImage':
      return { images: await pictures('temp', 'ComfyUI_temp_stand') }
    case 'SaveVideo':
      return { images: [files.save(prefix, 'mp4', await film('mp4', traits.fps))], animated: [true] }
    case 'SaveWEBM':
      return { images: [files.save(prefix, 'webm', await film('webm', traits.fps))], animated: [true] }
    case 'SaveAudio': {
      const pcm = makeSpeechPcm('x'.repeat(Math.round(Math.max(1, traits.seconds) * 16)), 44100)
      return { audio: [files.save(prefix, 'wav', wavOfPcm(pcm, 44100))] }
    }
    case 'VHS_VideoCombine': {
      const format = String(node.inputs.format)
      const extension = format.endsWith('webm') ? 'webm' : 'mp4'
      const fps = Number(node.inputs.frame_rate ?? 8)
      const place = files.save(prefix, extension, await film(extension, fps), 'output', '')
      const workflow = place.filename.replace(/\.\w+$/, '.png')
      const fullpath = `/comfyui/output/${place.subfolder ? `${place.subfolder}/` : ''}${place.filename}`
      return { gifs: [{ ...place, format, frame_rate: fps, workflow, fullpath }] }
    }
    default:
      return {}
  }
}
