import { type Subject, type SubjectKind, subjectOf } from '../subjects/index.ts'
import { figure, line, ofFilm, ofLine, ofScene, type Rule, ruleFor, shotInPart } from './cause-rules.ts'
import { beginsWith, isWhole } from './made-from.ts'
import type { UnitSpec } from './unit.ts'

// Why something is out of date, as its maker would say it: whose, and what of it, has changed.
export type Cause = {
  subject: Subject
  field: string
  // The kind of the input through which it came, where it did not come directly.
  input?: string
  from?: string
  to?: string
}
// A faint one only follows from another: a longer line makes a longer shot. It is told where there is no other.
export type Told = { cause: Cause; faint: boolean }

export const tellClearly = (
  kind: SubjectKind,
  id: string,
  field: string,
  values: Pick<Cause, 'from' | 'to'> = {},
): Told => ({
  cause: { subject: subjectOf(kind, id), field, ...values },
  faint: false,
})

// Whose the unit is, and what of the film is needed to say it.
export type Change = {
  spec: UnitSpec
  path: string
  before: string | undefined
  after: string | undefined
  filmId: string
  // Both as they were and as they are.
  maxHeight: { before: string | undefined; after: string | undefined }
  // How the person is described now.
  appearanceOf: (characterId: string) => string
  // The scene a shot is in.
  sceneOf: (shotId: string) => string | undefined
}

const values = ({ before, after }: Change): { from?: string; to?: string } => ({
  ...(before !== undefined && isWhole(before) ? { from: before } : {}),
  ...(after !== undefined && isWhole(after) ? { to: after } : {}),
})

const told = (change: Change, [kind, field, faint]: Rule, id: string): Told => ({
  ...tellClearly(kind, id, field, values(change)),
  faint: faint === 'faint',
})

// How tall a picture is follows from what is asked and from what the workspace's plan allows.
const tellSize = ({ filmId, maxHeight: { before, after } }: Change): Told =>
  before !== undefined && after !== undefined && before !== after
    ? tellClearly('film', filmId, 'maxHeight', { from: before, to: after })
    : tellClearly('film', filmId, 'size')

const tellLook = (change: Change, characterId: string): Told => {
  const same = change.before !== undefined && beginsWith(change.before, change.appearanceOf(characterId))
  const field = same ? 'wardrobe' : 'appearance'
  return tellClearly('person', characterId, field)
}

// A camera that was set or let go by hand is told; all else of a stage follows from words that are told themselves, or from
// something that was moved on it.
const tellStage = (change: Change, path: string): Told => {
  const { spec } = change
  const byHand = 'picture' in spec.fields && spec.fields.picture?.staged?.camera.hand === true
  if (path === 'picture.staged.camera' && byHand) return told(change, ['shot', 'cameraByHand'], spec.subject)
  return told(change, ['shot', 'blocking', 'faint'], spec.subject)
}

export const tellChange = (change: Change): Told => {
  const { spec, path } = change
  const steps = path.split('.')
  const [last = path] = steps.slice(-1)
  // What an edit makes of the film follows from it: once is enough.
  if (path === 'edit.edition') return told(change, ['film', 'edited'], change.filmId)
  if (path === 'edit' || (spec.kind === 'stretch' && ['tracks', 'titles', 'frames'].includes(path)))
    return told(change, ['film', 'edited', 'faint'], change.filmId)
  if (last === 'width' || last === 'height') return tellSize(change)
  const figureOf = path.match(/^picture\.figures\.([^.]+)\.(\w+)$/)
  if (figureOf?.[1] && figureOf[2]) {
    if (change.before === undefined || change.after === undefined) return told(change, ['shot', 'people'], spec.subject)
    if (figureOf[2] === 'look') return tellLook(change, figureOf[1])
    const rule: Rule = figure[figureOf[2]] ?? ['shot', 'people', 'faint']
    return told(change, rule, rule[0] === 'person' ? figureOf[1] : spec.subject)
  }
  if (path.startsWith('picture.staged.')) return tellStage(change, path)
  const lineOf = path.match(/^scene\.shots\.[^.]+\.lines\.([^.]+)\.(\w+)$/)
  const moved = change.before === undefined || change.after === undefined
  if (lineOf?.[1] && moved) return told(change, ofLine('moved'), lineOf[1])
  if (lineOf?.[1] && lineOf[2]) return told(change, line[lineOf[2]] ?? ['line', 'text', 'faint'], lineOf[1])
  const shotOf = path.match(/^scene\.shots\.([^.]+)\.(\w+)$/)
  if (shotOf?.[1] && shotOf[2]) return told(change, shotInPart[shotOf[2]] ?? ['shot', 'length', 'faint'], shotOf[1])
  const sceneOf = path.match(/^scenes\.([^.]+)$/)
  if (sceneOf?.[1]) return told(change, ['scene', 'other', 'faint'], sceneOf[1])
  if (path === 'scene.title') return told(change, ofScene('heading'), spec.subject)
  if (path === 'scene.shots') return told(change, ofScene('order'), spec.subject)
  if (spec.kind === 'line' && steps[0] === 'voice') {
    const { characterId } = spec.fields
    return told(change, characterId ? ['person', 'voice'] : ['line', 'voice'], characterId ?? spec.subject)
  }
  if (steps[0] === 'levels') return told(change, ofFilm('levels'), change.filmId)
  const rule = ruleFor(spec.kind, last)
  if (rule[0] === 'film') return told(change, rule, change.filmId)
  const ofShot = rule[0] === 'scene' && (spec.kind === 'still' || spec.kind === 'clip')
  return told(change, rule, (ofShot ? change.sceneOf(spec.subject) : undefined) ?? spec.subject)
}
