import { must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import type { TimedLine, Timeline } from './resolve.ts'
import { wrapText } from './wrap.ts'

export type Cue = { startMs: number; endMs: number; speaker: string; lines: string[] }

const beyondLatin = /[\u0300-\uFFFF]/
// Letters that stand on their own, as a reader sees them: Thai vowels and tone marks take no width.
const columns = (text: string): number => (beyondLatin.test(text) ? text.replace(/\p{Mn}/gu, '').length : text.length)

const columnsPerLine = 42
const linesPerCue = 2

export type CaptionLayout = { width: number; measure: (text: string) => number }
const byColumns: CaptionLayout = { width: columnsPerLine, measure: columns }

// The narrowest setting that takes no more lines, so that no last word stands alone.
const balanced = (text: string, language: Language, { width, measure }: CaptionLayout): string[] => {
  const widest = wrapText(text, language, width, measure)
  if (widest.length < 2 || widest.length > 12) return widest
  for (let share = 0.55; share < 1; share += 0.05) {
    const narrower = wrapText(text, language, width * share, measure)
    if (narrower.length === widest.length) return narrower
  }
  return widest
}

// A speech too long for two lines becomes several cues that share its time by their letters.
const cuesOf = (
  line: { text: string; speaker: string; startMs: number; endMs: number },
  language: Language,
  layout: CaptionLayout,
): Cue[] => {
  const lines = balanced(line.text, language, layout)
  const pages: string[][] = []
  const pageCount = Math.max(1, Math.ceil(lines.length / linesPerCue))
  const perPage = Math.ceil(lines.length / pageCount)
  for (let at = 0; at < lines.length; at += perPage) pages.push(lines.slice(at, at + perPage))
  const weights = pages.map((page) => page.reduce((sum, text) => sum + columns(text), 0) || 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return pages.map((page, index) => {
    const startMs = line.startMs + Math.round(((line.endMs - line.startMs) * passed) / total)
    passed += must(weights[index], 'weight')
    const endMs = line.startMs + Math.round(((line.endMs - line.startMs) * passed) / total)
    return { startMs, endMs, speaker: line.speaker, lines: page }
  })
}

// As a hand has set them: its lines stay lines, and what is empty is not shown.
const cuesByHand = (line: TimedLine, language: Language, layout: CaptionLayout): Cue[] | undefined =>
  line.captions?.[language]
    ?.filter(({ text }) => text.trim() !== '')
    .map(({ startMs, endMs, text }) => ({
      ...{ startMs, endMs, speaker: line.speaker },
      lines: text.split('\n').flatMap((each) => balanced(each, language, layout)),
    }))

const linesOf = ({ scenes }: Pick<Timeline, 'scenes'>): TimedLine[] =>
  scenes.flatMap(({ shots }) => shots).flatMap(({ lines }) => lines)
const byTime = (cues: Cue[]): Cue[] => cues.sort((a, b) => a.startMs - b.startMs)

export const captionCues = (timeline: Pick<Timeline, 'scenes'>, language: Language, layout = byColumns): Cue[] =>
  byTime(linesOf(timeline).flatMap((line) => cuesByHand(line, language, layout) ?? cuesOf(line, language, layout)))

// In a language that is not the film's there is only what somebody wrote.
export const otherCues = (timeline: Pick<Timeline, 'scenes'>, filmLanguage: Language, layout = byColumns): Cue[] => {
  const language = filmLanguage === 'th' ? 'en' : 'th'
  return byTime(linesOf(timeline).flatMap((line) => cuesByHand(line, language, layout) ?? []))
}

const clock = (ms: number, point: string): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(ms / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${point}${String(ms % 1000).padStart(3, '0')}`
}

export const printSrt = (cues: readonly Cue[]): string =>
  cues
    .map(
      (cue, index) =>
        `${index + 1}\n${clock(cue.startMs, ',')} --> ${clock(cue.endMs, ',')}\n${cue.lines.join('\n')}\n`,
    )
    .join('\n')

const escapeVtt = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const vttOf = (entries: { startMs: number; endMs: number; text: string }[]): string =>
  `WEBVTT\n\n${entries.map((entry) => `${clock(entry.startMs, '.')} --> ${clock(entry.endMs, '.')}\n${entry.text}\n`).join('\n')}`

export const printVtt = (cues: readonly Cue[]): string =>
  vttOf(
    cues.map((cue) => {
      const text = cue.lines.map(escapeVtt).join('\n')
      const speaker = escapeVtt(cue.speaker.replace(/[\r\n]/g, ' '))
      return { ...cue, text: speaker === '' ? text : `<v ${speaker}>${text}` }
    }),
  )

export const printChapters = (timeline: Timeline): string =>
  vttOf(timeline.scenes.map((scene) => ({ ...scene, text: escapeVtt(scene.title.replace(/[\r\n]+/g, ' ')) })))
