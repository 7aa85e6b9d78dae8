import type { FilmData } from '../build/film-data.ts'

export type Passage = { where: 'story' | 'scene' | 'character' | 'location' | 'shot'; id: string; text: string }

// Every word of a film that can reach a picture or a voice, in passages small enough that what stands near is meant together.
export const passagesOf = ({ film, scenes, characters, locations, shots }: Omit<FilmData, 'salt'>): Passage[] => {
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
    ...shots.map(({ id, description, overlay, props }) => ({
      where: 'shot' as const,
      id,
      text: [description, overlay, ...props].join('\n'),
    })),
  ].filter(({ text }) => text.trim() !== '')
}
