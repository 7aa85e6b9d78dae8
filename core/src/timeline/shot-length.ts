import type { Language } from '../ids/index.ts'
import type { CameraMove, ShotSize } from '../shots/index.ts'
import { estimateSpeechMs } from './estimate.ts'

// Every film runs at one rate, so that shots, parts and sound agree on where a frame begins.
export const filmFps = 24

export const titleCardMs = 3000
export const creditsCardMs = 4000

// How long a dissolve or a fade takes, on each side of the cut.
export const transitionFrames = filmFps / 2

// Air before the first word, between two speeches and after the last, so that no cut lands on a voice.
export const speechLeadMs = 250
export const speechGapMs = 220
export const speechTailMs = 420

// A scene longer than this is made in several parts.
export const partLimitMs = 60_000

export const framesOf = (ms: number): number => Math.max(1, Math.round((ms * filmFps) / 1000))
export const msOfFrames = (frames: number): number => Math.round((frames * 1000) / filmFps)

export const speechNeedMs = (lineMs: readonly number[]): number =>
  lineMs.length === 0
    ? 0
    : speechLeadMs + lineMs.reduce((sum, ms) => sum + ms, 0) + speechGapMs * (lineMs.length - 1) + speechTailMs

const leastMs: Record<ShotSize, number> = {
  'extreme-wide': 3200,
  wide: 2800,
  full: 2400,
  medium: 2200,
  'medium-close': 2000,
  close: 1800,
  'extreme-close': 1500,
  insert: 1500,
}

export type ShotContent = {
  // Estimated speech of each of its lines, in order (estimateSpeechMs).
  lineMs: readonly number[]
  // The action it shows, for how long it takes to see.
  action: string
  language: Language
}

// An action is seen faster than it is read aloud; about two thirds of the time.
const actionMs = (action: string, language: Language): number =>
  action.trim() === '' ? 0 : Math.min(7000, Math.round(estimateSpeechMs(action, language) * 0.62))

// Whole frames, so that the plan already speaks the cut's own time.
export const estimateShotMs = (
  shot: { ms?: number | undefined; size: ShotSize; move: CameraMove },
  { lineMs, action, language }: ShotContent,
): number => {
  const speech = speechNeedMs(lineMs)
  const moving = shot.move === 'static' ? 0 : 400
  const wanted = shot.ms ?? Math.max(leastMs[shot.size] + moving, actionMs(action, language), speech)
  return Math.min(60_000, msOfFrames(framesOf(Math.max(wanted, speech))))
}
