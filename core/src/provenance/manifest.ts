import { type Artifact, digest } from '../build/index.ts'
import { licencesLabel, receiptLabel, type SourceType } from '../credentials/index.ts'
import { must } from '../errors/index.ts'
import { licenceOf } from './licences.ts'
import { partsOf } from './made-of.ts'
import { sourceTypeOf, wayOf } from './source-type.ts'

// What is written into a file that leaves us, in the words of C2PA: what it is, what made it, of what.

const generator = { name: 'Peace Script AI', version: '1' }

export type Ingredient = {
  title: string
  format: string
  instance_id: string
  relationship: 'componentOf' | 'parentOf'
  label: string
}
// `file`: to be read, so that whatever its maker wrote into it is kept.
export type Placed = { ingredient: Ingredient; file: { path: string; sha256: string } | undefined }
export type Delivered = {
  artifact: Artifact
  file: Artifact['files'][number]
  title: string
  elements: readonly Artifact[]
}

const mainOf = (artifact: Artifact) => artifact.files.find(({ role }) => role === 'main') ?? artifact.files[0]

const placedOf = (artifact: Artifact): Placed[] => {
  const file = mainOf(artifact)
  if (!file) return []
  const label = `${artifact.kind}-${artifact.key.slice(0, 16)}`
  return [
    {
      ingredient: {
        title: `${artifact.kind} ${artifact.subject}`,
        format: file.contentType,
        instance_id: `urn:sha256:${file.sha256}`,
        relationship: 'componentOf',
        label,
      },
      file: wayOf(artifact) === 'trained' ? { path: file.path, sha256: file.sha256 } : undefined,
    },
  ]
}

// A whole: what it shows and plays. One thing: itself, as it came from whoever made it.
export const placedIn = ({ artifact, elements }: Delivered): Placed[] => {
  const { seen, heard } = partsOf(elements)
  const rest = [...seen, ...heard].filter(({ key }) => key !== artifact.key)
  if (rest.length > 0 && !isPiece(artifact)) return rest.flatMap(placedOf)
  return wayOf(artifact) === 'rule' ? [] : placedOf(artifact).map(asParent)
}

// A file to hand on and a stretch of clips are what is in them, whoever joined it.
const wholes = new Set(['cut', 'part', 'mix', 'poster', 'delivery', 'stretch'])
const isPiece = ({ kind }: Artifact): boolean => !wholes.has(kind)
const asParent = ({ ingredient }: Placed): Placed => ({
  ingredient: { ...ingredient, relationship: 'parentOf' },
  file: undefined,
})

export type Receipt = {
  made: { kind: string; subject: string; backend: string; model: string; tried: number; sha256: string }[]
  // Of all attempts and what each cost: shown by the maker if they wish, and then it can be held against this.
  receiptSha256: string
}

export const receiptOf = (elements: readonly Artifact[]): Receipt => {
  const { seen, heard } = partsOf(elements)
  const shown = [...seen, ...heard]
  return {
    made: shown.map((each) => ({
      kind: each.kind,
      subject: each.subject,
      backend: each.provenance.backend,
      model: each.provenance.model,
      tried: 1 + (each.provenance.why?.tried.length ?? 0),
      sha256: must(mainOf(each), `a file of ${each.key}`).sha256,
    })),
    receiptSha256: digest(
      shown.map(({ key, provenance, paidMillis }) => ({ key, attempt: provenance.attemptId, paidMillis })),
    ),
  }
}

const soundActions = (heard: readonly Artifact[], ids: ReadonlySet<string>) =>
  [...Map.groupBy(heard, (each) => sourceTypeOf([each]))].map(([digitalSourceType, some]) => ({
    action: 'c2pa.placed',
    digitalSourceType,
    description: 'sound',
    parameters: {
      ingredientIds: some
        .flatMap(placedOf)
        .map(({ ingredient }) => ingredient.label)
        .filter((id) => ids.has(id)),
    },
  }))

export const sourceTypeIn = ({ artifact, elements }: Pick<Delivered, 'artifact' | 'elements'>): SourceType => {
  if (isPiece(artifact)) {
    // A drawn move over a picture that a model made shows that picture.
    const own = elements.filter(({ kind }) => kind === artifact.kind || (artifact.kind === 'clip' && kind === 'still'))
    return sourceTypeOf(own)
  }
  const { seen, heard } = partsOf(elements)
  return sourceTypeOf(artifact.kind === 'mix' ? heard : seen)
}

// The placed pieces that have no file stand in the definition; the others are added as they are read.
export const manifestOf = (delivered: Delivered, placed: readonly Placed[]) => {
  const { artifact, file, title, elements } = delivered
  const { seen, heard } = partsOf(elements)
  const all = new Set(placed.map(({ ingredient }) => ingredient.label))
  const parent = placed.find(({ ingredient }) => ingredient.relationship === 'parentOf')
  const shown = seen
    .flatMap(placedOf)
    .map(({ ingredient }) => ingredient.label)
    .filter((id) => all.has(id))
  const first = parent
    ? { action: 'c2pa.opened', parameters: { ingredientIds: [parent.ingredient.label] } }
    : { action: 'c2pa.created', digitalSourceType: sourceTypeIn(delivered), softwareAgent: { name: generator.name } }
  // What is opened has been made by somebody: of what sort it is, is said beside it.
  const made =
    parent && artifact.source !== 'upload'
      ? [{ action: 'c2pa.edited', digitalSourceType: sourceTypeIn(delivered) }]
      : []
  const models = [...new Set(elements.map(({ provenance }) => provenance.model))].sort()
  return {
    claim_generator_info: [generator],
    title,
    format: file.contentType,
    ingredients: placed
      .filter((each) => each.file === undefined && each !== parent)
      .map(({ ingredient }) => ingredient),
    assertions: [
      {
        label: 'c2pa.actions.v2',
        data: {
          actions: [
            first,
            ...made,
            ...(shown.length > 0 && !parent ? [{ action: 'c2pa.placed', parameters: { ingredientIds: shown } }] : []),
            ...(parent ? [] : soundActions(heard, all).filter(({ parameters }) => parameters.ingredientIds.length > 0)),
          ],
        },
      },
      { label: licencesLabel, data: { models: models.map((model) => ({ model, licence: licenceOf(model) })) } },
      { label: receiptLabel, data: receiptOf(elements) },
    ],
  }
}
