import { type Feelings, feelingsIn, gripOf, heatOf, strongest } from '../mind/feeling-words.ts'
import { formOfLine } from '../screenplay/forms.ts'
import type { Element, Scene } from '../screenplay/scene.ts'
import { type Speech, speechesOf } from '../screenplay/speech.ts'
import type { SceneFacts } from './from-facts.ts'
import type { NameFinder } from './people.ts'
import type { Mood } from './shot.ts'

// What a scene is made of, as a camera sees it: something done, something said, words on the screen.
export type Moment = {
  is: 'action' | 'speech' | 'title'
  elementIds: string[]
  text: string
  speech?: Speech
  speakerId?: string
  // Named in it, in order.
  namedIds: string[]
  feelings: Feelings
  mood: Mood | undefined
  // How much it grips, 0 to 100.
  tension: number
}

const momentOf = (is: Moment['is'], elements: readonly Element[], text: string, finder: NameFinder): Moment => {
  const feelings = feelingsIn(text)
  const mood = strongest(feelings)
  const tension = Math.min(100, (mood ? gripOf[mood] : 20) * 0.8 + heatOf(text) * 0.5)
  return { is, elementIds: elements.map(({ id }) => id), text, namedIds: finder.inText(text), feelings, mood, tension }
}

const speechMoment = (elements: readonly Element[], speech: Speech, finder: NameFinder): Moment => {
  // A direction says more about a feeling than the words do.
  const told = momentOf('speech', elements, `${speech.parentheticals.join(' ')} ${speech.text}`, finder)
  const directed = strongest(feelingsIn(speech.parentheticals.join(' ')))
  const speakerId = finder.byName(speech.name)
  return {
    ...told,
    text: speech.text,
    mood: directed ?? told.mood,
    speech,
    ...(speakerId === undefined ? {} : { speakerId }),
  }
}

// Shorter actions that follow one another are seen in one picture.
const joinsLast = (last: Moment | undefined, text: string): boolean =>
  last?.is === 'action' && last.elementIds.length < 3 && last.text.length + text.length < 110

// Who is in it, as was understood.
const byFacts = (moment: Moment, facts: SceneFacts | undefined): Moment => {
  if (facts === undefined) return moment
  if (moment.is === 'action') return { ...moment, namedIds: facts.shownIn(moment.elementIds) }
  const { speech, speakerId } = moment
  if (speech === undefined || speech.offScreen || !facts.unseen(speakerId, moment.elementIds)) return moment
  return { ...moment, speech: { ...speech, offScreen: true } }
}

type Made = { moments: Moment[]; signs: readonly string[] }

export const momentsOf = (scene: Scene, finder: NameFinder, facts?: SceneFacts): Moment[] => {
  const { moments, signs } = madeOf(scene, finder, facts)
  return withSigns(
    scene,
    moments.map((moment) => byFacts(moment, facts)),
    signs,
    finder,
  )
}

// A sign goes with the picture after it, or with the last.
const withSigns = (scene: Scene, moments: Moment[], signs: readonly string[], finder: NameFinder): Moment[] => {
  if (signs.length === 0) return moments
  if (moments.length === 0) return [{ ...momentOf('action', [], '', finder), elementIds: [...signs] }]
  const order = new Map(scene.elements.map(({ id }, at) => [id, at]))
  const placeOf = (id: string | undefined): number => order.get(id ?? '') ?? -1
  for (const id of [...signs].reverse()) {
    const after = moments.find(({ elementIds }) => placeOf(elementIds[0]) > placeOf(id))
    if (after) after.elementIds.unshift(id)
    else moments.at(-1)?.elementIds.push(id)
  }
  return moments
}

const madeOf = (scene: Scene, finder: NameFinder, facts: SceneFacts | undefined): Made => {
  const speeches = new Map(speechesOf(scene).map((speech) => [speech.id, speech]))
  const moments: Moment[] = []
  let waiting: Element[] = []
  const signs: string[] = []
  for (const element of scene.elements) {
    const speech = speeches.get(element.id)
    if (element.kind === 'character') waiting = [element]
    else if (element.kind === 'parenthetical') waiting.push(element)
    else if (speech) {
      moments.push(speechMoment([...waiting, element], speech, finder))
      waiting = []
    } else if ((element.kind === 'action' || element.kind === 'lyric') && element.text.trim() !== '') {
      // Words over the picture are read, not played.
      const form = facts && formOfLine(element.text)
      if (form?.form === 'super' && form.about !== '') {
        moments.push(momentOf('title', [element], form.about, finder))
        continue
      }
      // "INTERCUT - MALI / JOE", "MONTAGE": how what follows is shown, and no picture of its own.
      if (form && form.form !== 'super' && form.form !== 'insert' && !element.text.trim().includes('\n')) {
        signs.push(element.id)
        continue
      }
      const last = moments.at(-1)
      if (last && joinsLast(last, element.text)) {
        const elements = [...last.elementIds.map((id) => ({ id }) as Element), element]
        moments[moments.length - 1] = momentOf('action', elements, `${last.text}\n${element.text}`, finder)
      } else moments.push(momentOf('action', [element], element.text, finder))
      waiting = []
    } else if (element.kind === 'centered' && element.text.trim() !== '') {
      moments.push(momentOf('title', [element], element.text, finder))
    }
  }
  return { moments, signs }
}
