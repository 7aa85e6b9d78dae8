import { must } from '../errors/index.ts'
import { own } from '../ids/index.ts'
import type { Shot } from '../shots/shot.ts'
import { type Acted, actedOf } from '../stage/staged/acted.ts'
import type { Quality } from '../story/film.ts'
import { estimateShotMs, estimateSpeechMs, plannedLines } from '../timeline/index.ts'
import { type FilmView, type SceneView, shotQuality, stagedFrom } from './film-view.ts'
import { filmFrame, longestClipMs } from './frames.ts'
import type { Inputs } from './kind.ts'
import type { Picture } from './picture-schema.ts'
import { pictureOf } from './pictures.ts'
import { heard, type PlannedScene, type PlannedShot } from './planned.ts'
import type { Speech } from './speeches.ts'

// A film laid out for its kinds: each plans its units for every shot, every scene, or once for the film.
export type TimedSpeech = Speech & { estimatedMs: number }
export type ShotPlace = {
  view: FilmView
  scene: SceneView
  shot: Shot
  quality: Quality
  ms: number
  speeches: TimedSpeech[]
  // Of its clips, in order.
  pieceMs: number[]
  // As a kind of this recipe is told of it.
  picture(recipe: number): Picture
  // What its clip plays of its stage, and when; none where there is no stage.
  acted(recipe: number): Acted | undefined
}
export type ScenePlace = { view: FilmView; scene: SceneView; shots: ShotPlace[]; planned: PlannedScene }
export type FilmPlace = { view: FilmView; scenes: ScenePlace[]; planned: PlannedScene[]; heard: PlannedScene[] }
export type Places = { shot: ShotPlace; scene: ScenePlace; film: FilmPlace }
export type PlaceOf<P extends keyof Places> = Places[P]

// One unit as a kind wants it; its key is what the plan answers with.
export type Wanted<F, I extends Inputs> = {
  subject: string
  quality: Quality
  seed: number
  take: number
  fields: F
  inputs: I
}

// The keys of what was planned before: of a shot, of a scene and all its shots, or of the whole film.
export type Made = (kind: { kind: string }, place: 'film' | { shot: string } | { scene: string }) => readonly string[]

export const actionOf = ({ scene }: Pick<SceneView, 'scene'>, shot: Shot): string => {
  const shown = new Set(shot.elementIds)
  return scene.elements
    .filter(({ id, kind }) => kind === 'action' && shown.has(id))
    .map(({ text }) => text)
    .join('\n')
}

const piecesOf = (ms: number, longest: number): number[] => {
  const pieces = Math.max(1, Math.ceil(ms / longest))
  const each = Math.ceil(ms / pieces / 10) * 10
  return Array.from({ length: pieces }, (_, piece) => Math.min(each, ms - piece * each))
}

const shotPlace = (view: FilmView, scene: SceneView, shot: Shot): ShotPlace => {
  const { film, options, cast, places } = view
  const quality = shotQuality(shot, options)
  const speeches = (scene.speeches.get(shot.id) ?? []).map((speech) => {
    const voice = speech.characterId === undefined ? undefined : cast.get(speech.characterId)?.character.voice
    return { ...speech, estimatedMs: estimateSpeechMs(speech.text, film.language, voice?.pacePercent) }
  })
  const lineMs = speeches.map(({ estimatedMs }) => estimatedMs)
  const ms = estimateShotMs(shot, { lineMs, action: actionOf(scene, shot), language: film.language })
  const speakers = new Set(speeches.flatMap(({ characterId }) => (characterId ? [characterId] : [])))
  const frame = filmFrame(film, quality, view.options.maxHeight ?? 1080)
  const pieceMs = piecesOf(ms, longestClipMs[quality])
  const source = { film, frame, scene: scene.scene, shot, cast, locations: places, speakers }
  const { timeBefore, said, hour } = scene.when
  const staged = own(view.staged, shot.id)
  // One picture for the still and all its clips, so that it is hashed once.
  const pictures = new Map<string, Picture>()
  const picture = (recipe: number): Picture => {
    const manner = recipe >= stagedFrom ? 'staged' : recipe > 1 ? 'hour' : 'time'
    const known = pictures.get(manner)
    if (known) return known
    const told = manner === 'time' ? { ...source, time: timeBefore } : { ...source, time: said, hour }
    const made = pictureOf(manner === 'staged' ? { ...told, staged } : told)
    pictures.set(manner, made)
    return made
  }
  const acted = (recipe: number): Acted | undefined => {
    if (recipe < stagedFrom || staged === undefined) return undefined
    const times = plannedLines(lineMs, ms)
    const said = speeches.map(({ lineId, characterId, text }, at) => ({
      ...{ element: lineId, by: characterId, text },
      ...must(times[at], 'time of a line'),
    }))
    return actedOf(staged, shot.elementIds, said, ms)
  }
  return { view, scene, shot, quality, ms, speeches, pieceMs, picture, acted }
}

const plannedShot = ({ shot, ms, speeches, pieceMs }: ShotPlace): PlannedShot => ({
  shotId: shot.id,
  pieces: pieceMs.length,
  ms,
  trimInMs: shot.trimInMs,
  trimOutMs: shot.trimOutMs,
  transition: shot.transition,
  overlay: shot.overlay,
  lines: speeches.map(({ lineId, estimatedMs, text, speaker }) => ({ lineId, estimatedMs, text, speaker })),
  effects: shot.effects.map((_, at) => ({ atMs: Math.floor((ms * (2 * at + 1)) / (2 * shot.effects.length + 2)) })),
})

export const layOut = (view: FilmView): FilmPlace => {
  const scenes = view.ordered.map((scene): ScenePlace => {
    const shots = scene.shots.map((shot) => shotPlace(view, scene, shot))
    const title = scene.scene.heading?.text ?? ''
    return { view, scene, shots, planned: { sceneId: scene.scene.id, title, shots: shots.map(plannedShot) } }
  })
  const planned = scenes.map((scene) => scene.planned)
  return { view, scenes, planned, heard: planned.map(heard) }
}

export const sceneMs = ({ shots }: Pick<PlannedScene, 'shots'>): number => shots.reduce((sum, { ms }) => sum + ms, 0)

// The one among some that is sure to be there.
export const only = (keys: readonly string[], what: string): string => must(keys[0], what)
