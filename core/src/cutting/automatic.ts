import { type BoundScene, bindScenes } from '../build/planned.ts'
import type { Unit, UnitSpecOf } from '../build/unit.ts'
import { must } from '../errors/index.ts'
import {
  filmFps,
  type LineLength,
  resolveTimeline,
  type TimedShot,
  type Timeline,
  transitionFrames,
} from '../timeline/index.ts'
import type { Cut, TrackKind } from './cut.ts'
import type { Held, Mark, Montage, Piece } from './montage.ts'
import type { Views } from './reframe.ts'

// The film as the script makes it. Every id follows from what it shows, so the same shot has the same id tomorrow.

type About = Pick<Cut, 'id' | 'filmId' | 'name' | 'rate' | 'aspect'>

const named = (letter: string, id: string): string => `${letter}-${id}`
export const clipIdOf = {
  shot: (shotId: string) => named('p', shotId),
  line: (lineId: string) => named('d', lineId),
  effect: (shotId: string, n: number) => named(`e${n}`, shotId),
  ambience: (sceneId: string) => named('a', sceneId),
  music: (sceneId: string) => named('m', sceneId),
  overlay: (shotId: string) => named('t', shotId),
  chapter: (sceneId: string) => named('c', sceneId),
  title: 'title-card',
  credits: 'credits-card',
} as const

const specOf = <K extends 'cut' | 'mix'>(units: readonly Unit[], kind: K): UnitSpecOf<K> | undefined => {
  const found = units.find(({ spec }) => spec.kind === kind)
  return found?.spec as UnitSpecOf<K> | undefined
}

// From one rate to another by the moments, so that what follows begins where the other ends.
const scaler =
  (rate: number) =>
  (frame: number): number =>
    Math.round((frame * rate) / filmFps)

type Bench = {
  at: (frame: number) => number
  ofMs: (ms: number) => number
  lengthOf: (shotId: string) => number
  views: Views | undefined
}

const pieceOf = (shot: TimedShot, { at, ofMs, lengthOf, views }: Bench): Piece => {
  const view = views?.get(shot.shotId)
  const from = ofMs(shot.trimInMs)
  const frames = Math.max(1, at(shot.startFrame + shot.frames) - at(shot.startFrame))
  return {
    id: clipIdOf.shot(shot.shotId),
    source: { subject: { shot: shot.shotId } },
    in: from,
    frames,
    speed: 1,
    // Where speech is longer than its picture, the last frame is held: as if there were as much.
    length: Math.max(lengthOf(shot.shotId), from + frames),
    ...(view ? { transform: view } : {}),
    ...(shot.transition === 'cut' ? {} : { enter: { by: shot.transition, frames: at(transitionFrames) } }),
  }
}

const heldOf = (shot: TimedShot, piece: Piece, { ofMs }: Bench): Held[] => {
  const on = (ms: number) => piece.in + ofMs(ms - shot.startMs)
  const base = { in: 0, speed: 1, host: piece.id }
  const lines = shot.lines.map((line): Held => {
    const frames = Math.max(1, ofMs(line.endMs - line.startMs))
    const source = { subject: { line: line.lineId } }
    return {
      ...base,
      id: clipIdOf.line(line.lineId),
      of: 'dialogue',
      source,
      frames,
      length: frames,
      sync: on(line.startMs),
      said: line.text,
    }
  })
  const effects = shot.effects.map(
    (effect, n): Held => ({
      ...base,
      id: clipIdOf.effect(shot.shotId, n),
      of: 'effects',
      source: { subject: { shot: shot.shotId }, take: n },
      frames: ofMs(2000),
      length: ofMs(2000),
      sync: on(effect.startMs),
    }),
  )
  const overlay: Held[] =
    shot.overlay.trim() === ''
      ? []
      : [
          {
            ...base,
            id: clipIdOf.overlay(shot.shotId),
            of: 'title',
            source: { subject: { shot: shot.shotId } },
            frames: piece.frames,
            sync: piece.in,
            text: { text: shot.overlay, style: 'over' },
          },
        ]
  return [...lines, ...effects, ...overlay]
}

const under = (id: string, of: TrackKind, source: Piece['source'], over: string[]): Held => ({
  id,
  of,
  source,
  in: 0,
  frames: 1,
  speed: 1,
  host: undefined,
  sync: 0,
  span: { over, lead: 0, tail: 0 },
})

// What the film says of itself, whoever asks: its own plan, or one who looks at that.
export type PlannedFilm = {
  // What of each shot is shown, where the cut stands otherwise than the film.
  views?: Views

  scenes: readonly BoundScene[]
  titleMs: number
  creditsMs: number
  ambiences: readonly { sceneId: string }[]
  music: readonly { fromSceneId: string; toSceneId: string }[]
}

