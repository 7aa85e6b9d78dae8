import { piecesOf } from '../letters/index.ts'
import { type Element, type Heading, mostElementLetters, mostSourceLetters, type Scene } from './scene.ts'

// What is longer than an element may be lies in several, of which all but the first go on from the one before. Its words
// are parted over them, and so is its source, each for itself; joined they are the element again.

type Unnamed = Omit<Element, 'id'>
type Read = Unnamed & { source: string }

const longestPiece = 9_000
const longestHeadingSource = 780

// A name's rest must not be somebody else's name, and what has no words of its own is nothing to see.
const kindOfRest = (kind: Element['kind'], text: string): Element['kind'] =>
  text === '' || kind === 'character' ? 'boneyard' : kind

export const partElement = <T extends Unnamed>(element: T): T[] => {
  const { kind, text, source } = element
  if (text.length <= mostElementLetters && (source?.length ?? 0) <= mostSourceLetters) return [element]
  const words = piecesOf(text, longestPiece)
  const sources = source === undefined ? [] : piecesOf(source, longestPiece)
  return Array.from({ length: Math.max(words.length, sources.length) }, (_, at) => {
    const said = words[at] ?? ''
    const part = { ...element, text: said, ...(source === undefined ? {} : { source: sources[at] ?? '' }) }
    return at === 0 ? part : { ...part, kind: kindOfRest(kind, said), goesOn: true }
  })
}

// What of a heading's source is more than a heading holds.
export const partHeadingSource = (source: string): { own: string; rest: Read[] } => {
  if (source.length <= longestHeadingSource) return { own: source, rest: [] }
  const [own = '', ...more] = piecesOf(source, longestHeadingSource)
  const rest = piecesOf(more.join(''), longestPiece)
  return { own, rest: rest.map((from) => ({ kind: 'boneyard', text: '', source: from, goesOn: true })) }
}

export type Joined = { element: Element; heading?: undefined } | { heading: Heading; element?: undefined }

const onlySource = ({ kind, text }: Element): boolean => kind === 'boneyard' && text === ''

// A piece that lost what it went on from, or came behind another, stands for itself.
const goesOnFrom = ({ heading, element }: Joined, next: Element): boolean => {
  if (next.goesOn !== true) return false
  if (heading) return onlySource(next)
  return next.kind === element.kind || onlySource(next) || (next.kind === 'boneyard' && element.kind === 'character')
}

const withMore = (first: Joined, more: readonly Element[]): Joined => {
  if (more.length === 0) return first
  const sources = [(first.heading ?? first.element).source, ...more.map((each) => each.source)]
  const source = sources.includes(undefined) ? undefined : sources.join('')
  if (first.heading) return { heading: { ...first.heading, source } }
  return { element: { ...first.element, source, text: first.element.text + more.map(({ text }) => text).join('') } }
}

// All that a script holds, one after the other. What lies in several may also lie in several scenes.
export const joinLong = (scenes: readonly Pick<Scene, 'heading' | 'elements'>[]): Joined[] => {
  const joined: Joined[] = []
  let first: Joined | undefined
  let more: Element[] = []
  const end = (): void => {
    if (first) joined.push(withMore(first, more))
    more = []
  }
  const begin = (next: Joined): void => {
    end()
    first = next
  }
  for (const { heading, elements } of scenes) {
    if (heading) begin({ heading })
    for (const element of elements) {
      if (first && goesOnFrom(first, element)) more.push(element)
      else begin({ element })
    }
  }
  end()
  return joined
}
