import type { Figure, Picture } from '@peace/core/build'
import { must } from '@peace/core/errors'
import type { Pose } from './body.ts'
import { type Grade, gradeOf } from './grade.ts'
import { type Look, lookOf } from './look.ts'
import { isAloft, isDrawable } from './props.ts'
import { hash } from './random.ts'
import { daylightOf, isIndoors, type Place, placeOf } from './words.ts'

// Where the camera and everybody stand, before anything is drawn. The frame is 1000 units high.

export type Actor = {
  figure: Figure
  look: Look
  pose: Pose
  x: number
  feet: number
  head: number
  turn: number
  behind: boolean
  // 0 the plane of the focus; towards 1 is nearer the lens, below 0 further away.
  depth: number
}
export type Stage = {
  width: number
  horizon: number
  place: Place
  grade: Grade
  words: string
  seed: number
  // How near the background seems, and how soft.
  zoom: number
  blur: number
  tilt: number
  squash: number
  actors: Actor[]
  insert: boolean
}

type Framing = { head: number; top?: number; feet?: number; zoom: number; blur: number; most: number }
const framings: Record<Picture['size'], Framing> = {
  'extreme-wide': { head: 25, feet: 812, zoom: 0.96, blur: 0, most: 12 },
  wide: { head: 58, feet: 890, zoom: 1, blur: 0, most: 12 },
  full: { head: 106, feet: 938, zoom: 1.12, blur: 0, most: 6 },
  medium: { head: 212, top: 152, zoom: 1.38, blur: 1.6, most: 4 },
  'medium-close': { head: 300, top: 128, zoom: 1.62, blur: 3.4, most: 2 },
  close: { head: 470, top: 92, zoom: 2, blur: 6, most: 1 },
  'extreme-close': { head: 900, top: -40, zoom: 2.6, blur: 10, most: 1 },
  insert: { head: 560, top: -640, zoom: 2.1, blur: 10, most: 1 },
}
const lensBlur: Record<Picture['lens'], number> = {
  'wide-24': 0.4,
  'normal-35': 0.8,
  'normal-50': 1,
  'portrait-85': 1.35,
  'long-135': 1.6,
}

const sits = /\b(sit|sits|sitting|seated|kneel|kneels|kneeling|meditat\w*)\b|นั่ง|คุกเข่า|สมาธิ/i
const walks =
  /\b(walk|walks|walking|run|runs|running|stroll|march|cross(es|ing)?|approach\w*|enter(s|ing)?|leav(es|ing))\b|เดิน|วิ่ง|ก้าว|เข้ามา|ออกไป/i
const prays = /\b(pray|prays|praying)\b|พนมมือ|สวดมนต์|อธิษฐาน/i
const greets = /\b(wai|wais|bow|bows)\b|ไหว้|กราบ/i
const folds = /\b(arms crossed|crosses (his|her) arms|sulk)\b|กอดอก/i
const holds = /\b(hold|holds|holding|carr(y|ies|ying)|reads?|letter|bowl|tray)\b|ถือ|อุ้ม|จดหมาย|อ่าน|ชาม|บาตร/i

// Lay people greet a monk with joined hands; he does not return it.
const joinsHands = (figure: Figure, { monk }: Look, { description, figures }: Picture): boolean =>
  prays.test(description) ||
  ((greets.test(description) || figure.mood === 'reverent') && (!monk || figures.length === 1))

const poseOf = (figure: Figure, look: Look, picture: Picture): Pose => {
  const text = picture.description
  if (joinsHands(figure, look, picture)) return 'wai'
  if (sits.test(text)) return 'sit'
  if (walks.test(text) && !figure.speaking) return 'walk'
  if (folds.test(text) || (figure.mood === 'anger' && !figure.speaking)) return 'fold'
  if (holds.test(text) && figure.focus) return 'hold'
  if (figure.speaking) return 'talk'
  return 'stand'
}

// Left to right by order of appearance in the film, so that two people keep their sides from shot to shot.
const places: Record<number, number[]> = { 1: [0.5], 2: [0.31, 0.69], 3: [0.2, 0.5, 0.8], 4: [0.14, 0.38, 0.62, 0.86] }
const sideOf = (index: number): 1 | -1 => (index % 2 === 0 ? 1 : -1)

const focusOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.find((figure) => figure.focus) ?? figures.find((figure) => figure.speaking) ?? figures[0]

const choose = (picture: Picture, most: number): Figure[] => {
  const focus = focusOf(picture.figures)
  if (!focus) return []
  const others = picture.figures.filter((figure) => figure !== focus)
  const shoulder = picture.angle === 'over-shoulder' && most < 12
  return [focus, ...others].slice(0, shoulder ? 1 : most).sort((a, b) => a.index - b.index)
}

// From above people look shorter, from below taller.
const squashOf = ({ angle }: Picture): number =>
  ({ overhead: 0.72, high: 0.9, low: 1.08, eye: 1, dutch: 1, 'over-shoulder': 1, 'point-of-view': 1 })[angle]

