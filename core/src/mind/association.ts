import {
  abstinences,
  beautifulUniversals,
  type CetasikaId,
  illimitables,
  occasionals,
  universals,
  unwholesomeUniversals,
} from './cetasikas.ts'
import { type Citta, cittaById } from './cittas.ts'

// Which factors arise with a mind, by the Abhidhammattha Sangaha, chapter II: those that always do, and those that do
// at times or one at a time (aniyatayogī).
export type Association = { always: CetasikaId[]; sometimes: CetasikaId[] }

const ids = (group: readonly { id: CetasikaId }[]): CetasikaId[] => group.map(({ id }) => id)
const but = (all: CetasikaId[], ...left: CetasikaId[]): CetasikaId[] => all.filter((id) => !left.includes(id))
const common = [...ids(universals), ...ids(occasionals)]
const fair = [...ids(universals), ...ids(occasionals), ...ids(beautifulUniversals)]

const unwholesome = (citta: Citta): Association => {
  const always = [...common, ...ids(unwholesomeUniversals)]
  const dull: CetasikaId[] = citta.prompted ? ['thina', 'middha'] : []
  if (citta.with === 'patigha') {
    return { always: [...but(always, 'piti'), 'dosa'], sometimes: ['issa', 'macchariya', 'kukkucca', ...dull] }
  }
  if (citta.with === 'vicikiccha') {
    return { always: [...but(always, 'piti', 'chanda', 'adhimokkha'), 'vicikiccha'], sometimes: [] }
  }
  if (citta.with === 'uddhacca') return { always: but(always, 'piti', 'chanda'), sometimes: [] }
  const glad = citta.feeling === 'somanassa' ? always : but(always, 'piti')
  return citta.with === 'ditthi'
    ? { always: [...glad, 'lobha', 'ditthi'], sometimes: dull }
    : { always: [...glad, 'lobha'], sometimes: ['mana', ...dull] }
}

const rootless = (citta: Citta): CetasikaId[] => {
  switch (citta.does) {
    case 'smile':
      return but(common, 'chanda')
    case 'advert-mind':
      return but(common, 'chanda', 'piti')
    case 'investigate':
      return citta.feeling === 'somanassa' ? but(common, 'chanda', 'viriya') : but(common, 'chanda', 'viriya', 'piti')
    case 'receive':
    case 'advert-five':
      return but(common, 'chanda', 'viriya', 'piti')
    default:
      return ids(universals)
  }
}

const withoutJhanaFactors = (factors: CetasikaId[], jhana: number): CetasikaId[] =>
  but(factors, ...(['vitakka', 'vicara', 'piti'] as const).slice(0, Math.min(3, jhana - 1)))

const beautifulOfSense = (citta: Citta): Association => {
  const glad = citta.feeling === 'somanassa' ? fair : but(fair, 'piti')
  const sometimes =
    citta.jati === 'kusala'
      ? [...ids(abstinences), ...ids(illimitables)]
      : citta.jati === 'kiriya'
        ? ids(illimitables)
        : []
  return { always: citta.with === 'nana' ? [...glad, 'panna'] : glad, sometimes }
}

const sublime = (jhana: number): Association => ({
  always: [...withoutJhanaFactors(fair, jhana), 'panna'],
  sometimes: jhana < 5 ? ids(illimitables) : [],
})

// A path or fruit in one of the five jhānas; where which one is left open, its factors may or may not be there.
const supramundane = (jhana: number | undefined): Association => ({
  always: [...withoutJhanaFactors(fair, jhana ?? 5), ...ids(abstinences), 'panna'],
  sometimes: jhana === undefined ? ['vitakka', 'vicara', 'piti'] : [],
})

const associate = (citta: Citta): Association => {
  if (citta.realm === 'lokuttara') return supramundane(citta.jhana)
  if (citta.realm !== 'kama') return sublime(citta.jhana ?? 5)
  if (citta.jati === 'akusala') return unwholesome(citta)
  return citta.roots.length === 0 ? { always: rootless(citta), sometimes: [] } : beautifulOfSense(citta)
}

const known = new Map<string, Association>()
export const cetasikasOf = (id: string): Association => {
  const before = known.get(id)
  if (before) return before
  const citta = cittaById(id)
  if (!citta) return { always: [], sometimes: [] }
  const found = associate(citta)
  known.set(id, found)
  return found
}
