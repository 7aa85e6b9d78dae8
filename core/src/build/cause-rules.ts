import type { SubjectKind } from '../subjects/index.ts'
import type { UnitKind } from './unit.ts'

export type Rule = [kind: SubjectKind, field: string, faint?: 'faint']

// By the last steps of the path: whose it is and what it is called.
const ofShot = (field: string): Rule => ['shot', field]
export const ofScene = (field: string): Rule => ['scene', field]
export const ofFilm = (field: string): Rule => ['film', field]
const picture: Record<string, Rule> = {
  style: ofFilm('style'),
  size: ofShot('camera'),
  angle: ofShot('camera'),
  lens: ofShot('camera'),
  move: ofShot('camera'),
  setting: ofScene('setting'),
  place: ofScene('place'),
  time: ofScene('time'),
  hour: ofScene('time'),
  mood: ofShot('mood'),
  weather: ofShot('sound'),
  description: ofShot('description'),
  motion: ofShot('description'),
  figures: ofShot('people'),
  props: ofShot('props'),
  take: ofShot('take'),
}
export const figure: Record<string, Rule> = {
  name: ['person', 'name'],
  register: ['person', 'voice'],
  mood: ofShot('mood'),
  focus: ofShot('people'),
}
export const ofLine = (field: string): Rule => ['line', field]
export const line: Record<string, Rule> = {
  text: ofLine('text'),
  delivery: ofLine('delivery'),
  characterId: ofLine('speaker'),
  speaker: ofLine('speaker'),
}
const bed: Record<string, Rule> = {
  names: ofScene('sound'),
  interior: ofScene('setting'),
  night: ofScene('time'),
  mood: ofScene('mood'),
  style: ofFilm('style'),
}
export const shotInPart: Record<string, Rule> = {
  trimInMs: ofShot('trim'),
  trimOutMs: ofShot('trim'),
  transition: ofShot('transition'),
  overlay: ofShot('overlay'),
}
const whole: Record<string, Rule> = {
  title: ofFilm('title'),
  titleMs: ofFilm('titleCard'),
  creditsMs: ofFilm('creditsCard'),
  credits: ofFilm('credits'),
  captions: ofFilm('captions'),
  language: ofFilm('language'),
  scenes: ofFilm('order'),
  watermark: ofFilm('watermark'),
  recipe: ofFilm('recipe'),
}
const byKind: Partial<Record<UnitKind, Record<string, Rule>>> = {
  portrait: { appearance: ['person', 'appearance'], wardrobe: ['person', 'wardrobe'], style: ofFilm('style') },
  still: picture,
  clip: picture,
  line,
  ambience: bed,
  music: bed,
}

const faintly = (kind: UnitKind): Rule => {
  if (kind === 'still' || kind === 'clip') return ['shot', 'length', 'faint']
  if (kind === 'portrait') return ['person', 'appearance', 'faint']
  if (kind === 'line') return ['line', 'text', 'faint']
  return kind === 'ambience' || kind === 'music' || kind === 'part'
    ? ['scene', 'other', 'faint']
    : ['film', 'other', 'faint']
}

export const ruleFor = (kind: UnitKind, field: string): Rule => byKind[kind]?.[field] ?? whole[field] ?? faintly(kind)
