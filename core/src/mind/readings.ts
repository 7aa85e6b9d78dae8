import type { Mood } from '../shots/shot.ts'
import type { CharacterMind } from '../story/character.ts'
import { chooseCitta } from './choose-citta.ts'
import type { Feeling, Root } from './citta.ts'
import type { Feelings } from './feeling-words.ts'

// How a mind may be read: the line it shows in, what is at its root, how it feels, and how sure that is. A writer takes one, or
// says that it is not known.
export type MindReading = {
  cittaId: string
  mood: Mood
  line: string
  root: Root | undefined
  feeling: Feeling
  confidence: number
}

// What is kept of a mind in its scene where a writer says so.
export const unknownMind = 'unknown'

const mostReadings = 3
// The same face by another heart: less likely than what they are inclined to.
const otherHeart = 0.5

type Shown = { feelings: Feelings; mind: CharacterMind; prompted: boolean; line: string }

const turned = (mind: CharacterMind): CharacterMind => {
  const { lobha = 50, alobha = 45, dosa = 45, adosa = 50 } = mind.roots
  return { ...mind, roots: { ...mind.roots, lobha: alobha, alobha: lobha, dosa: adosa, adosa: dosa } }
}

export const mindReadings = ({ feelings, mind, prompted, line }: Shown): MindReading[] => {
  const shown = (Object.entries(feelings) as [Mood, number][]).filter(([, count]) => count > 0)
  const all = shown.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return []
  const readings = new Map<string, MindReading>()
  const add = (mood: Mood, by: CharacterMind, confidence: number): void => {
    const { id, roots, feeling } = chooseCitta(mood, by, prompted)
    const known = readings.get(id)
    if (!known || known.confidence < confidence)
      readings.set(id, { cittaId: id, mood, line, root: roots[0], feeling, confidence })
  }
  for (const [mood, count] of shown) {
    // One word is little to go by.
    const confidence = Math.min(0.9, (count / all) * Math.min(1, 0.4 + all * 0.15))
    add(mood, mind, confidence)
    add(mood, turned(mind), confidence * otherHeart)
  }
  return [...readings.values()]
    .sort((a, b) => b.confidence - a.confidence || (a.cittaId < b.cittaId ? -1 : 1))
    .slice(0, mostReadings)
}
