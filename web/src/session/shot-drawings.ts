import type { StagedShot } from '@peace/core/stage'
import { useEffect, useState } from 'react'
import type { DrawingAnswer, DrawingAsk } from './shot-drawing.worker.ts'

// Shots as they stand now, drawn in the tab one after another; whoever asked last is served first.
export type Drawing = { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> }
type Wanted = {
  name: string
  staged: StagedShot
  width: number
  height: number
  heard: Set<(drawing: Drawing) => void>
}

const mostKept = 120
const kept = new Map<string, Drawing>()
const waiting: Wanted[] = []
let drawing: Wanted | undefined
let worker: Worker | undefined

const next = (): void => {
  if (drawing) return
  drawing = waiting.pop()
  if (!drawing) return
  worker ??= open()
  const { staged, width, height } = drawing
  worker.postMessage({ id: 0, staged, width, height } satisfies DrawingAsk)
}

const open = (): Worker => {
  const made = new Worker(new URL('./shot-drawing.worker.ts', import.meta.url), { type: 'module' })
  const done = (answer: DrawingAnswer | undefined): void => {
    const was = drawing
    drawing = undefined
    if (was && answer?.rgba) {
      const { width, height, rgba } = answer
      const drawn = { width, height, rgba }
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(was.name, drawn)
      for (const hear of was.heard) hear(drawn)
    }
    next()
  }
  made.onmessage = ({ data }: MessageEvent<DrawingAnswer>) => done(data)
  made.onerror = () => done(undefined)
  return made
}

const ask = (wanted: Omit<Wanted, 'heard'>, hear: (drawing: Drawing) => void): (() => void) => {
  const same = [...waiting, ...(drawing ? [drawing] : [])].find(({ name }) => name === wanted.name)
  const entry = same ?? { ...wanted, heard: new Set() }
  entry.heard.add(hear)
  if (!same) waiting.push(entry)
  next()
  return () => {
    entry.heard.delete(hear)
    const at = waiting.indexOf(entry)
    if (entry.heard.size === 0 && at >= 0) waiting.splice(at, 1)
  }
}

const wide = 480
// Of a film's frame, small; whole fours, as the press draws.
const sizeOf = (aspect: string): { width: number; height: number } => {
  const [w = 16, h = 9] = aspect.split(':').map(Number)
  const scale = wide / Math.max(w, h)
  return { width: Math.round((w * scale) / 4) * 4, height: Math.round((h * scale) / 4) * 4 }
}

// A shot's drawing, once it is there; the one before until then.
export const useDrawing = (staged: StagedShot | undefined, aspect: string): Drawing | undefined => {
  const [drawn, setDrawn] = useState<Drawing>()
  useEffect(() => {
    if (!staged || typeof Worker === 'undefined') return undefined
    const size = sizeOf(aspect)
    const name = JSON.stringify([staged, size])
    const known = kept.get(name)
    if (known) return setDrawn(known)
    return ask({ name, staged, ...size }, setDrawn)
  }, [staged, aspect])
  return staged ? drawn : undefined
}
