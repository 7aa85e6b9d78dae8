import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { type Quality, qualitySchema } from '../story/film.ts'
import type { Asked, Basis, InKey, Inputs, Kind, Right } from './kind.ts'
import { kinds } from './kinds/index.ts'
import type { Places } from './places.ts'

// A unit is what a kind wants of the film at one place. All of this is derived from the list of kinds.
type Defined = (typeof kinds)[number]
export type UnitKind = Defined['kind']
export const unitKinds: readonly UnitKind[] = kinds.map(({ kind }) => kind)
export const unitKindSchema = z.enum(unitKinds)

type SpecFrom<D extends Defined> = D extends Defined
  ? {
      kind: D['kind']
      subject: string
      quality: Quality
      seed: number
      take: number
      recipe: number
      fields: z.infer<D['fields']>
      // The units it is made from, each by what it is there for.
      inputs: z.infer<D['inputs']>
    }
  : never
export type UnitSpec = SpecFrom<Defined>
export type UnitSpecOf<K extends UnitKind> = Extract<UnitSpec, { kind: K }>

const specOf = ({ kind, fields, inputs }: Defined) =>
  z.object({
    kind: z.literal(kind),
    subject: idSchema,
    quality: qualitySchema,
    seed: z.int().min(0),
    take: z.int().min(0),
    recipe: z.int().min(1),
    fields,
    inputs,
  })
const [first, ...rest] = kinds
export const unitSpecSchema = z.discriminatedUnion('kind', [
  specOf(first),
  ...rest.map(specOf),
]) as unknown as z.ZodType<UnitSpec>

export type Unit = { key: string; spec: UnitSpec }

// A kind's facts as those read them that have a unit of any kind in hand.
type Fields = UnitSpec['fields']
export type KindFacts = Omit<
  Kind<UnitKind, keyof Places, Fields, Inputs>,
  'asks' | 'basis' | 'right' | 'lower' | 'inKey'
> & {
  asks(spec: Pick<UnitSpec, 'fields' | 'inputs'>): Asked
  basis(fields: Fields): Basis
  right(fields: Fields): Right
  lower: 'never' | ((spec: { quality: Quality; fields: Fields }) => { quality: Quality; fields: Fields } | undefined)
  inKey: InKey<Fields, UnitSpec['inputs']>
}
const byName = Object.fromEntries(kinds.map((kind) => [kind.kind, kind])) as unknown as Record<UnitKind, KindFacts>

export const factsOf = (kind: UnitKind): KindFacts => byName[kind]

// The next look down: another spec with its own key and price, which only the user may choose.
export const lowerSpec = (spec: UnitSpec): UnitSpec | undefined => {
  const { lower } = factsOf(spec.kind)
  const below = lower === 'never' ? undefined : lower(spec)
  return below && ({ ...spec, ...below } as UnitSpec)
}
