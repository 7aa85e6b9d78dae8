import { must } from '../errors/index.ts'
import { thaiHourWords } from './hour.ts'
import { readPlain } from './marks.ts'
import type { Heading } from './scene.ts'
import { readThaiHeading } from './thai-heading.ts'

const settings: [RegExp, Heading['setting']][] = [
  [/^(?:INT\.?\/EXT|EXT\.?\/INT|I\/E|ภายใน\/ภายนอก)[. ]+/i, 'int-ext'],
  [/^(?:INT|ภายใน)[. ]+/i, 'int'],
  [/^(?:EXT|ภายนอก)[. ]+/i, 'ext'],
  [/^EST[. ]+/i, 'est'],
]
const longestNumber = 20

// A number a heading ends with, between hashes.
const numberAtEnd = (text: string): { before: string; number: string } | undefined => {
  const whole = text.trimEnd()
  const open = whole.endsWith('#') ? whole.lastIndexOf('#', whole.length - 2) : -1
  const number = open < 0 ? '' : whole.slice(open + 1, -1)
  if (number === '' || number.length > longestNumber) return undefined
  return { before: whole.slice(0, open).trimEnd(), number }
}
const dash = /^(.*\S)\s+[-–—]\s+(\S.*)$/s
const thaiTime = new RegExp(`^(.*\\S)\\s+((?:ตอน|ยาม)?(?:${thaiHourWords}))$`, 's')

// The words of a heading, taken apart: where it plays and when.
export const partsOfHeading = (text: string): Pick<Heading, 'setting' | 'place' | 'time'> => {
  const thai = readThaiHeading(text)
  if (thai) return { setting: thai.setting, place: thai.place, time: thai.time }
  return partsOfMarked(withoutNumbers(text))
}

// "12 INT. KITCHEN - DAY 12"
const withoutNumbers = (text: string): string => {
  const number = /^([A-Z]{0,2}\d{1,4}[A-Z]{0,2})[.)]?\s{1,12}(?=(?:INT|EXT|EST|I\/E)[./])/.exec(text)
  if (!number) return text
  const rest = text.slice(number[0].length).trimEnd()
  const behind = number[1] ?? ''
  return rest.endsWith(` ${behind}`) ? rest.slice(0, -behind.length).trimEnd() : rest
}

const partsOfMarked = (text: string): Pick<Heading, 'setting' | 'place' | 'time'> => {
  const found = settings.find(([start]) => start.test(text))
  const rest = (found ? text.replace(found[0], '') : text).trim()
  const split = dash.exec(rest) ?? thaiTime.exec(rest)
  const time = split?.[2]?.trim() ?? ''
  const fits = split !== null && time.length <= 100
  return {
    setting: found?.[1] ?? 'other',
    place: (fits ? must(split[1], 'place') : rest).slice(0, 300).trim(),
    time: fits ? time : '',
  }
}

export const readHeading = (said: string): Omit<Heading, 'source'> => {
  const line = said.trim()
  const forced = /^\.[^.\s]/.test(line) ? line.slice(1) : line
  const found = numberAtEnd(forced)
  const text = readPlain(found?.before ?? forced).trim()
  return { text, ...partsOfHeading(text), ...(found ? { number: found.number } : {}) }
}

// A heading from what a form or a writer gives.
export const makeHeading = (text: string, number?: string): Heading => ({
  text,
  ...partsOfHeading(text),
  ...(number === undefined ? {} : { number }),
})
