import { idIn, withoutId } from '../there/exchange.ts'
import {
  finish,
  kindOf,
  mostClips,
  type Note,
  ReturnError,
  type Returned,
  type ReturnedClip,
  type ReturnedTrack,
  rateOf,
  speedOf,
} from './returned.ts'
import { child, childrenOf, elements, readDocument, textIn, type XmlNode } from './xml.ts'

// "1001/24000s", "3s", "2.5s"
const secondsOf = (text: string | undefined): number => {
  if (text === undefined) return 0
  const [, above, below] = /^(-?\d+(?:\.\d+)?)(?:\/(\d+))?s$/.exec(text.trim()) ?? []
  if (above === undefined) throw new ReturnError('broken')
  const value = Number(above) / Number(below ?? 1)
  if (!Number.isFinite(value)) throw new ReturnError('broken')
  return value
}

const clipTags = new Set(['asset-clip', 'clip', 'video', 'audio', 'title', 'ref-clip', 'sync-clip', 'mc-clip'])

const findSequence = (root: XmlNode): XmlNode => {
  const events = [
    root,
    child(root, 'library'),
    ...childrenOf(child(root, 'library'), 'event'),
    ...childrenOf(root, 'event'),
  ]
  const found = events.flatMap((each) => childrenOf(each, 'project'))[0]
  const sequence = child(found, 'sequence')
  if (!sequence) throw new ReturnError('empty')
  return sequence
}

const speedIn = (node: XmlNode, noted: Set<Note>): number => {
  const points = childrenOf(child(node, 'timeMap'), 'timept')
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return 1
  const time = secondsOf(last.attributes.time) - secondsOf(first.attributes.time)
  return speedOf((secondsOf(last.attributes.value) - secondsOf(first.attributes.value)) / time, noted)
}

const ourId = (node: XmlNode): string | undefined =>
  childrenOf(child(node, 'metadata'), 'md').find((md) => md.attributes.key === 'peace.clip')?.attributes.value ??
  idIn(node.attributes.name ?? '')

export const readFcpxml = (text: string): Returned => {
  const root = readDocument(text, 'fcpxml')
  const noted = new Set<Note>()
  const sequence = findSequence(root)
  const resources = elements(child(root, 'resources'))
  const byId = new Map(resources.map((each) => [each.attributes.id, each]))
  const frameSeconds = secondsOf(byId.get(sequence.attributes.format)?.attributes.frameDuration ?? '1/24s')
  const rate = rateOf(1 / frameSeconds, noted)
  if (sequence.attributes.tcFormat === 'DF') noted.add('drop-frame')
  const toFrames = (seconds: number) => Math.round(seconds / frameSeconds)
  const lanes = new Map<string, ReturnedTrack>()
  const markers: Returned['markers'] = []
  const origin = toFrames(secondsOf(sequence.attributes.tcStart))
  let count = 0

  const put = (node: XmlNode, at: number, lane: number, dissolve: number | undefined): void => {
    count += 1
    if (count > mostClips) throw new ReturnError('too-many')
    const asset = byId.get(node.attributes.ref)
    const speed = speedIn(node, noted)
    const start = secondsOf(node.attributes.start)
    const src = child(asset, 'media-rep')?.attributes.src ?? asset?.attributes.src
    const level = Number.parseFloat(child(node, 'adjust-volume')?.attributes.amount ?? '')
    const kind = kindOf(node.attributes.audioRole)
    const sounds =
      node.name === 'audio' || (asset !== undefined && asset.name === 'asset' && asset.attributes.hasVideo !== '1')
    const of = node.name === 'title' ? 'title' : sounds ? 'sound' : 'picture'
    if (['ref-clip', 'sync-clip', 'mc-clip'].includes(node.name)) noted.add('nested')
    const clip = ourId(node)
    const said = node.attributes.name ?? ''
    const words = child(node, 'text')
    const made: ReturnedClip = {
      name: withoutId(said),
      in: toFrames(start * speed),
      frames: Math.max(1, toFrames(secondsOf(node.attributes.duration))),
      at,
      speed,
      ...(clip === undefined ? {} : { clip }),
      ...(src === undefined ? {} : { file: src.split(/[\\/]/).at(-1) ?? src }),
      ...(words ? { text: textIn(words).trim() } : {}),
      ...(Number.isFinite(level) ? { db: level } : {}),
      ...(node.attributes.enabled === '0' ? { muted: true } : {}),
      ...(dissolve ? { dissolve } : {}),
    }
    const key = `${of} ${lane}`
    const track = lanes.get(key) ?? { of, ...(kind ? { kind } : {}), clips: [] }
    track.clips.push(made)
    lanes.set(key, track)
  }

  // A line of items one after another, or what hangs on one of them; `base` is where its own time begins in the film.
  const walk = (items: readonly XmlNode[], toFilm: (seconds: number) => number, lane: number): void => {
    let dissolve: number | undefined
    for (const node of items) {
      const offset = node.attributes.offset === undefined ? undefined : toFilm(secondsOf(node.attributes.offset))
      const own = Number.parseInt(node.attributes.lane ?? '', 10)
      const on = Number.isFinite(own) ? own : lane
      if (node.name === 'transition') {
        dissolve = toFrames(secondsOf(node.attributes.duration))
        continue
      }
      if (node.name === 'spine') {
        const from = offset ?? 0
        walk(elements(node), (seconds) => from + toFrames(seconds), on)
        continue
      }
      if (node.name !== 'gap' && !clipTags.has(node.name)) continue
      const at = offset ?? 0
      if (node.name !== 'gap') put(node, at, on, dissolve)
      dissolve = undefined
      const start = secondsOf(node.attributes.start)
      const local = (seconds: number) => at + toFrames(seconds - start)
      for (const mark of [...childrenOf(node, 'marker'), ...childrenOf(node, 'chapter-marker')])
        markers.push({ at: local(secondsOf(mark.attributes.start)), text: mark.attributes.value ?? '' })
      // A clip's own picture and sound lie in it too; only what has a lane is connected.
      walk(
        elements(node).filter((each) => each.attributes.lane !== undefined),
        local,
        on,
      )
    }
  }
  walk(elements(child(sequence, 'spine')), (seconds) => toFrames(seconds) - origin, 0)
  const order = [...lanes.entries()].sort(([a], [b]) => {
    const lane = (key: string) => Math.abs(Number(key.split(' ')[1]))
    return lane(a) - lane(b)
  })
  return finish({
    format: 'fcpxml',
    name: childrenOf(child(root, 'library', 'event'), 'project')[0]?.attributes.name ?? '',
    rate,
    tracks: order.map(([, track]) => track),
    markers,
    notes: [...noted],
  })
}
