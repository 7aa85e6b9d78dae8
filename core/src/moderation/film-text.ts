import type { FilmData } from '../build/film-data.ts'
import type { CutOperation } from '../cutting/operation.ts'

export type Passage = { where: 'story' | 'scene' | 'character' | 'location' | 'shot'; id: string; text: string }

const writtenIn = (operations: readonly CutOperation[]): string[] =>
  operations.flatMap((each) => {
    if (each.do === 'text') return [each.text.text]
    // Chapters are shown to whoever watches.
    if (each.do === 'chapter') return each.text === null ? [] : [each.text]
    return (each.do === 'add' || each.do === 'insert') && each.value.text ? [each.value.text.text] : []
  })

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
