import { hitsIn } from '../book.ts'
import { type State, spanOf, tell, wordsOf } from '../state.ts'
import { lowerAt } from '../tokens.ts'
import type { Unit } from '../units.ts'
import { chosenOf, insideOf, placesIn } from './places.ts'

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

// A scene of which nothing better is known takes place here.
const tellPlace = (state: State, unit: Unit, hit: ReturnType<typeof placesIn>[number], confidence: number): void => {
  const standing = state.facts.get('place')?.is
  const known = standing?.of === 'place' ? standing : undefined
  const inside = known?.inside ?? insideOf(hit.kind)
  state.facts.delete('place')
  tell(
    state,
    'place',
    {
      of: 'place',
      kind: hit.kind,
      ...(inside === undefined ? {} : { inside }),
      features: known?.features ?? [],
    },
    spanOf(unit, hit.from, hit.to),
    confidence,
  )
}

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
      !/^(?:in|inside|ใน|บน)$/.test(lowerAt(tokens, hit.at - 1))
    )
      continue
    tellPlace(state, unit, hit, 0.5)
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
    tellPlace(state, unit, hit, 0.35)
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
