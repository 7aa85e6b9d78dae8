import type { Citta } from './citta.ts'
import { fineMaterial, immaterial, jhanas, jhanaWords, supramundane } from './cittas-beyond.ts'
import { beautiful, deluded, greedy, hating, rootless } from './cittas-of-sense.ts'

export type { Citta, Feeling, Jati, Realm, Root } from './citta.ts'

const mundane: Citta[] = [...greedy, ...hating, ...deluded, ...rootless, ...beautiful, ...fineMaterial, ...immaterial]

export const CITTAS: readonly Citta[] = [...mundane, ...supramundane]

export const CITTA_VARIANTS: readonly Citta[] = [
  ...mundane,
  ...supramundane.flatMap((citta) =>
    jhanas.map((jhana): Citta => {
      const words = jhanaWords[jhana - 1] ?? { pali: '', th: '', en: '' }
      return {
        ...citta,
        id: `${citta.id}-${jhana}`,
        pali: `${words.pali} ${citta.pali}`,
        th: `${words.th} ${citta.th}`,
        en: `${words.en}, ${citta.en}`,
        feeling: jhana === 5 ? 'upekkha' : 'somanassa',
        jhana,
      }
    }),
  ),
]

const byId = new Map<string, Citta>([...CITTAS, ...CITTA_VARIANTS].map((citta) => [citta.id, citta]))
export const cittaById = (id: string): Citta | undefined => byId.get(id)
