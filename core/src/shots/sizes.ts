import type { Heading } from '../screenplay/scene.ts'
import { hashOf, movesAbout } from './camera.ts'
import type { Moment } from './moments.ts'
import type { Mood, Shot, ShotSize } from './shot.ts'

// How near the camera stands: nearer as it grips, wide to begin with and to let go.
const ladder: ShotSize[] = ['wide', 'full', 'medium', 'medium-close', 'close', 'extreme-close']
const detail =
  /\b(?:hands?|fingers?|reads?|writes?|close on|insert|picks? up|opens? (?:the|a|an) (?:letter|envelope|box|book)|screen (?:shows|lights))\b|มือของ|ปลายนิ้ว|อ่าน|เขียน|หยิบ|เปิดซอง|คลี่|หน้าจอ/i
const looking =
  /\b(?:sees?|looks? (?:at|out|through)|stares? (?:at|out)|watches|notices|spots|peers?)\b|มองเห็น|มองไป|จ้อง|เหลือบ|สังเกต|เห็น(?!ใจ|ด้วย)/i

export const looksAt = (text: string): boolean => looking.test(text)

export type SizeAsk = {
  moment: Moment
  mood: Mood
  // Of the one in focus, mind included.
  tension: number
  at: number
  count: number
  heading: Heading | undefined
  samePlace: boolean
  people: number
  props: number
  // How far a run of speeches has come, 0 to 1; and whether this is where it grips most.
  progress: number
  peak: boolean
  afterPeak: boolean
  before: readonly Pick<Shot, 'size' | 'focusId'>[]
  focusId: string | undefined
}

const opening = (ask: SizeAsk): ShotSize | undefined => {
  if (ask.at > 0 || ask.moment.is === 'title') return undefined
  const outside = ask.heading?.setting === 'ext' || ask.heading?.setting === 'est'
  // A gripping scene begins in the middle of things, and shows where it is later.
  if (ask.tension > 66 && ask.count > 2)
    return ask.moment.is === 'speech' ? 'close' : ask.people === 0 && ask.props > 0 ? 'insert' : 'medium-close'
  if (ask.samePlace) return ask.people > 1 ? 'full' : 'medium'
  if (ask.moment.is === 'speech') return ask.people > 1 ? 'full' : 'medium'
  return outside || ask.mood === 'lonely' || ask.mood === 'wonder' ? 'extreme-wide' : 'wide'
}

const forAction = (ask: SizeAsk): ShotSize => {
  const { text } = ask.moment
  const seed = hashOf(text)
  if (detail.test(text) && ask.props > 0 && text.length < 170 && ask.before.at(-1)?.size !== 'insert') return 'insert'
  if (ask.people >= 3) return seed % 2 === 0 ? 'wide' : 'full'
  if (movesAbout(text)) return ask.tension > 70 && seed % 2 === 0 ? 'medium' : 'full'
  if (looksAt(text) && ask.people === 1) return 'close'
  if (ask.people === 0) return ask.props > 0 ? 'insert' : seed % 3 === 0 ? 'extreme-wide' : 'wide'
  if (ask.people === 2) return ask.tension > 60 ? 'medium-close' : seed % 2 === 0 ? 'medium' : 'full'
  return ask.tension > 70 ? 'close' : ask.tension > 45 ? 'medium-close' : seed % 2 === 0 ? 'medium' : 'full'
}

const forSpeech = (ask: SizeAsk): ShotSize => {
  const seed = hashOf(ask.moment.text)
  if (ask.mood === 'comic' && !ask.peak) return seed % 2 === 0 ? 'medium' : 'full'
  if (ask.peak && ask.tension > 50) return ask.tension > 68 ? 'extreme-close' : 'close'
  if (ask.afterPeak) return seed % 2 === 0 ? 'full' : 'medium'
  const step = 1.6 + ask.tension / 38 + ask.progress * 1.1 + ((seed >> 3) % 3) * 0.4 - 0.4
  return ladder[Math.max(1, Math.min(4, Math.round(step)))] ?? 'medium'
}

// Two pictures of one person at one size do not cut together: one of them steps nearer or away.
const stepOff = (size: ShotSize, ask: SizeAsk): ShotSize => {
  const last = ask.before.at(-1)
  if (!last || last.size !== size || size === 'insert') return size
  if (last.focusId !== ask.focusId && ask.before.at(-2)?.size !== size) return size
  const at = ladder.indexOf(size)
  if (at < 0) return 'wide'
  const nearer = ask.tension > 45 || ask.moment.is === 'speech'
  const next = nearer ? at + 1 : at - 1
  return ladder[next < 0 ? 1 : next >= ladder.length ? at - 1 : next] ?? 'medium'
}

export const sizeFor = (ask: SizeAsk): ShotSize => {
  if (ask.moment.is === 'title') return 'wide'
  return stepOff(opening(ask) ?? (ask.moment.is === 'action' ? forAction(ask) : forSpeech(ask)), ask)
}