// The first cue already plays under the title, the last goes on under the credits.
const beds = (
  timeline: Timeline,
  { ambiences, music }: PlannedFilm,
  cards: { title: boolean; credits: boolean },
): Held[] => {
  const over = (from: number, to: number) =>
    timeline.scenes
      .slice(from, to + 1)
      .flatMap(({ shots }) => shots)
      .map(({ shotId }) => clipIdOf.shot(shotId))
  const where = (sceneId: string) => timeline.scenes.findIndex((scene) => scene.sceneId === sceneId)
  return [
    ...ambiences.map(({ sceneId }) =>
      under(
        clipIdOf.ambience(sceneId),
        'ambience',
        { subject: { scene: sceneId } },
        over(where(sceneId), where(sceneId)),
      ),
    ),
    ...music.map(({ fromSceneId, toSceneId }, n) =>
      under(clipIdOf.music(fromSceneId), 'music', { subject: { cue: fromSceneId } }, [
        ...(n === 0 && cards.title ? [clipIdOf.title] : []),
        ...over(where(fromSceneId), where(toSceneId)),
        ...(n === music.length - 1 && cards.credits ? [clipIdOf.credits] : []),
      ]),
    ),
  ].filter(({ span }) => span !== undefined && span.over.length > 0)
}

// A film stands for its two cards, each known also when it was split in two.
const creditsTake = 1
export const cardOf = ({ source }: Pick<Piece, 'source'>): 'title' | 'credits' | undefined => {
  if (!('film' in source.subject)) return undefined
  return source.take === creditsTake ? 'credits' : 'title'
}

// As the film's own: out of the dark, and into it.
const cardFade = 14
const card = (id: string, filmId: string, frames: number, take?: number): Piece[] => {
  const fade = Math.min(cardFade, Math.floor(frames / 3))
  const source = { subject: { film: filmId }, ...(take === undefined ? {} : { take }) }
  return frames > 0 ? [{ id, source, in: 0, frames, speed: 1, fade: { in: fade, out: fade } }] : []
}

export const montageFrom = (about: About, film: PlannedFilm, lengthOf: LineLength): Montage => {
  const { scenes } = film
  const timeline = resolveTimeline(scenes, lengthOf, film)
  const at = scaler(about.rate)
  const ofMs = (ms: number) => Math.round((ms * about.rate) / 1000)
  const planned = new Map(scenes.flatMap((scene) => scene.shots).map((shot) => [shot.shotId, ofMs(shot.ms)]))
  const bench: Bench = { at, ofMs, lengthOf: (shotId) => must(planned.get(shotId), 'planned shot'), views: film.views }
  const shots = timeline.scenes.flatMap((scene) => scene.shots)
  const pieces = shots.map((shot) => pieceOf(shot, bench))
  const held = shots.flatMap((shot, n) => heldOf(shot, must(pieces[n], 'piece'), bench))
  const begin = shots[0] ? at(shots[0].startFrame) : at(timeline.frames)
  const last = shots.at(-1)
  const end = last ? at(last.startFrame + last.frames) : begin
  const chapters = timeline.scenes.flatMap((scene): Mark[] => {
    const first = scene.shots[0]
    const piece = first && pieces[shots.indexOf(first)]
    return piece ? [{ id: clipIdOf.chapter(scene.sceneId), host: piece.id, sync: piece.in, text: scene.title }] : []
  })
  return {
    ...about,
    story: [
      ...card(clipIdOf.title, about.filmId, begin),
      ...pieces,
      ...card(clipIdOf.credits, about.filmId, at(timeline.frames) - end, creditsTake),
    ],
    held: [...held, ...beds(timeline, film, { title: begin > 0, credits: at(timeline.frames) > end })],
    markers: [],
    chapters,
    // As the mix does: music steps back to a third.
    ducking: [{ of: 'music', under: 'dialogue', by: -10 }],
    muted: [],
  }
}

// Undefined where no cut is planned.
export const automaticCut = (
  about: About,
  units: readonly Unit[],
  lengthOf: LineLength,
  views?: Views,
): Montage | undefined => {
  const cut = specOf(units, 'cut')
  if (!cut) return undefined
  const { ambiences = [], music = [] } = specOf(units, 'mix')?.fields ?? {}
  const { titleMs, creditsMs } = cut.fields
  const scenes = bindScenes(cut.fields.scenes, cut.inputs)
  return montageFrom(about, { scenes, titleMs, creditsMs, ambiences, music, ...(views ? { views } : {}) }, lengthOf)
}
