import { spokenOf } from '../build/speeches.ts'
import type { Language } from '../ids/index.ts'
import { readSubject } from '../subjects/index.ts'
import { captionCues } from '../timeline/captions.ts'
import { msOfFrames } from '../timeline/index.ts'
import type { Caption, Cut, CutClip } from './cut.ts'
import type { Deed } from './operation.ts'

// The captions of a cut as a hand sets them. What it did to a line is kept with that line, counted from where it begins, so
// that it goes where the line goes; all others follow the script.

export type Words = { language: Language; textOf: (lineId: string) => string | undefined }
export type CaptionRow = {
  clip: CutClip
  // Which of the clip's.
  n: number
  at: number
  frames: number
  text: string
  // In the other language: what is said there.
  said: string
  byHand: boolean
}

const frameOf = (ms: number, rate: number): number => Math.round((ms * rate) / 1000)

// The words of the line as the captions divide them by themselves.
const divided = (clip: CutClip, text: string, language: Language, rate: number): Caption[] => {
  const line = { lineId: '', unit: '', speaker: '', text, startMs: 0, endMs: msOfFrames(clip.frames) }
  return captionCues({ scenes: [{ shots: [{ lines: [line] }] }] } as never, language).map(
    ({ startMs, endMs, lines }) => {
      const from = frameOf(startMs, rate)
      return { from, frames: Math.max(1, frameOf(endMs, rate) - from), text: lines.join('\n') }
    },
  )
}

const lineOf = ({ source }: CutClip): string | undefined => {
  const { kind, id } = readSubject(source.subject)
  return kind === 'line' ? id : undefined
}

// As it is said, which is what a cut knows of it.
const saidIn = (words: Words, line: string): string | undefined => {
  const text = words.textOf(line)
  return text === undefined ? undefined : spokenOf(text)
}

const spoken = (cut: Cut): CutClip[] =>
  cut.tracks
    .filter(({ of, muted }) => (of === 'dialogue' || of === 'narration') && muted !== true)
    .flatMap(({ clips }) => clips)
    .filter(({ muted }) => muted !== true)
    .sort((a, b) => a.at - b.at)

export const captionRows = (cut: Cut, language: Language, words: Words): CaptionRow[] =>
  spoken(cut).flatMap((clip) => {
    const line = lineOf(clip)
    const text = line === undefined ? undefined : (clip.text?.text ?? saidIn(words, line))
    if (text === undefined) return []
    const own = clip.captions?.[words.language] ?? divided(clip, text, words.language, cut.rate)
    const byHand = clip.captions?.[language]
    const all = byHand ?? (language === words.language ? own : own.map((each) => ({ ...each, text: '' })))
    return all.map((each, n) => ({
      ...{ clip, n, at: clip.at + each.from, frames: each.frames, text: each.text },
      ...{ said: own[n]?.text ?? text, byHand: byHand !== undefined },
    }))
  })

const captionsOf = (rows: readonly CaptionRow[], { id, at }: CutClip): Caption[] =>
  rows
    .filter(({ clip }) => clip.id === id)
    .map((row) => ({ from: row.at - at, frames: row.frames, text: row.text.slice(0, 500) }))

// What has to be done so that these are the rows.
const deedsFor = (rows: readonly CaptionRow[], clips: readonly CutClip[], language: Language, words: Words): Deed[] =>
  [...new Map(clips.map((clip) => [clip.id, clip])).values()].map((clip): Deed => {
    const line = lineOf(clip)
    const had = line === undefined ? undefined : saidIn(words, line)
    return {
      ...{ do: 'caption', clip: clip.id, language, captions: captionsOf(rows, clip).slice(0, 40) },
      ...(had === undefined ? {} : { had: had.slice(0, 20_000) }),
    }
  })

export type CaptionBench = { cut: Cut; rows: readonly CaptionRow[]; language: Language; words: Words }

const replaced = (rows: readonly CaptionRow[], at: number, ...by: CaptionRow[]): CaptionRow[] => [
  ...rows.slice(0, at),
  ...by,
  ...rows.slice(at + 1),
]

// As if its words were these, before anybody has done it.
export const wordedAs = (bench: CaptionBench, at: number, text: string): CaptionBench => ({
  ...bench,
  rows: bench.rows.map((row, n) => (n === at ? { ...row, text } : row)),
})

export const reworded = ({ rows, language, words }: CaptionBench, at: number, text: string): Deed[] => {
  const row = rows[at]
  return row && row.text !== text ? deedsFor(replaced(rows, at, { ...row, text }), [row.clip], language, words) : []
}

// Between the end of the one before and the beginning of the one after: two are never read at once.
export const retimed = (
  { rows, language, words }: CaptionBench,
  at: number,
  wanted: { at: number; frames: number },
): Deed[] => {
  const row = rows[at]
  if (!row) return []
  const [before, after] = [rows[at - 1], rows[at + 1]]
  const least = before ? before.at + before.frames : 0
  const from = Math.max(least, wanted.at)
  const to = Math.min(after?.at ?? Number.POSITIVE_INFINITY, wanted.at + wanted.frames)
  if (to <= from || (from === row.at && to - from === row.frames)) return []
  return deedsFor(replaced(rows, at, { ...row, at: from, frames: to - from }), [row.clip], language, words)
}

// In two at that frame, its words at the letter that is said, or where they are nearest to their middle parted by a space or
// a line's end.
export const parted = ({ rows, language, words }: CaptionBench, at: number, frame: number, letter?: number): Deed[] => {
  const row = rows[at]
  if (!row || frame <= row.at || frame >= row.at + row.frames) return []
  const { text } = row
  const middle = Math.round((text.length * (frame - row.at)) / row.frames)
  const breaks = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  const nearest = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  const where = letter ?? nearest ?? text.length
  const [one, other] = [text.slice(0, where).trim(), text.slice(where).trim()]
  const first = { ...row, frames: frame - row.at, text: one }
  const second = { ...row, at: frame, frames: row.at + row.frames - frame, text: other }
  return deedsFor(replaced(rows, at, first, second), [row.clip], language, words)
}

// One with the next, also where that is another line's: then it is read over both.
export const joined = ({ rows, language, words }: CaptionBench, at: number): Deed[] => {
  const [row, next] = [rows[at], rows[at + 1]]
  if (!row || !next) return []
  const text = [row.text, next.text].filter((each) => each.trim() !== '').join('\n')
  const both = { ...row, frames: next.at + next.frames - row.at, text }
  const left = [...rows.slice(0, at), both, ...rows.slice(at + 2)]
  return deedsFor(left, [row.clip, next.clip], language, words)
}

// As the script says them again; and so do those that follow and were joined to it, of which nothing is left.
export const unset = ({ cut, rows, language, words }: CaptionBench, at: number): Deed[] => {
  const row = rows[at]
  if (!row?.byHand) return []
  const clips = spoken(cut)
  const next = clips.findIndex(({ id }) => id === row.clip.id) + 1
  const end = clips.findIndex(({ captions }, n) => n >= next && captions?.[language]?.length !== 0)
  const joinedTo = clips.slice(next, end < 0 ? undefined : end)
  return deedsFor(rows, [row.clip, ...joinedTo], language, words).map((deed) => ({ ...deed, captions: null }) as Deed)
}

export const captionAt = (rows: readonly CaptionRow[], frame: number): CaptionRow | undefined =>
  rows.find((row) => frame >= row.at && frame < row.at + row.frames && row.text.trim() !== '')
