import type { MediaFacts } from './media-type.ts'

export type Box = { kind: string; head: number; from: number; to: number }

// More than any film that is made here has beside each other; the bytes of a stranger may hold millions.
const mostBoxes = 10_000

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

// The boxes between two places, if they fill it without a gap and end where they say.
export const boxesIn = (view: DataView, from: number, to: number): Box[] | undefined => {
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    if (to - at < 8 || boxes.length === mostBoxes) return undefined
    let size = view.getUint32(at)
    let head = 8
    if (size === 1) {
      if (to - at < 16) return undefined
      size = Number(view.getBigUint64(at + 8))
      head = 16
    } else if (size === 0) size = to - at
    if (size < head || size > to - at) return undefined
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((n) => view.getUint8(at + n)))
    boxes.push({ kind, head, from: at + head, to: at + size })
    at += size
  }
  return boxes
}

const within = (view: DataView, boxes: readonly Box[] | undefined, kind: string): Box[] =>
  (boxes ?? []).filter((box) => box.kind === kind).flatMap((box) => boxesIn(view, box.from, box.to) ?? [])

const unknownLength = [0xffff_ffff, 2 ** 64]

const msOf = (view: DataView, { from, to }: Box): number | undefined => {
  if (to - from < 20) return undefined
  const long = view.getUint8(from) === 1
  if (long && to - from < 32) return undefined
  const scale = view.getUint32(from + (long ? 20 : 12))
  const units = long ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16)
  return scale === 0 || unknownLength.includes(units) ? undefined : Math.round((units * 1000) / scale)
}

const frameOf = (view: DataView, { from, to }: Box): { width: number; height: number }[] => {
  if (to - from < 84) return []
  const [width, height] = [view.getUint32(to - 8) >>> 16, view.getUint32(to - 4) >>> 16]
  return width > 0 && height > 0 ? [{ width, height }] : []
}

// A film whose boxes all end where they say and which has both its table and its pictures; cut short, it lacks one.
export const isWholeMp4 = (bytes: Uint8Array): boolean => {
  const kinds = new Set(boxesIn(viewOf(bytes), 0, bytes.length)?.map(({ kind }) => kind))
  return kinds.has('moov') && kinds.has('mdat')
}

export const mp4Facts = (bytes: Uint8Array): MediaFacts => {
  const view = viewOf(bytes)
  const movie = within(view, boxesIn(view, 0, bytes.length), 'moov')
  const head = movie.find(({ kind }) => kind === 'mvhd')
  const ms = head && msOf(view, head)
  const [frame] = within(view, movie, 'trak').flatMap((box) => (box.kind === 'tkhd' ? frameOf(view, box) : []))
  return { ...frame, ...(ms === undefined ? {} : { ms }) }
}
