import type { hours } from '../fact.ts'
import { insideKinds, outsideKinds, wholes } from '../words/places.ts'
import type { Line } from './action.ts'
import { hitsIn } from './book.ts'
import { type State, spanOf, spanOfTokens, tell, wordsOf } from './state.ts'
import type { Unit } from './units.ts'

// Where and when.
export type Hour = (typeof hours)[number]
export type Before = { hour?: Hour; place?: { kind: string; inside?: boolean } }

const insideWord = /(?:^|[\s.])(?:int|interior)\b|ภายใน(?!\s{0,4}\/)|(?<=ฉาก\s{0,4}[\d๐-๙]{1,5}\s{0,4})ใน(?=\s)/i
const outsideWord = /(?:^|[\s.])(?:ext|exterior)\b|ภายนอก|(?<=ฉาก\s{0,4}[\d๐-๙]{1,5}\s{0,4})นอก(?=\s)/i
const opening =
  /^\s*\.?\s*(?:(?:ฉาก(?:ที่)?|scene)\s*[\d๐-๙]+[A-Z]?\s*[.:/–—-]?\s*)?(?:(?:int|ext|est|i\/e)\.?(?:\s*\/\s*(?:int|ext)\.?)?|ภายใน\.?(?:\s*\/\s*ภายนอก\.?)?|ภายนอก\.?(?:\s*\/\s*ภายใน\.?)?|ใน(?=\s)|นอก(?=\s))?[\s.:–—-]*/i

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
const oClock = (text: string): { hour: Hour; from: number; to: number } | undefined => {
  const found = clock.exec(text)
  if (!found) return undefined
  const half = (found[3] ?? '').toLowerCase()
  const number = digit(found[1] ?? '0')
  const at = half.startsWith('p') ? (number % 12) + 12 : half.startsWith('a') ? number % 12 : number
  const hour = untilHour.find(([until]) => at < until)?.[1]
  return hour ? { hour, from: found.index, to: found.index + found[0].length } : undefined
}

type PlaceHit = { kind: string; at: number; end: number; from: number; to: number; segment: number }

const placesIn = (state: State, text: string): PlaceHit[] => {
  const tokens = wordsOf(state, text)
  return hitsIn(state.words.places, tokens).flatMap((hit) => {
    const [from, to] = [tokens[hit.at]?.from ?? 0, tokens[hit.end - 1]?.to ?? 0]
    const segment = (text.slice(0, from).match(/\s[-–—]\s|,|\/|\(/g) ?? []).length
    return hit.values.map((kind) => ({ kind, at: hit.at, end: hit.end, from, to, segment }))
  })
}

// Of the places that a heading names, the one where it plays. English names the whole first or last and ends a phrase with
// what it is; Thai begins with what it is.
const chosenOf = (hits: readonly PlaceHit[], thai: boolean): PlaceHit | undefined => {
  if (hits.length === 0) return undefined
  const bySegment = new Map<number, PlaceHit[]>()
  for (const hit of hits) bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit])
  const heads = [...bySegment.values()].flatMap((segment) => {
    const first = segment[0]
    const last = segment.at(-1)
    const head = thai
      ? first
      : segment.length > 1 && /^(?:rooftop|bridge|garden|kitchen|hallway|stairs)$/.test(first?.kind ?? '')
        ? first
        : last
    return head ? [head] : []
  })
  const parts = heads.filter(({ kind }) => !wholes.has(kind))
  return (parts.length > 0 ? parts : heads)[0]
}

export const insideOf = (kind: string): boolean | undefined =>
  insideKinds.has(kind) ? true : outsideKinds.has(kind) ? false : undefined

