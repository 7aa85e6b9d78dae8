import type { hours } from '../../fact.ts'
import type { Line } from '../action/line.ts'
import { hitsIn } from '../book.ts'
import { type State, spanOf, spanOfTokens, tell } from '../state.ts'
import { lowerAt } from '../tokens.ts'

export type Hour = (typeof hours)[number]

const clock = /(?<!\d)([\d๐-๙]{1,2})(?:[:.]([\d๐-๙]{2}))?\s*(a\.?m|p\.?m|น\.|นาฬิกา)/i
const digit = (text: string): number => Number(text.replace(/[๐-๙]/g, (each) => String(each.charCodeAt(0) - 0x0e50)))
const untilHour: readonly [number, Hour][] = [
  [4, 'night'],
  [6, 'dawn'],
  [12, 'morning'],
  [13, 'noon'],
  [17, 'afternoon'],
  [19, 'dusk'],
  [21, 'evening'],
  [25, 'night'],
]
export const oClock = (text: string): { hour: Hour; from: number; to: number } | undefined => {
  const found = clock.exec(text)
  if (!found) return undefined
  const half = (found[3] ?? '').toLowerCase()
  const number = digit(found[1] ?? '0')
  const at = half.startsWith('p') ? (number % 12) + 12 : half.startsWith('a') ? number % 12 : number
  const hour = untilHour.find(([until]) => at < until)?.[1]
  return hour ? { hour, from: found.index, to: found.index + found[0].length } : undefined
}

export const readTimeInWords = (state: State, line: Line, montage: boolean): void => {
  const { unit, tokens, shades } = line
  for (const hit of hitsIn(state.words.moments, tokens)) {
    if (shades[hit.at] !== undefined) continue
    const span = spanOfTokens(unit, tokens, hit.at, hit.end)
    const lower = lowerAt(tokens, hit.at)
    for (const { is, value } of hit.values) {
      if (is === 'weather') {
        if (
          /^(?:cold|sun|smoke|wind|shower|ice|clear|ลม|ควัน|เมฆ|แดด)$/.test(lower) &&
          hit.end - hit.at === 1 &&
          value !== 'rain'
        ) {
          const about = line.mentions.some((mention) => mention.end === hit.at && mention.owns)
          if (about || /^(?:cold|ice|shower|clear)$/.test(lower)) continue
        }
        if (line.verbs.some((verb) => verb.at === hit.at) && tokens[hit.at]?.kind === 'latin' && value === 'smoke')
          continue
        tell(state, `weather-${value}`, { of: 'time', weather: value, from: 'words' }, span, 0.7)
      } else if (is === 'hour' && montage && tokens.slice(0, hit.at).length < 12)
        tell(state, `time-${value}`, { of: 'time', hour: value as Hour, from: 'words' }, span, 0.7)
      else if (is === 'season' && tokens[hit.at]?.kind === 'thai')
        tell(state, 'season', { of: 'time', season: value, from: 'words' }, span, 0.6)
      else if (is === 'hour' && !state.facts.has('time') && !/^(?:day|สาย|วัน|คืน|เพล|เลิกเรียน|เย็น)$/.test(lower))
        tell(state, 'time', { of: 'time', hour: value as Hour, from: 'words' }, span, 0.6)
    }
  }
  const timed = state.facts.has('time') ? undefined : oClock(unit.text)
  if (timed)
    tell(state, 'time', { of: 'time', hour: timed.hour, from: 'words' }, spanOf(unit, timed.from, timed.to), 0.6)
}
