import { z } from 'zod'
import { licencesLabel } from './labels.ts'
import { type SourceType, sourceTypes } from './source-types.ts'

// What a file says of itself, from what a C2PA reader gives: ours or anybody's. Strangers wrote it, so nothing of it is
// taken for granted.

const text = z.string().max(400)
const assertionSchema = z.looseObject({ label: text, data: z.unknown().optional() })
const manifestSchema = z.looseObject({
  title: text.optional().catch(undefined),
  claim_generator_info: z
    .array(z.looseObject({ name: text }))
    .optional()
    .catch(undefined),
  ingredients: z
    .array(
      z.looseObject({ title: text.optional().catch(undefined), active_manifest: text.optional().catch(undefined) }),
    )
    .default([])
    .catch([]),
  assertions: z.array(assertionSchema).default([]).catch([]),
  signature_info: z
    .looseObject({ issuer: text.optional().catch(undefined), time: text.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
const storeSchema = z.looseObject({
  active_manifest: z.string(),
  manifests: z.record(z.string(), manifestSchema),
  validation_state: z.string().default('Invalid'),
})
type Manifest = z.infer<typeof manifestSchema>

export type Origin = keyof typeof sourceTypes | 'camera' | 'unsaid'
export type Ingredients = { title: string; by: string | undefined }[]
export type Reading = {
  // `known`: by somebody whose root the reader trusts.
  is: 'whole' | 'known' | 'touched'
  title: string | undefined
  origin: Origin
  // Of what is heard, where it is said by itself.
  sound: Origin | undefined
  by: string | undefined
  signer: string | undefined
  signedAt: string | undefined
  models: { model: string; licence: string }[]
  madeOf: Ingredients
}

const actionsSchema = z.looseObject({
  actions: z.array(
    z.looseObject({
      action: text,
      digitalSourceType: text.optional().catch(undefined),
      description: text.optional().catch(undefined),
    }),
  ),
})
const actionsOf = ({ assertions }: Manifest) =>
  assertions
    .filter(({ label }) => label.startsWith('c2pa.actions'))
    .flatMap(({ data }) => actionsSchema.safeParse(data).data?.actions ?? [])

const originOf = (type: string | undefined): Origin => {
  if (type === undefined) return 'unsaid'
  const own = (Object.entries(sourceTypes) as [Origin, SourceType][]).find(([, each]) => each === type)
  if (own) return own[0]
  return type.endsWith('/digitalCapture') || type.endsWith('/computationalCapture') ? 'camera' : 'unsaid'
}

const modelsSchema = z.looseObject({ models: z.array(z.object({ model: text, licence: text })).max(50) })
const byOf = (manifest: Manifest | undefined) => manifest?.claim_generator_info?.[0]?.name

export const readCredentials = (given: unknown): Reading | undefined => {
  const store = storeSchema.safeParse(given).data
  const manifest = store?.manifests[store.active_manifest]
  if (!store || !manifest) return undefined
  const actions = actionsOf(manifest)
  const said = actions.find(({ action, digitalSourceType }) => action !== 'c2pa.placed' && digitalSourceType)
  const sound = actions.find(({ description, digitalSourceType }) => description === 'sound' && digitalSourceType)
  const models = manifest.assertions.find(({ label }) => label === licencesLabel)
  return {
    is: store.validation_state === 'Trusted' ? 'known' : store.validation_state === 'Valid' ? 'whole' : 'touched',
    title: manifest.title,
    origin: originOf(said?.digitalSourceType),
    sound: sound && originOf(sound.digitalSourceType),
    by: byOf(manifest),
    signer: manifest.signature_info?.issuer,
    signedAt: manifest.signature_info?.time,
    models: modelsSchema.safeParse(models?.data).data?.models ?? [],
    madeOf: manifest.ingredients.map(({ title, active_manifest }) => ({
      title: title ?? '',
      by: active_manifest === undefined ? undefined : byOf(store.manifests[active_manifest]),
    })),
  }
}
