import { z } from 'zod'
import { isId } from '../ids/index.ts'
import { piecesOf } from '../letters/index.ts'
import { type Element, elementKinds, elementSchema, mostElementLetters, mostElements, sceneSchema } from './scene.ts'

// A scene as it lies in the database. Any client of a writer's may write one; an element that is not what an element is
// is kept as text where it stands, so that one of them never hides its scene or stops a film.

const textOf = (element: unknown): string => {
  if (typeof element === 'string') return element
  const own = element !== null && typeof element === 'object' && 'text' in element ? element.text : element
  return typeof own === 'string' ? own : (JSON.stringify(own) ?? '')
}

const kept = (element: unknown, fresh: () => string): Element[] => {
  const found: { id?: unknown; kind?: unknown } = element !== null && typeof element === 'object' ? element : {}
  const id = typeof found.id === 'string' && isId(found.id) ? found.id : fresh()
  const kind = elementKinds.find((each) => each === found.kind) ?? 'unknown'
  return piecesOf(textOf(element), mostElementLetters).map((text, at) =>
    at === 0 ? { id, kind, text } : { id: fresh(), kind, text, goesOn: true },
  )
}

// Each element is parsed once: this runs for every scene that is read.
const readable = (elements: readonly unknown[]): Element[] => {
  let count = 0
  const fresh = () => `unread-${++count}`
  return elements.flatMap((element) => {
    const { data } = elementSchema.safeParse(element)
    return data ? [data] : kept(element, fresh)
  })
}

export const storedSceneSchema = sceneSchema.extend({
  elements: z
    .array(z.unknown())
    .transform(readable)
    .refine((elements) => elements.length <= mostElements, { error: 'too many elements' }),
})
