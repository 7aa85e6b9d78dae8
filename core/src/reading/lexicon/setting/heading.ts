import { hitsIn } from '../book.ts'
import { type State, spanOf, spanOfTokens, tell, wordsOf } from '../state.ts'
import type { Unit } from '../units.ts'
import { type Hour, oClock } from './hours.ts'
import { chosenOf, insideOf, placesIn } from './places.ts'

export type Before = { hour?: Hour; place?: { kind: string; inside?: boolean } }

const insideWord = /(?:^|[\s.])(?:int|interior)\b|ภายใน(?!\s{0,4}\/)|(?<=ฉาก\s{0,4}[\d๐-๙]{1,5}\s{0,4})ใน(?=\s)/i
const outsideWord = /(?:^|[\s.])(?:ext|exterior)\b|ภายนอก|(?<=ฉาก\s{0,4}[\d๐-๙]{1,5}\s{0,4})นอก(?=\s)/i
const opening =
  /^\s*\.?\s*(?:(?:ฉาก(?:ที่)?|scene)\s*[\d๐-๙]+[A-Z]?\s*[.:/–—-]?\s*)?(?:(?:int|ext|est|i\/e)\.?(?:\s*\/\s*(?:int|ext)\.?)?|ภายใน\.?(?:\s*\/\s*ภายนอก\.?)?|ภายนอก\.?(?:\s*\/\s*ภายใน\.?)?|ใน(?=\s)|นอก(?=\s))?[\s.:–—-]*/i

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
