import { readSubject } from '../subjects/index.ts'
import type { Cause, Told } from './cause.ts'
import { onceEach, sameCause } from './explain.ts'
import type { FilmData } from './film-data.ts'

// How far a change is from what a person did: `own` is what somebody wrote or chose, `action` an action line as its shot
// shows it, `came` what a rule gave other shots, `rule` what a rule made of the lines, `length` what is only longer.
const steps = ['own', 'action', 'came', 'rule', 'length'] as const
type Step = (typeof steps)[number]

// What a shot that nobody touched is made of follows from its lines and actions.
const byRule = new Set(['camera', 'mood', 'sound', 'people', 'props'])

type Placed = { told: Told; step: Step; scene: string | undefined }

const placing = ({ scenes, shots }: FilmData): ((told: Told) => Placed) => {
  const shotById = new Map(shots.map((shot) => [shot.id, shot]))
  const sceneById = new Map(scenes.map((scene) => [scene.id, scene]))
  const sceneOfLine = new Map(scenes.flatMap(({ id, elements }) => elements.map((each) => [each.id, id])))
  return (told) => {
    const { subject, field } = told.cause
    const { kind, id } = readSubject(subject)
    if (kind === 'shot') {
      const shot = shotById.get(id)
      const rule = field === 'action' ? 'action' : field === 'added' ? 'came' : byRule.has(field) ? 'rule' : undefined
      const step = shot && !shot.byHand && rule ? rule : told.faint ? 'length' : 'own'
      return { told, step, scene: shot?.sceneId }
    }
    if (kind === 'scene') {
      // A mood that somebody set is theirs; else it is what most shots have, as the sounds are theirs together.
      const rule = field === 'sound' || (field === 'mood' && !sceneById.get(id)?.mood)
      const step = told.faint ? 'length' : field === 'shotRemoved' ? 'came' : rule ? 'rule' : 'own'
      return { told, step, scene: id }
    }
    const step = told.faint ? 'length' : field === 'moved' ? 'came' : 'own'
    return { told, step, scene: kind === 'line' ? sceneOfLine.get(id) : undefined }
  }
}

const nearest = (all: readonly Placed[]): Step | undefined =>
  steps.find((step) => all.some((each) => each.step === step))

// A heading is read as place, time and setting: where these are told, it is the same again. A scene that goes on at the
// hour of the one before ("CONTINUOUS") has another hour without having another heading.
const headingsOnce = (all: readonly Placed[]): Placed[] => {
  const told = new Set(all.flatMap(({ told: { cause }, scene }) => (scene ? [`${scene} ${cause.field}`] : [])))
  const anyHeading = all.some(({ told: { cause } }) => cause.field === 'heading')
  return all.filter(({ told: { cause }, scene }) => {
    if (cause.field === 'heading') return !['place', 'time', 'setting'].some((field) => told.has(`${scene} ${field}`))
    return cause.field !== 'time' || !anyHeading || told.has(`${scene} heading`)
  })
}

// Two edits in one scene are two: a shot that shows written action shows another only where that was edited, however
// near another's line is. What a speech looks like follows from its line, and so does all of a shot of its own line.
const writtenToShow = new Set(['action', 'lyric', 'centered'])
const actionsOfTheirOwn = ({ scenes, shots }: FilmData, all: readonly Placed[]): ((placed: Placed) => boolean) => {
  const shown = new Map(shots.map(({ id, elementIds }) => [id, elementIds]))
  const kinds = new Map(scenes.flatMap(({ elements }) => elements.map(({ id, kind }) => [id, kind])))
  const changed = new Set(all.flatMap(({ told, step }) => (step === 'own' ? [readSubject(told.cause.subject).id] : [])))
  return ({ told, step }) => {
    const { id } = readSubject(told.cause.subject)
    const elementIds = shown.get(id) ?? []
    if (step !== 'action' || changed.has(id) || elementIds.some((each) => changed.has(each))) return false
    return elementIds.some((each) => writtenToShow.has(kinds.get(each) ?? 'gone'))
  }
}

// Of all that differs, what somebody did: scene by scene, because what is done in one leaves its marks all over it.
export const rootsOf = (film: FilmData, told: readonly Told[]): Cause[] => {
  const all = onceEach(told).map(placing(film))
  const best = nearest(all)
  if (best === undefined) return []
  const renamed = all.some(({ told: { cause } }) => 'person' in cause.subject && cause.field === 'name')
  const byScene = Map.groupBy(all, ({ scene }) => scene)
  const standsAlone = actionsOfTheirOwn(film, all)
  const isRoot = (placed: Placed): boolean => {
    const { step, scene } = placed
    if (step !== nearest(byScene.get(scene) ?? []) && !standsAlone(placed)) return false
    if (step === 'action' && renamed) return false
    return step === best || step === 'own' || step === 'action' || step === 'came'
  }
  const roots = headingsOnce(all.filter(isRoot)).map(({ told: { cause } }) => cause)
  // Where all that is known only follows from something, one of it is enough.
  return best === 'rule' || best === 'length' ? roots.slice(0, 1) : roots
}

const sceneOf = (film: FilmData, cause: Cause): string | undefined => placing(film)({ cause, faint: false }).scene

// Why one shot, or the film, is out of date: in the words that are used of the whole. What changed of a shot or of its
// lines (`its`, by id) comes before what it has with others.
export const rootsIn = (
  film: FilmData,
  roots: readonly Cause[],
  told: readonly Told[],
  its: ReadonlySet<string> = new Set(),
): Cause[] => {
  if (told.length === 0) return []
  const isIts = ({ subject }: Cause) => its.has(readSubject(subject).id)
  const own = onceEach(told).flatMap(({ cause }) => (roots.some((root) => sameCause(root, cause)) ? [cause] : []))
  if (own.length > 0) return [...own.filter(isIts), ...own.filter((cause) => !isIts(cause))]
  const scenes = new Set(told.map(({ cause }) => sceneOf(film, cause)))
  const near = roots.filter((root) => scenes.has(sceneOf(film, root)))
  return near.length > 0 ? near : [...roots]
}
