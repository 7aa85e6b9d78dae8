import { expect, test } from 'vitest'
import { readFountain } from '../screenplay/read.ts'
import { characterSchema } from '../story/character.ts'
import { cetasikasOf } from './association.ts'
import { CETASIKAS } from './cetasikas.ts'
import { possibleAt } from './choose-citta.ts'
import { CITTA_VARIANTS, CITTAS, cittaById } from './cittas.ts'
import { STAGES, TEMPERAMENTS } from './realms.ts'
import { mindStates } from './states.ts'
import { mayStandTogether } from './together.ts'

// 10,000 by `npm test -- long unit lives`.
const lives = process.env.PEACE_TESTS === 'long' ? 10_000 : 200

let state = 7
const random = (): number => {
  state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
}
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const lines = [
  'MALI weeps.',
  'MALI laughs and hugs her son.',
  'MALI slams the door and shouts.',
  'MALI trembles, afraid.',
  'MALI kneels and prays.',
  'MALI sits alone.',
  'MALI smiles.',
  'MALI stares in wonder at the sky.',
  'MALI waits.',
  'มะลิร้องไห้ MALI ตัวสั่น',
]

test('by stage one may have as many minds as the Sangaha counts: 54, 56 and 44', () => {
  const of = (stage: string) =>
    CITTAS.filter((citta) => possibleAt(stage as Parameters<typeof possibleAt>[0], citta)).map(({ id }) => id)
  const learners = new Set([...of('stream-enterer'), ...of('once-returner'), ...of('non-returner')])
  expect([of('worldling').length, learners.size, of('arahant').length]).toEqual([54, 56, 44])
})

test('in no life a factor stands with one it cannot stand with, and nobody has a mind not theirs', () => {
  // An expectation costs more than a life: they are counted, and looked at once.
  const wrong: string[] = []
  for (let life = 0; life < lives; life++) {
    const roots = Object.fromEntries(
      ['lobha', 'dosa', 'moha', 'alobha', 'adosa', 'amoha'].flatMap((root) =>
        random() < 0.5 ? [[root, Math.floor(random() * 101)]] : [],
      ),
    )
    const stage = one(STAGES).id
    const mali = characterSchema.parse({
      ...{ id: 'mali', name: 'Mali', rank: 'V', updatedAt: 0, updatedBy: 'test' },
      mind: { stage, roots, ...(random() < 0.6 ? { temperament: one(TEMPERAMENTS).id } : {}) },
    })
    const text = [1, 2, 3].map((n) => `INT. A${n} - DAY\n\n${one(lines)} ${one(lines)}`).join('\n\n')
    let n = 0
    const { scenes } = readFountain(text, { newId: () => `n${n++}` })
    for (const here of mindStates(scenes, [mali]).values())
      for (const { citta, factors, readings } of here.values()) {
        if (!possibleAt(stage, citta)) wrong.push(`${stage}: ${citta.id}`)
        if (!mayStandTogether(citta.id, factors)) wrong.push(`${citta.id}: ${factors}`)
        if (readings.length > 3) wrong.push(`${life}: ${readings.length} readings`)
        for (const { cittaId } of readings)
          if (!possibleAt(stage, cittaById(cittaId) as (typeof CITTAS)[number])) wrong.push(`${stage}: ${cittaId}`)
      }
  }
  expect(wrong).toEqual([])
})

test('of what comes one at a time no two stand in any mind, and sloth never without torpor', () => {
  const ids = CETASIKAS.map(({ id }) => id)
  for (const { id } of CITTA_VARIANTS) {
    const { always } = cetasikasOf(id)
    for (const [one, other] of [
      ['issa', 'kukkucca'],
      ['issa', 'macchariya'],
      ['karuna', 'mudita'],
      ['karuna', 'sammavaca'],
    ] as const)
      expect(always.includes(one) || always.includes(other) || !mayStandTogether(id, [one, other]), id).toBe(true)
    expect(mayStandTogether(id, ['thina'])).toBe(false)
    expect(mayStandTogether(id, always), id).toBe(true)
    for (const factor of ids)
      if (mayStandTogether(id, [factor]) && factor !== 'thina') expect(factor).not.toBe('middha')
  }
})
