import type { Language } from '../ids/index.ts'
import { gripOf, strongest } from '../mind/feeling-words.ts'
import type { Hour } from '../screenplay/hour.ts'
import type { Scene } from '../screenplay/scene.ts'
import { estimateSpeechMs } from '../timeline/estimate.ts'
import { angleFor, type CameraAsk, hashOf, lensFor, moveFor } from './camera.ts'
import { type Continuity, follow, followFacts, leave, leaveFacts, notesOf } from './continuity.ts'
import type { SceneFacts } from './from-facts.ts'
import { type Moment, momentsOf } from './moments.ts'
import type { NameFinder } from './people.ts'
import { withPronouns } from './pronouns.ts'
import { propsIn } from './props.ts'
import { type Mood, moods, type Shot } from './shot.ts'
import { looksAt, sizeFor } from './sizes.ts'
import { ambienceOf, effectsIn } from './sound-words.ts'
import { tell } from './tell.ts'

// A character's state of mind in a scene, as the camera needs it: its mood and how strongly it holds.
export type MindInScene = { mood: Mood; grip: number }
export type SceneAsk = {
  scene: Scene
  facts: SceneFacts | undefined
  hour: Hour
  finder: NameFinder
  nameOf: (id: string) => string
  language: Language
  continuity: Continuity
  samePlace: boolean
  opensWith: Shot['transition']
  minds: ReadonlyMap<string, MindInScene> | undefined
  // Where the scene stands in the film, 0 to 1.
  position: number
}
export type Coverage = Omit<Shot, 'id' | 'sceneId' | 'rank' | 'updatedAt' | 'updatedBy'>

const moodOfScene = (scene: Scene, moments: readonly Moment[]): Mood => {
  const set = moods.find((mood) => mood === scene.mood)
  if (set) return set
  const sum: Partial<Record<Mood, number>> = {}
  for (const { feelings } of moments) {
    for (const [mood, count] of Object.entries(feelings) as [Mood, number][]) sum[mood] = (sum[mood] ?? 0) + count
  }
  return strongest(sum) ?? 'calm'
}

// Short lines passed quickly between people are one picture with all of them in it.
const volley = (moment: Moment, last: Coverage | undefined, language: Language, lines: number): boolean =>
  moment.is === 'speech' &&
  last !== undefined &&
  last.characterIds.length > 1 &&
  (last.size === 'medium' || last.size === 'full' || last.size === 'wide') &&
  lines > 0 &&
  lines < 3 &&
  moment.tension < 48 &&
  estimateSpeechMs(moment.text, language) < 2400

const inFocus = (
  moment: Moment,
  present: readonly string[],
  ask: SceneAsk,
): { focusId?: string; listening: boolean } => {
  const { speakerId } = moment
  if (moment.is !== 'speech')
    return { ...(moment.namedIds[0] ? { focusId: moment.namedIds[0] } : {}), listening: false }
  const other = present.find((id) => id !== speakerId)
  const seen = speakerId !== undefined && moment.speech?.offScreen !== true
  if (!seen) return { ...(other ? { focusId: other } : {}), listening: true }
  // What a line does to the one who hears it may be more worth seeing than the one who says it.
  if (other === undefined || moment.tension <= 45 || hashOf(moment.text) % 4 !== 0)
    return { focusId: speakerId, listening: false }
  const gripped = present.find((id) => id !== speakerId && (ask.minds?.get(id)?.grip ?? 0) >= 60)
  return { focusId: gripped ?? other, listening: true }
}

