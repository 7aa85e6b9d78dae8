import type { figuresSchema, Publication, PublicationWish, Trouble } from '@peace/core/publish'
import type { z } from 'zod'

// What an outlet says. `lost`: nobody answered, and it may have been done. `gone`: it is not known there (any more).
export type Said<T> =
  | { is: 'ok'; value: T }
  | { is: 'lost' }
  | { is: 'later'; why: 'quota' | 'slow-down'; until: number }
  | { is: 'closed' }
  | { is: 'gone' }
  | { is: 'no'; said: string }

export type Arrived = { next: number } | { id: string }
export type Figures = z.infer<typeof figuresSchema>
export type Standing =
  | { is: 'processing' }
  | { is: 'there'; address: string; figures: Figures }
  | { is: 'refused'; said: string }

export interface Outlet {
  // What follows the film, in order: captions, cover, playlist. Each may be asked for twice.
  after(wish: PublicationWish): readonly string[]
  // By our mark, among what the account has there.
  find(mark: string): Promise<Said<string | undefined>>
  // A place for one film's bytes. Nothing is there until the last of them is.
  begin(wish: PublicationWish, mark: string, bytes: number): Promise<Said<string>>
  arrived(session: string, bytes: number): Promise<Said<Arrived>>
  put(session: string, from: number, chunk: Uint8Array, bytes: number): Promise<Said<Arrived>>
  follow(step: string, id: string, wish: PublicationWish): Promise<Said<null>>
  look(id: string): Promise<Said<Standing>>
}

export type FilmFile = { bytes: number; read(from: number, to: number): Promise<Uint8Array> }

export interface Publications {
  // One worker at a time: nothing where it is not due or somebody has it.
  claim(id: string, now: number, until: number): Promise<Publication | undefined>
  // Nothing where somebody else has taken it since.
  change(id: string, fence: number, change: (row: Publication) => Publication): Promise<Publication | undefined>
}

export type PublishPorts = {
  rows: Publications
  // What is sent at once: a multiple of 256 KiB, as resumable places want it.
  chunkBytes: number
  now(): number
  outlet(row: Publication): Promise<Outlet | Trouble>
  film(row: Publication): Promise<FilmFile | undefined>
  // Why it may not go now: a yes that it needs is not there.
  hindered(row: Publication): Promise<Trouble | undefined>
}
