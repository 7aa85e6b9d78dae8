import type { z } from 'zod'
import type { CameraMove } from '../shots/shot.ts'
import type { Quality } from '../story/film.ts'
import type { ArtifactFile } from './artifact.ts'
import type { Frame } from './frames.ts'
import type { Phase } from './phases.ts'
import type { Made, PlaceOf, Places, Wanted } from './places.ts'

// The shape of a kind of unit. A kind is whole in one file of `kinds`, and everything that differs by kind is derived
// from it: leave a fact out, and it does not compile. Its maker is in `film`, its words in each language's messages.

// A unit's edges, by name: the keys of the units it is made from.
export type Inputs = Record<string, string | readonly string[] | undefined>

// What a backend must be able to honour.
export type Asked = {
  size: Frame | undefined
  ms: number | undefined
  move: CameraMove | undefined
  // Pictures whose likeness must be kept.
  references: number
}

// By what it is priced, and how much of that it is.
export type Basis = { unit: 'each' | 'second' | 'megapixel' | 'token'; amount: number }

// Else the result is no result. `file`: which of its files is the thing itself.
export type Right = {
  file: ArtifactFile['role']
  type: RegExp
  leastMs: number | undefined
  leastSize: Frame | undefined
}

// How its key is written. What was made before inputs had names is found under the bytes of then: its keys stood inside
// its fields, and beside them sorted as `needs`. A kind without inputs has its fields alone. A new kind is written as it is.
export type InKey<F, I> =
  | 'as-named'
  | 'fields-alone'
  | {
      write(spec: { fields: F; inputs: I }): WrittenFields
      // What was stored then, as it would be now; looked at by the schemas after.
      read(old: OldSpec, kindOf: (key: string) => string | undefined): { fields: unknown; inputs: unknown }
    }
// A picture and scenes are long, stand in several units, and are hashed once.
export type WrittenFields = { picture?: object | undefined; scenes?: object | undefined; [name: string]: unknown }
export type OldSpec = { fields: Record<string, unknown>; needs: readonly string[] }

export type Kind<K extends string, P extends keyof Places, F extends object, I extends Inputs> = {
  kind: K
  // The state of a job in which it is made.
  phase: Phase
  // Our own work that takes a whole core for a while goes one by one; the rest in batches.
  lane: 'light' | 'heavy'
  media: 'picture' | 'video' | 'sound' | 'text' | 'archive'
  // Numbers its prompt wording and renderer. Raised by hand when a better one is worth having; a film keeps the numbers
  // it was begun with, so that no deploy makes finished pictures stale.
  recipe: number
  // What it is made from. A key hashes exactly these, so a field belongs here only if changing it should remake the unit.
  fields: z.ZodType<F>
  inputs: z.ZodType<I>
  // Inputs that lie within other inputs: part of what it is, but neither waited for nor read when it is made.
  within: readonly (keyof I & string)[]
  // Planned once for each shot, each scene, or once for the film.
  per: P
  plan(place: PlaceOf<P>, made: Made): Generator<Wanted<F, I>, void, string>
  asks(spec: { fields: F; inputs: I }): Asked
  basis(fields: F): Basis
  right(fields: F): Right
  // The look below, offered with consent only.
  lower: 'never' | ((spec: { quality: Quality; fields: F }) => { quality: Quality; fields: F } | undefined)
  // What moderation must see before it is an artifact: its picture, or its words, which are seen with the film's.
  looked: 'picture' | 'text' | 'never'
  inKey: InKey<F, I>
}

export const defineKind = <K extends string, P extends keyof Places, F extends object, I extends Inputs>(
  kind: Kind<K, P, F, I>,
): Kind<K, P, F, I> => kind

// For what is heard or cut together here, whoever asks.
export const asksNothing = (): Asked => ({ size: undefined, ms: undefined, move: undefined, references: 0 })
export const pricedEach = (): Basis => ({ unit: 'each', amount: 1 })