export const coverScene = (ask: SceneAsk): Coverage[] => {
  const { scene, language, continuity, finder, facts } = ask
  const moments = momentsOf(scene, finder, facts)
  const sceneMood = moodOfScene(scene, moments)
  const actions = moments.map(({ text, is }) => (is === 'action' ? text : '')).join('\n')
  const ambience = facts ? facts.ambience(ask.hour) : ambienceOf(scene.heading, ask.hour, actions)
  const shots: Coverage[] = []
  const said = moments.filter(({ is }) => is === 'speech')
  const peak = said.length > 2 ? said.reduce((best, each) => (each.tension >= best.tension ? each : best)) : undefined
  let heard = 0
  let linesInShot = 0
  let afterPeak = false
  for (const [at, each] of moments.entries()) {
    const moment = facts ? each : withPronouns(each, continuity.present)
    if (facts) followFacts(continuity, moment, facts)
    else follow(continuity, moment, language, finder)
    const last = shots.at(-1)
    if (moment.is === 'speech') heard += 1
    if (
      last &&
      facts?.apart !== true &&
      facts?.beneathIn(moment.elementIds) === undefined &&
      volley(moment, last, language, linesInShot)
    ) {
      last.elementIds.push(...moment.elementIds)
      linesInShot += 1
      continue
    }
    // In two rooms at once each is seen alone.
    const present = [...continuity.present].filter(
      (id) => facts?.apart !== true || moment.is !== 'speech' || id === moment.speakerId,
    )
    // Words and body part ways: near enough to see both, and still.
    const torn = facts?.beneathIn(moment.elementIds)
    const beneath = torn !== undefined && present.includes(torn) ? torn : undefined
    const { focusId, listening } =
      beneath === undefined
        ? inFocus(moment, present, ask)
        : { focusId: beneath, listening: moment.is === 'speech' && moment.speakerId !== beneath }
    const mind = focusId === undefined ? undefined : ask.minds?.get(focusId)
    const mood = moment.mood ?? mind?.mood ?? sceneMood
    const tension = Math.min(100, moment.tension * 0.55 + (mind?.grip ?? gripOf[sceneMood]) * 0.3 + ask.position * 22)
    const people = moment.is === 'action' ? moment.namedIds.length : present.length
    const props = facts ? facts.thingsIn(moment.elementIds) : propsIn(moment.text, language)
    const sizeAsk = {
      moment,
      mood,
      tension,
      at,
      count: moments.length,
      heading: scene.heading,
      samePlace: ask.samePlace,
      people,
      props: props.length,
      progress: said.length < 2 ? 0 : heard / said.length,
      peak: moment === peak,
      afterPeak,
      before: shots,
      focusId,
    }
    const size = beneath === undefined ? sizeFor(sizeAsk) : sizeBeneath(shots.at(-1)?.size)
    const near = size === 'close' || size === 'extreme-close' || size === 'insert'
    const speakerName = moment.speakerId === undefined ? undefined : ask.nameOf(moment.speakerId)
    const overShoulder =
      beneath === undefined &&
      moment.is === 'speech' &&
      !listening &&
      present.length === 2 &&
      size === 'medium' &&
      hashOf(moment.text) % 2 === 0
    const camera: CameraAsk = {
      text: moment.text,
      is: moment.is,
      size,
      mood,
      tension,
      people,
      focusMood: mind?.mood ?? moment.mood,
      longSpeech: moment.is === 'speech' && estimateSpeechMs(moment.text, language) > 8000,
      looksAt: moment.is === 'action' && people === 0 && looksAt(last?.description ?? '') && at > 0 && near,
      overShoulder,
      before: shots,
    }
    const shown = shownIn(moment, present, focusId, near && moment.is === 'speech', size)
    shots.push({
      elementIds: [...moment.elementIds],
      size,
      ...(beneath === undefined
        ? { angle: angleFor(camera), move: moveFor(camera), lens: lensFor(camera) }
        : ({ angle: 'eye', move: 'static', lens: 'portrait-85' } as const)),
      description: tell({
        moment,
        language,
        speaker: speakerName,
        listeners: () => present.filter((id) => id !== moment.speakerId).map(ask.nameOf),
        focus: focusId === undefined ? undefined : ask.nameOf(focusId),
        mood,
        place: scene.heading?.place ?? '',
      }),
      characterIds: shown,
      ...(focusId !== undefined && shown.includes(focusId) ? { focusId } : {}),
      wardrobe: Object.fromEntries([...continuity.wardrobe].filter(([id]) => shown.includes(id))),
      props: [...new Set([...props, ...shown.flatMap((id) => continuity.holding.get(id) ?? [])])].slice(0, 20),
      mood,
      ambience,
      effects: moment.is === 'action' ? effectsIn(moment.text) : [],
      trimInMs: 0,
      trimOutMs: 0,
      transition: at === 0 ? ask.opensWith : 'cut',
      overlay: moment.is === 'title' ? moment.text.slice(0, 200) : '',
      stillTake: 0,
      clipTake: 0,
      continuity: notesOf(continuity, scene.heading, ask.samePlace, ask.nameOf, language),
      byHand: false,
    })
    linesInShot = moment.is === 'speech' ? 1 : 0
    afterPeak = moment === peak
    if (facts) leaveFacts(continuity, moment, facts)
    else leave(continuity, moment)
  }
  if (shots.length === 0 && scene.heading) shots.push(placeAlone(ask, ambience, sceneMood))
  return shots
}

// Nearer with each picture, so that what the face does not say is looked for there.
const sizeBeneath = (before: Shot['size'] | undefined): Shot['size'] => (before === 'close' ? 'extreme-close' : 'close')

const mostShown = 12

const shownIn = (
  moment: Moment,
  present: readonly string[],
  focusId: string | undefined,
  alone: boolean,
  size: Shot['size'],
): string[] => {
  if (moment.is === 'title') return []
  if (size === 'insert') return []
  const first = focusId === undefined ? [] : [focusId]
  if (alone) return first
  const also = moment.is === 'action' ? moment.namedIds : present
  const shown = new Set(first)
  for (const id of also) if (shown.size < mostShown) shown.add(id)
  return [...shown]
}

// A heading with nothing under it still has its place to show.
const placeAlone = (ask: SceneAsk, ambience: Coverage['ambience'], mood: Mood): Coverage => ({
  elementIds: [],
  size: 'wide',
  angle: 'eye',
  move: 'static',
  lens: 'wide-24',
  description: ask.scene.heading?.text.slice(0, 2000) ?? '',
  characterIds: [],
  wardrobe: {},
  props: [],
  mood,
  ambience,
  effects: [],
  trimInMs: 0,
  trimOutMs: 0,
  transition: ask.opensWith,
  overlay: '',
  stillTake: 0,
  clipTake: 0,
  continuity: [],
  byHand: false,
})
