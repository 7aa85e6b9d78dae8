import { type FrameRate, frameRates, type TrackKind, trackKinds } from '../cut.ts'
import type { ExchangeFormat } from '../there/exchange.ts'

// A timeline that came in from another cutting room, in whatever format: what it says of each clip, and no more.

export type ReturnedClip = {
  // Ours, where it still says so.
  clip?: string
  name: string
  file?: string
  text?: string
  in: number
  frames: number
  at: number
  speed: number
  db?: number
  muted?: boolean
  dissolve?: number
}
export type ReturnedTrack = { of: 'picture' | 'sound' | 'title'; kind?: TrackKind; clips: ReturnedClip[] }
// What was read otherwise than it was written.
export const notes = ['ntsc', 'drop-frame', 'reversed', 'nested', 'freeze'] as const
export type Note = (typeof notes)[number]
export type Returned = {
  format: ExchangeFormat
  name: string
  rate: FrameRate
  tracks: ReturnedTrack[]
  markers: { at: number; text: string }[]
  notes: Note[]
}

// Why it could not be read at all.
export const faults = ['unknown', 'broken', 'doctype', 'too-deep', 'too-large', 'rate', 'empty', 'too-many'] as const
export type Fault = (typeof faults)[number]
export class ReturnError extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

export const mostClips = 20_000
export const mostLetters = 50_000_000

// 23.976 counts its frames as 24 does.
export const rateOf = (perSecond: number, noted: Set<Note>): FrameRate => {
  const near = frameRates.find((rate) => Math.abs(rate - perSecond) < 0.01)
  if (near) return near
  const slowed = frameRates.find((rate) => Math.abs((rate * 1000) / 1001 - perSecond) < 0.02)
  if (!slowed) throw new ReturnError('rate')
  noted.add('ntsc')
  return slowed
}

export const speedOf = (speed: number, noted: Set<Note>): number => {
  if (!Number.isFinite(speed) || speed === 0) {
    noted.add('freeze')
    return 1
  }
  if (speed < 0) noted.add('reversed')
  return Math.min(10, Math.max(0.1, Math.round(Math.abs(speed) * 1e6) / 1e6))
}

export const kindOf = (said: unknown): TrackKind | undefined => trackKinds.find((kind) => kind === said)

export const finish = (returned: Returned): Returned => {
  const tracks = returned.tracks.filter(({ clips }) => clips.length > 0)
  const count = tracks.reduce((sum, { clips }) => sum + clips.length, 0)
  if (count === 0) throw new ReturnError('empty')
  if (count > mostClips) throw new ReturnError('too-many')
  for (const { clips } of tracks) clips.sort((a, b) => a.at - b.at)
  return { ...returned, tracks, markers: returned.markers.sort((a, b) => a.at - b.at) }
}