export const readHeading = (
  state: State,
  unit: Unit | undefined,
  setting: string | undefined,
  before: Before,
): Before => {
  const text = unit?.text ?? ''
  const skip = opening.exec(text)?.[0].length ?? 0
  const rest = text.slice(skip)
  const thai = /[ก-๙]/.test(rest)
  const tokens = wordsOf(state, rest)
  const moments = hitsIn(state.words.moments, tokens)
  const hourHit = moments.filter((hit) => hit.values.some(({ is }) => is === 'hour')).at(-1)
  const isPlaceWord = (at: number): boolean =>
    hitsIn(state.words.places, tokens).some((hit) => hit.at <= at && at < hit.end)
  const hourWord = hourHit && !isPlaceWord(hourHit.at) ? hourHit : undefined
  const timed = oClock(rest)
  const goesOn = moments.find((hit) => hit.values.some(({ is }) => is === 'goes-on'))
  const after: Before = { ...before }
  if (unit) {
    const told = hourWord?.values.find(({ is }) => is === 'hour')?.value as Hour | undefined
    const garbled =
      told === 'day' &&
      tokens[hourWord?.at ?? 0]?.kind === 'latin' &&
      /^\p{L}/u.test(tokens[(hourWord?.at ?? 0) - 1]?.text ?? '')
    if (told !== undefined && hourWord && !garbled && !(timed && told === 'day')) {
      after.hour = told
      tell(
        state,
        'time',
        { of: 'time', hour: told, from: 'heading' },
        spanOf(unit, skip + (tokens[hourWord.at]?.from ?? 0), skip + (tokens[hourWord.end - 1]?.to ?? 0)),
        0.95,
      )
    } else if (timed) {
      after.hour = timed.hour
      tell(
        state,
        'time',
        { of: 'time', hour: timed.hour, from: 'heading' },
        spanOf(unit, skip + timed.from, skip + timed.to),
        0.9,
      )
    } else if (goesOn && before.hour !== undefined) {
      tell(
        state,
        'time',
        { of: 'time', hour: before.hour, from: 'before' },
        spanOfTokens({ ...unit, offset: unit.offset + skip }, tokens, goesOn.at, goesOn.end),
        0.7,
      )
    }
    for (const hit of moments)
      for (const { is, value } of hit.values) {
        const span = spanOf(unit, skip + (tokens[hit.at]?.from ?? 0), skip + (tokens[hit.end - 1]?.to ?? 0))
        if (is === 'weather' && !isPlaceWord(hit.at))
          tell(state, `weather-${value}`, { of: 'time', weather: value, from: 'heading' }, span, 0.9)
        if (is === 'season') tell(state, 'season', { of: 'time', season: value, from: 'heading' }, span, 0.9)
      }
  }
  const hits = placesIn(state, rest).filter(({ at }) => !(hourWord && hourWord.at <= at && at < hourWord.end))
  const chosen = chosenOf(hits, thai)
  const said =
    setting === 'int' || insideWord.test(text.slice(0, skip + 1))
      ? true
      : setting === 'ext' || outsideWord.test(text.slice(0, skip + 1))
        ? false
        : undefined
  const kind = chosen?.kind
  if (unit && (kind !== undefined || (rest.trim() !== '' && said !== undefined))) {
    const inside = said ?? (kind === undefined ? undefined : insideOf(kind))
    const span = chosen ? spanOf(unit, skip + chosen.from, skip + chosen.to) : spanOf(unit, skip, text.length)
    tell(
      state,
      'place',
      { of: 'place', kind: kind ?? 'unknown', ...(inside === undefined ? {} : { inside }), features: [] },
      span,
      kind === undefined ? 0.2 : 0.85,
    )
    after.place = { kind: kind ?? 'unknown', ...(inside === undefined ? {} : { inside }) }
  }
  return after
}

const bullet = /^\s*(?:[-–—•*]+|[\d๐-๙]+[.)])\s*/
const moves = /(?:^|\s)(?:INT|EXT)\.?\s|(?:^|\s)ภาย(?:ใน|นอก)[\s.]/

// Places that a montage's lines begin with, and headings in the middle of an action.
export const readOtherPlaces = (state: State, unit: Unit, montage: boolean): void => {
  const lead = bullet.exec(unit.text)?.[0].length ?? 0
  const moved = moves.exec(unit.text)
  const from = moved ? moved.index : lead
  if (!moved && lead === 0 && !montage) return
  const rest = unit.text.slice(from)
  const stop = rest.slice(1).search(moved ? /\n/ : /[.:;\n]|--|\s[–—-]\s/)
  const opening = stop < 0 ? rest : rest.slice(0, stop + 1)
  const hit = placesIn(state, opening).find(
    ({ from: at }) => moved !== null || opening.slice(0, at).trim().split(/\s+/).length <= 3,
  )
  if (hit === undefined || (!moved && /[ก-๙]/.test(opening) && hit.from > 24)) return
  const inside = moved ? /INT|ภายใน/.test(moved[0]) : insideOf(hit.kind)
  const standing = state.facts.get('place')
  const id =
    standing === undefined || (standing.is.of === 'place' && standing.is.kind === 'unknown')
      ? 'place'
      : `place-${hit.kind}`
  if (standing?.is.of === 'place' && standing.is.kind === hit.kind) return
  if (id === 'place') state.facts.delete('place')
  tell(
    state,
    id,
    { of: 'place', kind: hit.kind, ...(inside === undefined ? {} : { inside }), features: [] },
    spanOf(unit, from + hit.from, from + hit.to),
    0.7,
  )
}

