import { type Feelings, feelingsIn, gripOf, heatOf, strongest } from '../mind/feeling-words.ts'
import type { Element, Scene } from '../screenplay/scene.ts'
import { type Speech, speechesOf } from '../screenplay/speech.ts'
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

export const momentsOf = (scene: Scene, finder: NameFinder): Moment[] => {
  const speeches = new Map(speechesOf(scene).map((speech) => [speech.id, speech]))
  const moments: Moment[] = []
  let waiting: Element[] = []
  for (const element of scene.elements) {
    const speech = speeches.get(element.id)
    if (element.kind === 'character') waiting = [element]
    else if (element.kind === 'parenthetical') waiting.push(element)
    else if (speech) {
      moments.push(speechMoment([...waiting, element], speech, finder))
      waiting = []
    } else if ((element.kind === 'action' || element.kind === 'lyric') && element.text.trim() !== '') {
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
  return moments
}
