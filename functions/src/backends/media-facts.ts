import { mediaTypeOf } from './check-media.ts'

// Size and length read from a file's own head, without a tool: what an engine needs to see whether a clip is as long
// and as large as was asked.
export type MediaFacts = { width?: number; height?: number; ms?: number }

type Box = { kind: string; from: number; to: number }

const boxesIn = (view: DataView, from: number, to: number): Box[] => {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    let size = view.getUint32(at)
    let head = 8
    if (size === 1 && at + 16 <= to) {
      size = Number(view.getBigUint64(at + 8))
      head = 16
    } else if (size === 0) size = to - at
    if (size < head || at + size > to) break
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((n) => view.getUint8(at + n)))
    boxes.push({ kind, from: at + head, to: at + size })
    at += size
  }
  return boxes
}

const find = (view: DataView, boxes: readonly Box[], kind: string): Box[] =>
  boxes.filter((box) => box.kind === kind).flatMap((box) => boxesIn(view, box.from, box.to))

const lengthOf = (view: DataView, { from }: Box): number => {
  const long = view.getUint8(from) === 1
  const scale = view.getUint32(from + (long ? 20 : 12))
  const units = long ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16)
  return scale > 0 ? Math.round((units * 1000) / scale) : 0
}

const mp4Facts = (bytes: Uint8Array): MediaFacts => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const movie = find(view, boxesIn(view, 0, bytes.length), 'moov')
  const length = movie.find(({ kind }) => kind === 'mvhd')
  const frames = find(view, movie, 'trak')
    .filter(({ kind }) => kind === 'tkhd')
    .map(({ to }) => ({ width: view.getUint32(to - 8) >>> 16, height: view.getUint32(to - 4) >>> 16 }))
  const frame = frames.find(({ width, height }) => width > 0 && height > 0)
  return { ...frame, ...(length ? { ms: lengthOf(view, length) } : {}) }
}

export const mediaFacts = (bytes: Uint8Array): MediaFacts => {
  const type = mediaTypeOf(bytes)
  if (type === 'video/mp4') return mp4Facts(bytes)
  if (type !== 'image/png' || bytes.length < 24) return {}
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
