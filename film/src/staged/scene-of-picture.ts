import type { Figure, Picture } from '@peace/core/build'
import type { Fact } from '@peace/core/reading'
import { readFilm } from '@peace/core/reading/lexicon'
import { makeHeading } from '@peace/core/screenplay'
import { ageIn, sexIn } from '@peace/core/shots'
import { blockScene, type Expression, type Stage } from '@peace/core/stage'

// A shot that is told by its picture alone is read and blocked as a scene of its own: the place of its heading, what is
// seen, and everybody who is in it.
const expressions: Record<Figure['mood'], Expression> = {
  ...{ calm: 'neutral', joy: 'smile', tender: 'tender', sad: 'sad', tense: 'worried', fear: 'afraid', anger: 'angry' },
  ...{ wonder: 'surprised', reverent: 'calm', lonely: 'sad', comic: 'laugh' },
}

// Of one who speaks or listens a shot tells the mood in words of the body ("shoulders fallen"); nobody falls.
const tellsOfSpeech = /^[^,.]{1,60}\b(?:speaks?|listens?)\b|^[^,.]{1,40}(?:พูด|ฟัง)/i

const sceneOf = (picture: Picture) => {
  const setting = { int: 'INT. ', ext: 'EXT. ', 'int-ext': 'INT./EXT. ', est: 'EXT. ', other: '' }[picture.setting]
  const place = picture.place.split('. ')[0] ?? ''
  const heading = makeHeading(`${setting}${place}${picture.time ? ` - ${picture.time}` : ''}`)
  const cues = picture.figures.flatMap(({ name }, index) => [
    { id: `c${index}`, kind: 'character' as const, text: name },
    { id: `d${index}`, kind: 'dialogue' as const, text: '…' },
  ])
  const action = tellsOfSpeech.test(picture.description)
    ? []
    : [{ id: 'a', kind: 'action' as const, text: picture.description }]
  return { id: 's', heading, elements: [...action, ...cues] }
}

// Where the words about somebody tell no age or sex, their voice does.
const voices: Record<Figure['register'], { age?: number; sex?: 'm' | 'f' }> = {
  ...{ man: { age: 36, sex: 'm' }, woman: { age: 32, sex: 'f' }, child: { age: 9 }, narrator: {} },
  ...{ 'elder-man': { age: 68, sex: 'm' }, 'elder-woman': { age: 68, sex: 'f' } },
}
const toldOf = ({ characterId, look, register, name }: Figure, index: number): Fact => {
  const said = sexIn(look) ?? sexIn(name)
  const voice = voices[register]
  const sex = voice.sex ?? (said ? (said === 'woman' ? 'f' : 'm') : undefined)
  const age = ageIn(look) ?? voice.age
  return {
    id: `told${index}`,
    spans: [],
    confidence: 1,
    is: {
      ...{ of: 'person', person: characterId, name, wears: [] },
      ...(age === undefined ? {} : { age }),
      ...(sex === undefined ? {} : { sex }),
    },
  }
}

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
    appearance: figure.look.replace(/\baged\b/gi, ''),
  }))
  const facts =
    readFilm(
      [scene],
      cast.map(({ id, name }) => ({ id, name, aliases: [] })),
    ).get('s') ?? []
  const told = [...figures.map(toldOf), ...facts]
  const stage = blockScene({ scene, facts, told, cast, ...(hour === undefined ? {} : { hour }) })
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
