import { byRank } from '../ids/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import { speechesOf } from '../screenplay/speech.ts'
import { type NameFinder, nameFinder } from '../shots/people.ts'
import type { Mood } from '../shots/shot.ts'
import type { Character } from '../story/character.ts'
import { cetasikasOf } from './association.ts'
import type { CetasikaId } from './cetasikas.ts'
import { chooseCitta, moodOfCitta } from './choose-citta.ts'
import { type Citta, cittaById } from './cittas.ts'
import { type Feelings, feelingsIn, gripOf, heatOf, strongest } from './feeling-words.ts'
import { type MindReading, mindReadings, unknownMind } from './readings.ts'
import { quoteOf, reasonFor } from './reasons.ts'
import { togetherOf } from './together.ts'

// The state of mind of each character in each scene, and why it follows from what came before.
export type MindState = {
  characterId: string
  sceneId: string
  citta: Citta
  mood: Mood
  grip: number
  // The writer chose it; otherwise it is read from the scene.
  byHand: boolean
  reason: { th: string; en: string }
  // The writer says that nobody can know it.
  unknown: boolean
  // One to three ways to read it, the likeliest first; none where nothing is shown.
  readings: MindReading[]
  // The factors a writer would notice, of those that may stand together in it.
  factors: CetasikaId[]
}

type Told = { feelings: Feelings; heat: number; cause: string }

const add = (into: Feelings, more: Feelings, weight: number): void => {
  for (const [mood, count] of Object.entries(more) as [Mood, number][]) into[mood] = (into[mood] ?? 0) + count * weight
}

// What is said and done in a scene, read once for all who are in it.
type Heard = { text: string; feelings: Feelings; count: number; heat: number; spoken: boolean; by: ReadonlySet<string> }

const heardIn = (scene: Scene, finder: NameFinder): Heard[] => {
  const hear = (text: string, spoken: boolean, by: readonly string[]): Heard => {
    const feelings = feelingsIn(text)
    const count = Object.values(feelings).reduce((total, each) => total + each, 0)
    return { text, feelings, count, heat: heatOf(text), spoken, by: new Set(by) }
  }
  const speeches = speechesOf(scene).map(({ name, parentheticals, text }) => {
    const id = finder.byName(name)
    return hear(`${parentheticals.join(' ')} ${text}`, true, id === undefined ? [] : [id])
  })
  const actions = scene.elements.flatMap(({ kind, text }) =>
    kind === 'action' ? [hear(text, false, finder.inText(text))] : [],
  )
  return [...speeches, ...actions]
}

// What a scene does to one person: what they say and do weighs most, what is said to them less.
const tellOf = (moving: readonly Heard[], characterId: string): Told => {
  const told: Told = { feelings: {}, heat: 0, cause: '' }
  let strongestSoFar = 0
  for (const { text, feelings, count, heat, spoken, by } of moving) {
    const own = by.has(characterId)
    const weight = spoken ? (own ? 1 : 0.35) : own ? 1.2 : 0.2
    add(told.feelings, feelings, weight)
    told.heat = Math.max(told.heat, heat * weight)
    if (count * weight > strongestSoFar) {
      strongestSoFar = count * weight
      told.cause = text
    }
  }
  return told
}

const noticed: Partial<Record<Mood, CetasikaId[]>> = {
  sad: ['kukkucca', 'dosa', 'thina'],
  anger: ['dosa', 'issa', 'anottappa'],
  fear: ['dosa', 'uddhacca', 'kukkucca'],
  tense: ['uddhacca', 'vicikiccha', 'moha'],
  joy: ['piti', 'lobha', 'mudita', 'mana'],
  comic: ['piti', 'lobha', 'mana'],
  tender: ['adosa', 'karuna', 'mudita', 'lobha'],
  wonder: ['piti', 'saddha', 'panna'],
  reverent: ['saddha', 'hiri', 'sati', 'panna'],
  lonely: ['lobha', 'thina', 'sanna'],
  calm: ['sati', 'tatramajjhattata', 'ekaggata', 'cittapassaddhi'],
}

const factorsOf = (citta: Citta, mood: Mood): CetasikaId[] => {
  const { always, sometimes } = cetasikasOf(citta.id)
  const all = new Set([...always, ...sometimes])
  const picked = (noticed[mood] ?? []).filter((id) => all.has(id))
  return togetherOf(citta.id, [...new Set([...picked, ...sometimes.slice(0, 1)])], 4)
}

const gripFor = (mood: Mood, heat: number, before: MindState | undefined): number => {
  const carried = before && before.mood === mood ? 12 : 0
  return Math.max(0, Math.min(100, Math.round(gripOf[mood] * 0.8 + heat * 0.3 + carried)))
}

const resting = (character: Character): Mood => {
  switch (character.mind.temperament) {
    case 'raga':
      return 'joy'
    case 'dosa':
    case 'vitakka':
      return 'tense'
    default:
      return 'calm'
  }
}

const stateOf = (scene: Scene, character: Character, told: Told, before: MindState | undefined): MindState => {
  const set = cittaById(scene.minds[character.id] ?? '')
  const shown = strongest(told.feelings)
  const faded = before && before.grip > 55 ? before.mood : undefined
  const mood = set ? moodOfCitta(set) : (shown ?? faded ?? resting(character))
  // Drawn on: by what still works in one from before, by others, or by one's own thinking of it.
  const prompted = before !== undefined && before.mood === mood
  const citta = set ?? chooseCitta(mood, character.mind, prompted)
  return {
    characterId: character.id,
    sceneId: scene.id,
    citta,
    mood,
    grip: gripFor(mood, told.heat, before),
    byHand: set !== undefined,
    unknown: scene.minds[character.id] === unknownMind,
    readings: mindReadings({ feelings: told.feelings, mind: character.mind, prompted, line: quoteOf(told.cause) }),
    reason: reasonFor({
      name: character.name,
      before: before?.mood,
      mood,
      shown: shown !== undefined,
      byHand: set !== undefined,
      quote: quoteOf(told.cause),
      temperament: character.mind.temperament,
    }),
    factors: factorsOf(citta, mood),
  }
}

// By scene, then by character: only those who are in it.
export type MindStates = Map<string, Map<string, MindState>>

export const mindStates = (
  scenes: readonly Scene[],
  characters: readonly Character[],
  finder: NameFinder = nameFinder(characters),
): MindStates => {
  const last = new Map<string, MindState>()
  const states: MindStates = new Map()
  for (const scene of [...scenes].sort(byRank)) {
    const here = new Map<string, MindState>()
    const heard = heardIn(scene, finder)
    const there = new Set(heard.flatMap(({ by }) => [...by]))
    const moving = heard.filter(({ count, heat }) => count > 0 || heat > 0)
    for (const character of characters) {
      if (!there.has(character.id)) continue
      const told = tellOf(moving, character.id)
      const state = stateOf(scene, character, told, last.get(character.id))
      here.set(character.id, state)
      last.set(character.id, state)
    }
    states.set(scene.id, here)
  }
  return states
}
