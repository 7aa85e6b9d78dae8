import { z } from 'zod'
import { idSchema, unitKeySchema } from '../ids/index.ts'
import { qualitySchema } from '../story/film.ts'
import { factsOf, type Unit, type UnitSpec, unitKindSchema, unitSpecSchema } from './unit.ts'

// A frozen plan may be older than the names of inputs: then each unit's keys stand in its fields, and sorted beside them.
const oldSpecSchema = z.object({
  kind: unitKindSchema,
  subject: idSchema,
  quality: qualitySchema,
  seed: z.int(),
  take: z.int(),
  recipe: z.int(),
  fields: z.record(z.string(), z.unknown()),
  needs: z.array(unitKeySchema),
})
const namedSchema = z.object({ inputs: z.unknown() })

type KindOf = (key: string) => string | undefined

const readSpec = (stored: unknown, kindOf: KindOf): UnitSpec => {
  if (namedSchema.safeParse(stored).success) return unitSpecSchema.parse(stored)
  const { fields, needs, ...rest } = oldSpecSchema.parse(stored)
  const { inKey } = factsOf(rest.kind)
  // A kind that was never written so cannot be read so: the schema says what is missing.
  const now = typeof inKey === 'string' ? { fields, inputs: {} } : inKey.read({ fields, needs }, kindOf)
  return unitSpecSchema.parse({ ...rest, ...now })
}

const storedSchema = z.object({ key: unitKeySchema, spec: z.looseObject({ kind: z.string() }) })

// The units of a frozen plan as they lie in its pages: parsed, or refused. Their keys stay as they were written.
export const readUnits = (stored: readonly unknown[]): Unit[] => {
  const units = stored.map((each) => storedSchema.parse(each))
  const kinds = new Map(units.map(({ key, spec }) => [key, spec.kind]))
  return units.map(({ key, spec }) => ({ key, spec: readSpec(spec, (need) => kinds.get(need)) }))
}
