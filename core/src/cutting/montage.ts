import type { z } from 'zod'
import type { Cut, CutClip, Ducking, Looks, sourceSchema, TrackKind } from './cut.ts'

// The film on the bench: one line of pictures, each beginning where the one before it ends, and all else hung on them. What
// hangs on a picture goes where the picture goes; so nothing can lie over anything, and sound stays with what it belongs to.

export type Piece = Looks & {
  id: string
  source: z.infer<typeof sourceSchema>
  // The first frame of the source, and for how many frames of the cut it is shown.
  in: number
  frames: number
  speed: number
  // Without it the source is as long as one likes: a card, music that goes round, nothing at all.
  length?: number
  gap?: true
}

export type Held = Piece & {
  of: TrackKind
  // On which frame of which picture's source it begins; without a picture, of the film.
  host: string | undefined
  sync: number
  // What lies under a run of pictures begins and ends with them, so much later or earlier.
  span?: { over: string[]; lead: number; tail: number }
  // The words of a line, and what is read instead.
  said?: string
  captions?: CutClip['captions'] | undefined
}

export type Mark = { id: string; host: string | undefined; sync: number; text: string }

export type Montage = Pick<Cut, 'id' | 'filmId' | 'name' | 'rate' | 'aspect'> & {
  story: Piece[]
  held: Held[]
  markers: Mark[]
  chapters: Mark[]
  ducking: Ducking[]
  muted: TrackKind[]
  credits?: Cut['credits'] | undefined
}

export const outOf = ({ in: from, frames, speed, length }: Pick<Piece, 'in' | 'frames' | 'speed' | 'length'>): number =>
  // What was cut from its head at another speed was rounded: it ends no later for that.
  Math.min(from + Math.max(1, Math.round(frames * speed)), length ?? Number.POSITIVE_INFINITY)

export const shownFrames = (sourceFrames: number, speed: number): number =>
  Math.max(1, Math.floor(sourceFrames / speed + 1e-9))

// As many frames as the source has from there on, at that speed.
export const roomFrom = (piece: Pick<Piece, 'length' | 'speed'>, from: number): number =>
  piece.length === undefined ? Number.POSITIVE_INFINITY : shownFrames(piece.length - from, piece.speed)

// Where in the cut a frame of a picture's source is seen, were it seen.
export const shownAt = (host: Pick<Piece, 'in' | 'speed'>, hostAt: number, sync: number): number =>
  hostAt + Math.round((sync - host.in) / host.speed)

export const syncAt = (host: Pick<Piece, 'in' | 'speed'>, hostAt: number, at: number): number =>
  host.in + Math.round((at - hostAt) * host.speed)
