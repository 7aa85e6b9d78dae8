import type { CameraMove, Mood, Shot, ShotAngle, ShotSize } from './shot.ts'

// How a camera behaves in each mood. Lists are in order of liking; which one is taken turns with the moment, and never
// the same one three times running.
const moves: Record<Mood, CameraMove[]> = {
  calm: ['static', 'dolly-in', 'static', 'pan-right', 'truck-left'],
  joy: ['truck-right', 'handheld', 'pan-left', 'orbit-right', 'static'],
  tender: ['dolly-in', 'static', 'orbit-left', 'dolly-in'],
  sad: ['dolly-out', 'static', 'tilt-down', 'dolly-in'],
  tense: ['dolly-in', 'handheld', 'static', 'truck-left', 'zoom-in'],
  fear: ['dolly-in', 'handheld', 'zoom-in', 'tilt-up', 'static'],
  anger: ['handheld', 'zoom-in', 'truck-right', 'handheld', 'dolly-in'],
  wonder: ['tilt-up', 'orbit-left', 'dolly-out', 'pan-right'],
  reverent: ['static', 'tilt-up', 'dolly-in', 'static'],
  lonely: ['dolly-out', 'static', 'zoom-out', 'pan-left'],
  comic: ['static', 'pan-right', 'zoom-in', 'static', 'pan-left'],
}
const running = /\b(?:runs?|running|chas\w+|rush\w*|sprints?|races?|flees?|drives?)\b|วิ่ง|ไล่ตาม|พุ่ง|หนี(?!้)|ควบ|ขับรถ/i
const walking =
  /\b(?:walks?|walking|crosses|enters?|comes? in|leaves?|strides?|approach\w*|wanders?)\b|เดิน|ก้าว|เข้ามา|ออกไป|ผ่าน/i
const upward =
  /\b(?:looks? up|rises?|stands? up|climbs?|towers?|sky|stars?|tall)\b|เงยหน้า|แหงน|ลุกขึ้น|ปีน|ท้องฟ้า|ดวงดาว|สูงตระหง่าน/i
const downward = /\b(?:looks? down|sits?|kneels?|falls?|drops?|collapses?|bows?)\b|ก้มหน้า|นั่งลง|คุกเข่า|ล้ม|หล่น|ทรุด|กราบ/i

export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

type Chosen = Pick<Shot, 'size' | 'angle' | 'move' | 'lens'>
export type CameraAsk = {
  text: string
  is: 'action' | 'speech' | 'title'
  size: ShotSize
  mood: Mood
  tension: number
  people: number
  // The mood of the one in focus, when it is known: power looks up to, weakness down on.
  focusMood: Mood | undefined
  longSpeech: boolean
  looksAt: boolean
  overShoulder: boolean
  before: readonly Chosen[]
}

export const moveFor = (ask: CameraAsk): CameraMove => {
  const seed = hashOf(ask.text)
  if (ask.is === 'title') return 'static'
  if (ask.size === 'insert') return seed % 3 === 0 ? 'dolly-in' : 'static'
  if (ask.is === 'action') {
    if (running.test(ask.text))
      return (['truck-right', 'handheld', 'pan-right', 'truck-left'] as const)[seed % 4] ?? 'handheld'
    if (upward.test(ask.text)) return 'tilt-up'
    if (downward.test(ask.text) && seed % 2 === 0) return 'tilt-down'
    if (walking.test(ask.text))
      return (['pan-right', 'truck-left', 'pan-left', 'truck-right', 'static'] as const)[seed % 5] ?? 'pan-right'
  }
  if (ask.longSpeech) return ask.tension > 60 ? 'dolly-in' : seed % 2 === 0 ? 'dolly-in' : 'orbit-left'
  const list = moves[ask.mood]
  const recent = ask.before.slice(-2).map(({ move }) => move)
  for (let turn = 0; turn < list.length; turn++) {
    const move = list[(seed + turn) % list.length] ?? 'static'
    if (!(recent.length === 2 && recent.every((each) => each === move))) return move
  }
  return 'static'
}

export const angleFor = (ask: CameraAsk): ShotAngle => {
  const seed = hashOf(`${ask.text}/angle`)
  if (ask.overShoulder) return 'over-shoulder'
  if (ask.looksAt) return 'point-of-view'
  if (ask.size === 'insert') return seed % 2 === 0 ? 'high' : 'eye'
  const wide = ask.size === 'wide' || ask.size === 'extreme-wide'
  if (wide && (ask.mood === 'lonely' || ask.mood === 'sad')) return seed % 3 === 0 ? 'overhead' : 'high'
  if (ask.mood === 'reverent' && wide) return 'low'
  if ((ask.mood === 'fear' || ask.mood === 'anger') && ask.tension > 72 && seed % 3 === 0) return 'dutch'
  if (ask.focusMood === 'anger') return 'low'
  if (ask.focusMood === 'fear' || ask.focusMood === 'sad') return seed % 2 === 0 ? 'high' : 'eye'
  if (ask.mood === 'wonder' && seed % 2 === 0) return 'low'
  return 'eye'
}

export const lensFor = ({ size, mood, tension }: Pick<CameraAsk, 'size' | 'mood' | 'tension'>): Shot['lens'] => {
  if (size === 'extreme-wide' || size === 'wide') return mood === 'tense' && tension > 60 ? 'long-135' : 'wide-24'
  if (size === 'full') return 'normal-35'
  // A wide lens near a frightened face bends it; a long one parts a lonely face from the world.
  if (mood === 'fear' && tension > 60) return 'wide-24'
  if (mood === 'lonely' || mood === 'sad') return size === 'medium' ? 'portrait-85' : 'long-135'
  if (size === 'medium') return mood === 'comic' || mood === 'joy' ? 'normal-35' : 'normal-50'
  return size === 'extreme-close' ? 'long-135' : size === 'insert' ? 'normal-50' : 'portrait-85'
}

export const movesAbout = (text: string): boolean => running.test(text) || walking.test(text)
