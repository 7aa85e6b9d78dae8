import { withoutBrackets } from '../letters/index.ts'
import type { Element, Scene } from '../screenplay/scene.ts'
import type { Shot } from '../shots/shot.ts'
import type { Character } from '../story/character.ts'

export type Speech = {
  // The dialogue element's own id.
  lineId: string
  text: string
  speaker: string
  characterId: string | undefined
  delivery: string
}

const plain = (name: string): string => withoutBrackets(name.normalize('NFC')).replace(/\s+/g, ' ').trim()

export type CastByName = ReadonlyMap<string, Character>

export const castByName = (characters: readonly Character[]): CastByName => {
  const cast = new Map<string, Character>()
  for (const character of characters)
    for (const name of [character.name, ...character.aliases]) {
      const known = plain(name).toLowerCase()
      if (!cast.has(known)) cast.set(known, character)
    }
  return cast
}

// What of a line is said: without its marks, on one line.
export const spokenOf = (text: string): string =>
  text
    .replace(/[*_\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

// What is said in a scene, by whom and how.
export const speechesOf = (scene: Scene, cast: CastByName): Speech[] => {
  const speeches: Speech[] = []
  let speaker = ''
  let delivery = ''
  const next: Partial<Record<Element['kind'], (element: Element) => void>> = {
    character: ({ text }) => {
      speaker = plain(text)
      delivery = ''
    },
    parenthetical: ({ text }) => {
      delivery = spokenOf(text)
    },
    dialogue: ({ id, text }) => {
      const said = spokenOf(text)
      const characterId = cast.get(speaker.toLowerCase())?.id
      if (said !== '') speeches.push({ lineId: id, text: said, speaker, characterId, delivery })
    },
  }
  for (const element of scene.elements) next[element.kind]?.(element)
  return speeches
}

// Which shot says which speech. One that no shot shows is said in the shot before it, so that no words are lost.
export const speechesByShot = (
  scene: Scene,
  shots: readonly Shot[],
  speeches: readonly Speech[],
): Map<string, Speech[]> => {
  const shotOf = new Map<string, string>()
  for (const shot of shots) for (const id of shot.elementIds) if (!shotOf.has(id)) shotOf.set(id, shot.id)
  const speechOf = new Map(speeches.map((speech) => [speech.lineId, speech]))
  const byShot = new Map<string, Speech[]>(shots.map((shot) => [shot.id, []]))
  let current = shots[0]?.id
  for (const element of scene.elements) {
    current = shotOf.get(element.id) ?? current
    const speech = speechOf.get(element.id)
    if (speech && current !== undefined) byShot.get(current)?.push(speech)
  }
  return byShot
}
