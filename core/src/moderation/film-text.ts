import type { FilmData } from '../build/film-data.ts'
import type { CutOperation } from '../cutting/operation.ts'

export type Passage = { where: 'story' | 'scene' | 'character' | 'location' | 'shot'; id: string; text: string }

// A word over a picture, under it, or after it, whatever puts it there. A marker is between those who cut, and what was there
// before (`had`) stood in the film and was read as it did.
const shownAs = new Set(['text', 'name', 'role'])
const wordsIn = (value: unknown, as = ''): string[] => {
  if (typeof value === 'string') return shownAs.has(as) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, as))
  return Object.entries(value).flatMap(([name, each]) => wordsIn(each, name))
}
const writtenIn = (operations: readonly CutOperation[]): string[] =>
  operations.flatMap((each) => (each.do === 'marker' ? [] : wordsIn(each)))

type Said = Omit<FilmData, 'salt' | 'edit'> & { edit?: { operations: readonly CutOperation[] } | undefined }

// Every word of a film that can reach a picture or a voice, in passages small enough that what stands near is meant together.
export const passagesOf = ({ film, scenes, characters, locations, shots, edit }: Said): Passage[] => {
  const { story } = film
  const beats = story.beats.map(({ name, text }) => `${name} ${text}`)
  return [
    {
      where: 'story' as const,
      id: film.id,
      text: [film.title, story.idea, story.logline, story.synopsis, ...beats].join('\n'),
    },
    ...scenes.map(({ id, heading, elements }) => ({
      where: 'scene' as const,
      id,
      text: [heading?.text ?? '', ...elements.map((element) => element.text)].join('\n'),
    })),
    ...characters.map((one) => ({
      where: 'character' as const,
      id: one.id,
      text: [one.name, one.want, one.need, one.flaw, one.arc, one.appearance, one.wardrobe].join('\n'),
    })),
    ...locations.map(({ id, name, description }) => ({
      where: 'location' as const,
      id,
      text: `${name}\n${description}`,
    })),
    // What is written over the pictures of its cut.
    { where: 'story' as const, id: film.id, text: writtenIn(edit?.operations ?? []).join('\n') },
    ...shots.map(({ id, description, overlay, props }) => ({
      where: 'shot' as const,
      id,
      text: [description, overlay, ...props].join('\n'),
    })),
  ].filter(({ text }) => text.trim() !== '')
}
