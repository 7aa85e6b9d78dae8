import { expect, test } from 'vitest'
import { cetasikasOf } from './association.ts'
import { CETASIKAS, cetasikaGroups } from './cetasikas.ts'
import { CITTA_VARIANTS, CITTAS } from './cittas.ts'
import { PARAMIS, PLANES } from './realms.ts'

// Written out from the Abhidhammattha Sangaha (Bhikkhu Bodhi, A Comprehensive Manual of Abhidhamma), not computed:
// chapter II §§18–29, "the combinations of mental factors" (saṅgahanaya), with the eleven inconstant factors of
// §§15–17 (aniyatayogī) told apart. Each row: the minds, how many always, how many at most.
const table: [string, string[], number, number][] = [
  // §26, unwholesome minds: 19, 19, 18, 18, 20 and, prompted, 21, 21, 20, 20, 22; the two of delusion 15.
  ['II §26 first unprompted', ['lobha-somanassa-view-unprompted'], 19, 19],
  ['II §26 first prompted', ['lobha-somanassa-view-prompted'], 19, 21],
  ['II §26 second unprompted, with conceit', ['lobha-somanassa-no-view-unprompted'], 18, 19],
  ['II §26 second prompted', ['lobha-somanassa-no-view-prompted'], 18, 21],
  ['II §26 third unprompted', ['lobha-upekkha-view-unprompted'], 18, 18],
  ['II §26 third prompted', ['lobha-upekkha-view-prompted'], 18, 20],
  ['II §26 fourth unprompted', ['lobha-upekkha-no-view-unprompted'], 17, 18],
  ['II §26 fourth prompted', ['lobha-upekkha-no-view-prompted'], 17, 20],
  ['II §26 fifth, aversion, unprompted', ['dosa-unprompted'], 17, 20],
  ['II §26 aversion, prompted', ['dosa-prompted'], 17, 22],
  ['II §26 doubt and restlessness', ['moha-doubt', 'moha-restless'], 15, 15],
  // §28, rootless: smile 12; determining and joyful investigation 11; the mind element triad and the two equanimous investigations 10; the ten sense minds 7.
  ['II §28 smile', ['smile-producing'], 12, 12],
  ['II §28 determining, joyful investigation', ['mind-door-adverting', 'good-investigating-joy'], 11, 11],
  [
    'II §28 mind element and investigation',
    ['five-door-adverting', 'good-receiving', 'bad-receiving', 'good-investigating', 'bad-investigating'],
    10,
    10,
  ],
  [
    'II §28 twice five sense minds',
    [
      'good-eye',
      'good-ear',
      'good-nose',
      'good-tongue',
      'good-body',
      'bad-eye',
      'bad-ear',
      'bad-nose',
      'bad-tongue',
      'bad-body',
    ],
    7,
    7,
  ],
  // §23, beautiful minds of the sense sphere: wholesome 38, 37, 37, 36; functional 35, 34, 34, 33; resultant 33, 32, 32, 31.
  [
    'II §23 wholesome, joy, knowledge',
    ['kusala-somanassa-knowledge-unprompted', 'kusala-somanassa-knowledge-prompted'],
    33,
    38,
  ],
  [
    'II §23 wholesome, joy',
    ['kusala-somanassa-no-knowledge-unprompted', 'kusala-somanassa-no-knowledge-prompted'],
    32,
    37,
  ],
  [
    'II §23 wholesome, even, knowledge',
    ['kusala-upekkha-knowledge-unprompted', 'kusala-upekkha-knowledge-prompted'],
    32,
    37,
  ],
  [
    'II §23 wholesome, even',
    ['kusala-upekkha-no-knowledge-unprompted', 'kusala-upekkha-no-knowledge-prompted'],
    31,
    36,
  ],
  ['II §23 functional', ['kiriya-somanassa-knowledge-unprompted', 'kiriya-somanassa-knowledge-prompted'], 33, 35],
  ['II §23 functional', ['kiriya-somanassa-no-knowledge-unprompted', 'kiriya-somanassa-no-knowledge-prompted'], 32, 34],
  ['II §23 functional', ['kiriya-upekkha-knowledge-unprompted', 'kiriya-upekkha-knowledge-prompted'], 32, 34],
  ['II §23 functional', ['kiriya-upekkha-no-knowledge-unprompted', 'kiriya-upekkha-no-knowledge-prompted'], 31, 33],
  ['II §23 resultant', ['vipaka-somanassa-knowledge-unprompted', 'vipaka-somanassa-knowledge-prompted'], 33, 33],
  ['II §23 resultant', ['vipaka-somanassa-no-knowledge-unprompted', 'vipaka-somanassa-no-knowledge-prompted'], 32, 32],
  ['II §23 resultant', ['vipaka-upekkha-knowledge-unprompted', 'vipaka-upekkha-knowledge-prompted'], 32, 32],
  ['II §23 resultant', ['vipaka-upekkha-no-knowledge-unprompted', 'vipaka-upekkha-no-knowledge-prompted'], 31, 31],
  // §21, sublime: 35, 34, 33, 32, 30; the immaterial are of the fifth jhāna.
  ['II §21 first jhāna', ['rupa-kusala-1', 'rupa-vipaka-1', 'rupa-kiriya-1'], 33, 35],
  ['II §21 second jhāna', ['rupa-kusala-2', 'rupa-vipaka-2', 'rupa-kiriya-2'], 32, 34],
  ['II §21 third jhāna', ['rupa-kusala-3', 'rupa-vipaka-3', 'rupa-kiriya-3'], 31, 33],
  ['II §21 fourth jhāna', ['rupa-kusala-4', 'rupa-vipaka-4', 'rupa-kiriya-4'], 30, 32],
  ['II §21 fifth jhāna', ['rupa-kusala-5', 'rupa-vipaka-5', 'rupa-kiriya-5'], 30, 30],
  [
    'II §21 immaterial',
    ['kusala', 'vipaka', 'kiriya'].flatMap((jati) =>
      ['space', 'consciousness', 'nothingness', 'neither'].map((base) => `arupa-${jati}-${base}`),
    ),
    30,
    30,
  ],
  // §19, supramundane: 36, 35, 34, 33, 33, the three abstinences always and together, no illimitables.
  ...[36, 35, 34, 33, 33].map((count, at): [string, string[], number, number] => [
    `II §19 supramundane jhāna ${at + 1}`,
    ['magga', 'phala'].flatMap((kind) =>
      ['stream-entry', 'once-return', 'non-return', 'arahantship'].map((stage) => `${kind}-${stage}-${at + 1}`),
    ),
    count,
    count,
  ]),
]

