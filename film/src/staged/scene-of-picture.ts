import type { Figure, Picture } from '@peace/core/build'
import { readFilm } from '@peace/core/reading/lexicon'
import { makeHeading } from '@peace/core/screenplay'
import { ageIn } from '@peace/core/shots'
import { blockScene, type Expression, type Stage } from '@peace/core/stage'

// A shot that is told by its picture alone is read and blocked as a scene of its own: the place of its heading, what is
// seen, and everybody who is in it.
const expressions: Record<Figure['mood'], Expression> = {
  ...{ calm: 'neutral', joy: 'smile', tender: 'tender', sad: 'sad', tense: 'worried', fear: 'afraid', anger: 'angry' },
  ...{ wonder: 'surprised', reverent: 'calm', lonely: 'sad', comic: 'laugh' },
}

const sceneOf = (picture: Picture) => {
  const setting = { int: 'INT. ', ext: 'EXT. ', 'int-ext': 'INT./EXT. ', est: 'EXT. ', other: '' }[picture.setting]
  const place = picture.place.split('. ')[0] ?? ''
  const heading = makeHeading(`${setting}${place}${picture.time ? ` - ${picture.time}` : ''}`)
  const cues = picture.figures.flatMap(({ name }, index) => [
    { id: `c${index}`, kind: 'character' as const, text: name },
    { id: `d${index}`, kind: 'dialogue' as const, text: '…' },
  ])
  return { id: 's', heading, elements: [{ id: 'a', kind: 'action' as const, text: picture.description }, ...cues] }
}

// Where the words about somebody tell no age, their voice does.
const voices: Record<Figure['register'], string> = {
  ...{ man: 'a man of 35', woman: 'a woman of 32', child: 'a child of 9', narrator: '' },
  ...{ 'elder-man': 'an old man of 68', 'elder-woman': 'an old woman of 68' },
}
const appearanceOf = ({ look, register }: Figure): string =>
  [ageIn(look) === undefined ? voices[register] : '', look].filter(Boolean).join('. ')

const stages = new Map<string, Stage>()
const mostStages = 40

export const stageOfPicture = (picture: Picture): Stage => {
  const { setting, place, time, hour, description, figures, weather, props } = picture
  const name = JSON.stringify([setting, place, time, hour, description, figures, weather, props])
  const known = stages.get(name)
  if (known) return known
  const scene = sceneOf(picture)
  const cast = figures.map((figure) => ({
    id: figure.characterId,
    name: figure.name,
    appearance: appearanceOf(figure),
  }))
  const facts =
    readFilm(
      [scene],
      cast.map(({ id, name }) => ({ id, name, aliases: [] })),
    ).get('s') ?? []
  const stage = blockScene({ scene, facts, cast, ...(hour === undefined ? {} : { hour }) })
  const last = stage.states.at(-1)
  for (const figure of figures) {
    const mark = last?.marks[figure.characterId]
    if (!mark) continue
    if (mark.expression === 'neutral') mark.expression = expressions[figure.mood]
    if (figure.speaking) mark.speaks = true
  }
  if (stages.size >= mostStages) stages.clear()
  stages.set(name, stage)
  return stage
}