// A scene that begins without a heading often says in its first line where it is.
export const readFirstLine = (state: State, unit: Unit): void => {
  if (unit.text.length > 70 || hitsIn(state.words.verbs, wordsOf(state, unit.text)).length > 1) return
  const hit = chosenOf(placesIn(state, unit.text), /[ก-๙]/.test(unit.text))
  if (!hit) return
  const inside = insideOf(hit.kind)
  tell(
    state,
    'place',
    { of: 'place', kind: hit.kind, ...(inside === undefined ? {} : { inside }), features: [] },
    spanOf(unit, hit.from, hit.to),
    0.6,
  )
}

const placeLead = /^(?:in|at|inside|into|on|outside|ใน|ที่|ริม|หน้า|กลาง|บน|ข้าง|หลัง|ใต้|ภายใน)$/

// What the words of a scene without a telling heading say of it.
export const readPlaceInWords = (state: State, unit: Unit): void => {
  const standing = state.facts.get('place')
  if (standing?.is.of === 'place' && standing.is.kind !== 'unknown') return
  const tokens = wordsOf(state, unit.text)
  for (const hit of placesIn(state, unit.text)) {
    const lead = tokens.slice(Math.max(0, hit.at - 2), hit.at + 1)
    if (!lead.some(({ lower }) => placeLead.test(lower)) && hit.at > 1) continue
    if (
      /^(?:boat|car|train|bus|truck|stage|well|bar|square|wood|cell|ring)$/.test(hit.kind) &&
      hit.at > 1 &&
      !/^(?:in|inside|ใน|บน)$/.test(tokens[hit.at - 1]?.lower ?? '')
    )
      continue
    const inside = standing?.is.of === 'place' ? (standing.is.inside ?? insideOf(hit.kind)) : insideOf(hit.kind)
    state.facts.delete('place')
    tell(
      state,
      'place',
      {
        of: 'place',
        kind: hit.kind,
        ...(inside === undefined ? {} : { inside }),
        features: standing?.is.of === 'place' ? standing.is.features : [],
      },
      spanOf(unit, hit.from, hit.to),
      0.5,
    )
    return
  }
}

// Where nothing leads in a place, the first that is named.
export const readAnyPlace = (state: State, units: readonly Unit[]): void => {
  const standing = state.facts.get('place')
  if (standing?.is.of === 'place' && standing.is.kind !== 'unknown') return
  for (const unit of units.slice(0, 3)) {
    const hit = placesIn(state, unit.text).find(
      ({ kind }) =>
        !/^(?:boat|car|train|bus|truck|motorcycle|taxi|aeroplane|stage|well|bar|bank|court|station)$/.test(kind),
    )
    if (hit === undefined) continue
    const inside = standing?.is.of === 'place' ? (standing.is.inside ?? insideOf(hit.kind)) : insideOf(hit.kind)
    state.facts.delete('place')
    tell(
      state,
      'place',
      {
        of: 'place',
        kind: hit.kind,
        ...(inside === undefined ? {} : { inside }),
        features: standing?.is.of === 'place' ? standing.is.features : [],
      },
      spanOf(unit, hit.from, hit.to),
      0.35,
    )
    return
  }
}

// Two places at once: a line that begins with where it is.
export const readHereAndThere = (state: State, unit: Unit): void => {
  const lead = /^\s*(?:ที่|ใน|บน|ริม|หน้า|at|in|on|inside|outside)\s*/i.exec(unit.text)
  if (!lead) return
  const hit = placesIn(state, unit.text.slice(0, lead[0].length + 40)).find(({ from }) => from <= lead[0].length + 5)
  const standing = state.facts.get('place')
  if (hit === undefined || (standing?.is.of === 'place' && standing.is.kind === hit.kind)) return
  const inside = insideOf(hit.kind)
  tell(
    state,
    `place-${hit.kind}`,
    { of: 'place', kind: hit.kind, ...(inside === undefined ? {} : { inside }), features: [] },
    spanOf(unit, hit.from, hit.to),
    0.6,
  )
}

export const readTimeInWords = (state: State, line: Line, montage: boolean): void => {
  const { unit, tokens, shades } = line
  for (const hit of hitsIn(state.words.moments, tokens)) {
    if (shades[hit.at] !== undefined) continue
    const span = spanOfTokens(unit, tokens, hit.at, hit.end)
    const lower = tokens[hit.at]?.lower ?? ''
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
