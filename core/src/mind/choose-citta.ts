import type { Mood } from '../shots/shot.ts'
import type { CharacterMind } from '../story/character.ts'
import { type Citta, cittaById } from './cittas.ts'

// From what shows to what is behind it: the same smile is one mind in a generous person and another in a greedy one.
export type Leaning = { greed: number; hate: number; blur: number; giving: number; kind: number; clear: number }

const byTemperament: Record<NonNullable<CharacterMind['temperament']>, Partial<Leaning>> = {
  raga: { greed: 65 },
  dosa: { hate: 65 },
  moha: { blur: 70 },
  saddha: { giving: 65 },
  buddhi: { clear: 70 },
  vitakka: { blur: 60, clear: 45 },
}

export const leaningOf = ({ temperament, roots }: CharacterMind): Leaning => ({
  greed: 50,
  hate: 45,
  blur: 45,
  giving: 45,
  kind: 50,
  clear: 40,
  ...(temperament ? byTemperament[temperament] : {}),
  ...Object.fromEntries(
    Object.entries({
      greed: roots.lobha,
      hate: roots.dosa,
      blur: roots.moha,
      giving: roots.alobha,
      kind: roots.adosa,
      clear: roots.amoha,
    }).filter(([, value]) => value !== undefined),
  ),
})

const greedy = (lean: Leaning, glad: boolean, prompted: boolean): string =>
  `lobha-${glad ? 'somanassa' : 'upekkha'}-${lean.blur > 60 ? 'view' : 'no-view'}-${prompted ? 'prompted' : 'unprompted'}`
const good = (lean: Leaning, glad: boolean, prompted: boolean): string =>
  `kusala-${glad ? 'somanassa' : 'upekkha'}-${lean.clear > 50 ? 'knowledge' : 'no-knowledge'}-${prompted ? 'prompted' : 'unprompted'}`

const idFor = (mood: Mood, lean: Leaning, prompted: boolean): string => {
  switch (mood) {
    case 'anger':
    case 'fear':
      return `dosa-${prompted ? 'prompted' : 'unprompted'}`
    case 'sad':
      return lean.clear > 70 ? good(lean, false, prompted) : 'dosa-prompted'
    case 'tense':
      return lean.blur > lean.clear ? 'moha-doubt' : 'moha-restless'
    case 'lonely':
      return lean.giving > 65 ? good(lean, false, prompted) : greedy(lean, false, prompted)
    case 'joy':
    case 'comic':
      return lean.greed > lean.giving ? greedy(lean, true, prompted) : good(lean, true, prompted)
    case 'tender':
      return lean.greed > lean.kind + 15 ? greedy(lean, true, prompted) : good(lean, true, prompted)
    case 'wonder':
    case 'reverent':
      return good(lean, true, prompted)
    case 'calm':
      return lean.blur > 70 && lean.clear < 40 ? 'moha-restless' : good(lean, false, prompted)
  }
}

// Whose a path or a fruit is: the path by which one comes so far is of that moment, the fruit stays theirs. The last path is
// walked by one who still learns.
const noble: Partial<Record<CharacterMind['stage'], readonly string[]>> = {
  'stream-enterer': ['magga-stream-entry', 'phala-stream-entry'],
  'once-returner': ['magga-once-return', 'phala-once-return'],
  'non-returner': ['magga-non-return', 'phala-non-return', 'magga-arahantship'],
  arahant: ['phala-arahantship'],
}

// Who may have which mind, among people (puggala-bheda, Abhidhammattha Sangaha IV §26): 54 a worldling, 56 all who learn,
// 44 an arahant. The resultants of jhāna are of other worlds.
export const possibleAt = (stage: CharacterMind['stage'], citta: Citta): boolean => {
  const { id, jati, with: along, roots, realm, does } = citta
  if (realm === 'lokuttara') return noble[stage]?.some((each) => id === each || id.startsWith(`${each}-`)) ?? false
  if (jati === 'vipaka') return realm === 'kama'
  if (jati === 'kiriya') return stage === 'arahant' || does === 'advert-five' || does === 'advert-mind'
  if (stage === 'arahant') return false
  if (jati === 'kusala' || stage === 'worldling') return true
  if (along === 'ditthi' || along === 'vicikiccha') return false
  return !(stage === 'non-returner' && roots.includes('dosa'))
}

const nearest = (id: string, stage: CharacterMind['stage']): string => {
  if (stage === 'arahant')
    return id.startsWith('kusala') ? id.replace('kusala', 'kiriya') : 'kiriya-upekkha-knowledge-unprompted'
  if (id.startsWith('dosa')) return 'kusala-upekkha-knowledge-prompted'
  if (id === 'moha-doubt') return 'moha-restless'
  return id.replace('-view-', '-no-view-').replace('-no-no-view-', '-no-view-')
}

export const chooseCitta = (mood: Mood, mind: CharacterMind, prompted: boolean): Citta => {
  const id = idFor(mood, leaningOf(mind), prompted)
  const chosen = cittaById(id)
  const fit = chosen && possibleAt(mind.stage, chosen) ? chosen : cittaById(nearest(id, mind.stage))
  const fallback = cittaById('kusala-upekkha-no-knowledge-unprompted')
  if (!fit && !fallback) throw new Error(`no citta for ${id}`)
  return (fit ?? fallback) as Citta
}

// How a mind shows, when the writer has chosen it outright.
export const moodOfCitta = (citta: Citta): Mood => {
  if (citta.realm !== 'kama') return 'reverent'
  if (citta.roots.includes('dosa')) return citta.prompted ? 'sad' : 'anger'
  if (citta.roots.includes('lobha')) return citta.feeling === 'somanassa' ? 'joy' : 'lonely'
  if (citta.jati === 'akusala') return 'tense'
  if (citta.roots.length === 0) return citta.does === 'smile' ? 'joy' : citta.feeling === 'dukkha' ? 'sad' : 'calm'
  if (citta.feeling === 'upekkha') return 'calm'
  return citta.with === 'nana' ? 'wonder' : 'tender'
}