test('every mind of the 121 has the number of factors the Sangaha gives it', () => {
  const asked = new Set<string>()
  for (const [chapter, ids, always, most] of table) {
    for (const id of ids) {
      const found = cetasikasOf(id)
      expect([id, chapter, found.always.length, found.always.length + found.sometimes.length]).toEqual([
        id,
        chapter,
        always,
        most,
      ])
      expect(new Set([...found.always, ...found.sometimes]).size).toBe(most)
      asked.add(id)
    }
  }
  expect([...asked].sort()).toEqual(CITTA_VARIANTS.map(({ id }) => id).sort())
})

test('a supramundane mind of the 89 leaves its jhāna open: 33 always, 36 at most', () => {
  for (const { id } of CITTAS.filter(({ realm }) => realm === 'lokuttara')) {
    expect(cetasikasOf(id)).toMatchObject({ sometimes: ['vitakka', 'vicara', 'piti'] })
    expect(cetasikasOf(id).always).toHaveLength(33)
  }
})

test('there are 89 minds, 121 variants, 52 factors, 31 planes and ten perfections, by group', () => {
  const of = (list: readonly { jati: string; realm: string; roots: readonly string[] }[], ...jati: string[]) =>
    list.filter((citta) => jati.includes(citta.jati)).length
  expect([CITTAS.length, CITTA_VARIANTS.length, CETASIKAS.length, PLANES.length, PARAMIS.length]).toEqual([
    89, 121, 52, 31, 10,
  ])
  // Chapter I §30: 12 unwholesome, 21 wholesome, 36 resultant, 20 functional.
  expect([of(CITTAS, 'akusala'), of(CITTAS, 'kusala'), of(CITTAS, 'vipaka'), of(CITTAS, 'kiriya')]).toEqual([
    12, 21, 36, 20,
  ])
  // Chapter I §30: 54 of the sense sphere, 15 fine-material, 12 immaterial, 8 supramundane.
  expect(
    ['kama', 'rupa', 'arupa', 'lokuttara'].map((realm) => CITTAS.filter((citta) => citta.realm === realm).length),
  ).toEqual([54, 15, 12, 8])
  expect(Object.values(cetasikaGroups).map((group) => group.length)).toEqual([7, 6, 14, 19, 3, 2, 1])
  for (const list of [CITTAS, CITTA_VARIANTS, CETASIKAS])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
})

// Chapter II §§11–17: in how many minds each factor arises (sampayoganaya). Of 121: vitakka 55, vicāra 66, pīti 51; of 89: the rest.
test('each factor arises in as many minds as the Sangaha counts', () => {
  const count = (list: readonly { id: string }[], factor: string) =>
    list.filter(({ id }) => {
      const { always, sometimes } = cetasikasOf(id)
      return [...always, ...sometimes].some((each) => each === factor)
    }).length
  const of121: [string, number][] = [
    ['vitakka', 55],
    ['vicara', 66],
    ['piti', 51],
    ['panna', 79],
  ]
  for (const [factor, minds] of of121) expect([factor, count(CITTA_VARIANTS, factor)]).toEqual([factor, minds])
  const of89: [string, number][] = [
    ['phassa', 89],
    ['adhimokkha', 78],
    ['viriya', 73],
    ['chanda', 69],
    ['moha', 12],
    ['uddhacca', 12],
    ['lobha', 8],
    ['ditthi', 4],
    ['mana', 4],
    ['dosa', 2],
    ['issa', 2],
    ['macchariya', 2],
    ['kukkucca', 2],
    ['thina', 5],
    ['middha', 5],
    ['vicikiccha', 1],
    ['saddha', 59],
    ['sati', 59],
    ['sammavaca', 16],
    ['karuna', 28],
    ['mudita', 28],
    ['panna', 47],
  ]
  for (const [factor, minds] of of89) expect([factor, count(CITTAS, factor)]).toEqual([factor, minds])
})