const actorsOf = (picture: Picture, width: number): Actor[] => {
  const squash = squashOf(picture)
  // An insert of nothing in particular is a look at whoever it is about.
  const framing = picture.size === 'insert' ? framings['medium-close'] : framings[picture.size]
  const chosen = choose(picture, framing.most)
  const count = chosen.length
  const room = (width * 1.06) / Math.max(1, Math.min(count, 4))
  const head = Math.min(
    framing.head,
    Math.max(18, room / (picture.size === 'close' || picture.size === 'extreme-close' ? 1.05 : 2.15)),
  )
  const single = chosen[0]
  return chosen.map((figure, order) => {
    const look = lookOf(figure)
    const row = Math.floor(order / 4)
    const inRow = Math.min(4, count - row * 4)
    const share = must(must(places[inRow], 'row')[order % 4], 'place')
    // Alone in the frame, one looks into the empty side of it.
    const alone = count === 1 && single !== undefined
    const tight = picture.size === 'close' || picture.size === 'extreme-close' || picture.size === 'insert'
    const offset = alone ? -sideOf(figure.index) * (tight ? 0.045 : 0.1) : 0
    const x = width * (share + offset + (alone ? 0 : ((hash(figure.characterId) % 100) - 50) / 2200))
    const size = head * (look.child ? 0.86 : 1) * (1 - row * 0.16)
    const body = look.heads * size
    const top =
      framing.top === undefined
        ? undefined
        : framing.top + (framing.head - head) * 1.15 + (look.child ? head * 0.75 : 0)
    const pose = poseOf(figure, look, picture)
    // Where the head has its place, it keeps it from whatever angle.
    const tall = (pose === 'sit' ? 4.3 * size : body) * squash
    const feet = top === undefined ? (framing.feet ?? 900) - row * 46 : top + tall
    const facing =
      picture.angle === 'point-of-view'
        ? 0
        : alone
          ? sideOf(figure.index) * 0.55
          : x < width / 2 - 8
            ? 0.6
            : x > width / 2 + 8
              ? -0.6
              : sideOf(figure.index) * 0.3
    return { figure, look, pose, x, feet, head: size, turn: facing, behind: false, depth: -row * 0.25 }
  })
}

const shoulderOf = (picture: Picture, width: number, focus: Actor | undefined): Actor[] => {
  if (picture.angle !== 'over-shoulder' || !focus) return []
  const other = picture.figures.find((figure) => figure.characterId !== focus.figure.characterId)
  if (!other) return []
  const look = lookOf(other)
  const side = focus.turn >= 0 ? 1 : -1
  const head = Math.max(330, focus.head * 1.7)
  focus.x -= side * width * 0.1
  return [
    {
      figure: other,
      look,
      pose: 'stand',
      x: width / 2 + side * width * 0.34,
      feet: 250 + look.heads * head,
      head,
      turn: -side * 0.4,
      behind: true,
      depth: 1,
    },
  ]
}

const eyeLine = (picture: Picture, actors: Actor[]): number => {
  const framing = framings[picture.size]
  const lead = actors.find((actor) => actor.depth === 0)
  const eyes = lead
    ? lead.feet - (lead.pose === 'sit' ? 3.8 : lead.look.heads - 0.5) * lead.head * squashOf(picture)
    : framing.feet
      ? framing.feet - framing.head * 6.8
      : 430
  const angle = { high: -190, overhead: -330, low: 210, eye: 0, dutch: 20, 'over-shoulder': 0, 'point-of-view': 0 }[
    picture.angle
  ]
  return Math.max(130, Math.min(790, Math.max(300, Math.min(620, eyes)) + angle))
}

const showsThing = ({ size, props, description }: Picture): boolean =>
  size === 'insert' && props[0] !== undefined && isDrawable(props[0], description)

// What flies is looked up at: little more than the sky is left behind it.
const horizonOf = (picture: Picture, actors: Actor[], insert: boolean): number =>
  insert && isAloft(must(picture.props[0], 'thing'), picture.description) ? 900 : eyeLine(picture, actors)

export const stageOf = (picture: Picture, seed: number): Stage => {
  const width = (1000 * picture.width) / picture.height
  const place = placeOf(picture)
  const framing = framings[picture.size]
  const insert = showsThing(picture)
  const actors = insert ? [] : actorsOf(picture, width)
  const lead = actors.find((actor) => actor.figure.focus) ?? actors[0]
  return {
    width,
    place,
    seed,
    horizon: horizonOf(picture, actors, insert),
    grade: gradeOf(picture, daylightOf(picture), isIndoors(place)),
    words: `${picture.place} ${picture.description} ${picture.props.join(' ')}`,
    zoom: framing.zoom,
    blur: framing.blur * lensBlur[picture.lens],
    tilt: picture.angle === 'dutch' ? 0.11 : 0,
    squash: squashOf(picture),
    actors: [...actors, ...shoulderOf(picture, width, lead)],
    insert,
  }
}
