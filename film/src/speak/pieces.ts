import type { Heard } from '@peace/core/speech'
import type { Ask, Said, VoiceService } from './voice-service.ts'

// A long line is said in pieces: each is answered long before anybody stops waiting, and others have their turn between.
const most = 800
// Of a whole line: a task has no longer.
const longestMs = 300_000
type Piece = { text: string; pauseMs: number }

// Where a window of text is best parted: after a sentence, else at a space, else between words (U+200B).
const seams: readonly (readonly [RegExp, number])[] = [
  [/[.?!…\n](?=[\s\u200B])/gu, 250],
  [/ /g, 120],
  [/\u200B/g, 0],
]
const seamIn = (window: string): { at: number; pauseMs: number } => {
  for (const [seam, pauseMs] of seams) {
    const at = [...window.matchAll(seam)].at(-1)?.index
    if (at !== undefined && at > most / 4) return { at: at + 1, pauseMs }
  }
  return { at: /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length, pauseMs: 0 }
}

export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let rest = text
  while (rest.length > most) {
    const { at, pauseMs } = seamIn(rest.slice(0, most))
    pieces.push({ text: rest.slice(0, at), pauseMs })
    rest = rest.slice(at)
  }
  return [...pieces, { text: rest, pauseMs: 0 }].filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
}

const joined = (parts: readonly { said: Said; pauseMs: number }[], first: Said): Said => {
  const { rate } = first.wave
  const sounds: Heard[] = []
  const words: Heard[] = []
  const starts: number[] = []
  let length = 0
  for (const { said, pauseMs } of parts) {
    const fromMs = Math.round((length * 1000) / rate)
    const later = ([what, from, to]: Heard): Heard => [what, from + fromMs, to + fromMs]
    sounds.push(...said.sounds.map(later))
    words.push(...said.words.map(later))
    starts.push(length)
    length += (said.wave.channels[0]?.length ?? 0) + Math.round((pauseMs * rate) / 1000)
  }
  const channel = new Float32Array(length)
  for (const [n, { said }] of parts.entries()) channel.set(said.wave.channels[0] ?? new Float32Array(), starts[n])
  const exact = parts.every(({ said }) => said.exact)
  return { ...first, wave: { rate, channels: [channel] }, exact, sounds, words }
}

export const sayWhole = async (service: VoiceService, ask: Ask, signal?: AbortSignal): Promise<Said> => {
  const pieces = piecesOf(ask.text)
  if (pieces.length < 2) return service.say(ask, signal)
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const pauses = pieces.reduce((sum, { pauseMs }) => sum + pauseMs, 0)
  const late = AbortSignal.timeout(longestMs)
  const until = signal ? AbortSignal.any([late, signal]) : late
  const parts: { said: Said; pauseMs: number }[] = []
  for (const { text, pauseMs } of pieces) {
    const ms = ask.ms === undefined ? {} : { ms: Math.round((Math.max(0, ask.ms - pauses) * text.length) / letters) }
    parts.push({ said: await service.say({ ...ask, text, ...ms }, until), pauseMs })
  }
  const [first] = parts
  if (!first || parts.some(({ said }) => said.wave.rate !== first.said.wave.rate))
    throw new Error('a voice of two rates')
  return joined(parts, first.said)
}
