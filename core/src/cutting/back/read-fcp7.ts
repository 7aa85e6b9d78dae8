import { idIn, withoutId } from '../there/exchange.ts'
import {
  finish,
  kindOf,
  type Note,
  ReturnError,
  type Returned,
  type ReturnedClip,
  type ReturnedTrack,
  rateOf,
  speedOf,
} from './returned.ts'
import { child, childrenOf, elements, readDocument, textAt, type XmlNode } from './xml.ts'

const number = (node: XmlNode, name: string): number => {
  const value = Number(textAt(node, name) ?? '0')
  if (!Number.isFinite(value)) throw new ReturnError('broken')
  return value
}

const findSequence = (node: XmlNode, depth = 0): XmlNode | undefined => {
  if (node.name === 'sequence') return node
  if (depth > 8) return undefined
  for (const each of elements(node)) {
    const found = findSequence(each, depth + 1)
    if (found) return found
  }
  return undefined
}

const effectNamed = (node: XmlNode, id: string): XmlNode | undefined =>
  childrenOf(node, 'filter')
    .map((filter) => child(filter, 'effect'))
    .find((effect) => textAt(effect, 'effectid') === id)

const parameterOf = (effect: XmlNode | undefined, id: string): number | undefined => {
  const found = childrenOf(effect, 'parameter').find((each) => textAt(each, 'parameterid') === id)
  const value = Number(textAt(found, 'value') ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

type Over = { start: number; end: number; cut: number }
const overOf = (node: XmlNode): Over => {
  const [start, end] = [number(node, 'start'), number(node, 'end')]
  const alignment = textAt(node, 'alignment') ?? 'center'
  const cut = alignment.startsWith('start') ? start : alignment.startsWith('end') ? end : Math.round((start + end) / 2)
  return { start, end, cut }
}

export const readFcp7 = (text: string): Returned => {
  const root = readDocument(text, 'xmeml')
  const sequence = findSequence(root)
  if (!sequence) throw new ReturnError('empty')
  const noted = new Set<Note>()
  const timebase = Number(textAt(sequence, 'rate', 'timebase') ?? '24')
  if (textAt(sequence, 'rate', 'ntsc')?.toUpperCase() === 'TRUE') noted.add('ntsc')
  if (textAt(sequence, 'timecode', 'displayformat') === 'DF') noted.add('drop-frame')
  const rate = rateOf(timebase, noted)
  const files = new Map<string, string>()
  const fileOf = (node: XmlNode): string | undefined => {
    const file = child(node, 'file')
    const id = file?.attributes.id
    const said = textAt(file, 'name') ?? textAt(file, 'pathurl')?.split(/[\\/]/).at(-1)
    if (id !== undefined && said !== undefined) files.set(id, said)
    return said ?? (id === undefined ? undefined : files.get(id))
  }
  const clipOf = (node: XmlNode, before: Over | undefined, after: Over | undefined): ReturnedClip | undefined => {
    const [start, end] = [number(node, 'start'), number(node, 'end')]
    // Under a transition an edge is not said: it is where the transition has its cut.
    const at = start < 0 ? (before?.cut ?? 0) : start
    const till = end < 0 ? (after?.cut ?? at) : end
    if (till <= at) return undefined
    const speed = speedOf((parameterOf(effectNamed(node, 'timeremap'), 'speed') ?? 100) / 100, noted)
    const from = number(node, 'in') + (start < 0 && before ? before.cut - before.start : 0)
    const [, ours, exact] =
      /^peace\.clip=([A-Za-z0-9_-]{1,72}) in=(\d+)/.exec(textAt(node, 'comments', 'mastercomment1') ?? '') ?? []
    const said = textAt(node, 'name') ?? ''
    const clip = ours ?? idIn(said)
    const level = parameterOf(effectNamed(node, 'audiolevels'), 'level')
    const file = fileOf(node)
    const words = childrenOf(child(node, 'effect'), 'parameter').find((each) => textAt(each, 'parameterid') === 'str')
    // Where its frames are of a slowed or hastened clip, the exact one is known if it is still there.
    const inFrame =
      exact !== undefined && Math.round(Number(exact) / speed) === from ? Number(exact) : Math.round(from * speed)
    return {
      name: withoutId(said),
      in: Math.max(0, inFrame),
      frames: till - at,
      at,
      speed,
      ...(clip === undefined ? {} : { clip }),
      ...(file === undefined ? {} : { file }),
      ...(words ? { text: textAt(words, 'value') ?? '' } : {}),
      ...(level === undefined ? {} : { db: Math.max(-96, Math.round(200 * Math.log10(Math.max(level, 1e-5))) / 10) }),
      ...(textAt(node, 'enabled')?.toUpperCase() === 'FALSE' ? { muted: true } : {}),
      ...(before ? { dissolve: before.end - before.start } : {}),
    }
  }
  const trackOf = (node: XmlNode, sound: boolean): ReturnedTrack => {
    const items = elements(node).filter(({ name }) => ['clipitem', 'generatoritem', 'transitionitem'].includes(name))
    const over = (n: number) => {
      const found = items[n]
      return found?.name === 'transitionitem' ? overOf(found) : undefined
    }
    const kind = kindOf(node.attributes.peaceKind)
    const titles = items.length > 0 && items.every(({ name }) => name !== 'clipitem')
    return {
      of: sound ? 'sound' : titles ? 'title' : 'picture',
      ...(kind ? { kind } : {}),
      clips: items.flatMap((item, n) =>
        item.name === 'transitionitem' ? [] : (clipOf(item, over(n - 1), over(n + 1)) ?? []),
      ),
    }
  }
  const media = child(sequence, 'media')
  return finish({
    format: 'fcp7',
    name: textAt(sequence, 'name') ?? '',
    rate,
    tracks: [
      ...childrenOf(child(media, 'video'), 'track').map((track) => trackOf(track, false)),
      ...childrenOf(child(media, 'audio'), 'track').map((track) => trackOf(track, true)),
    ],
    markers: childrenOf(sequence, 'marker').map((mark) => ({
      at: Math.max(0, number(mark, 'in')),
      text: textAt(mark, 'comment') || textAt(mark, 'name') || '',
    })),
    notes: [...noted],
  })
}
