import { must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import { printElement, printHeading } from './canonical.ts'
import { type Chunk, readChunks } from './chunks.ts'
import { textOf } from './element-text.ts'
import { readHeading } from './heading.ts'
import { type Draft, keepIds, type Stamp } from './keep.ts'
import { languageOf } from './language.ts'
import { partElement, partHeadingSource } from './long-elements.ts'
import { type Problem, problemsOf } from './problems.ts'
import type { Element, Scene } from './scene.ts'
import { readTitlePage, type TitleEntry } from './title-page.ts'

export type Place = { from: number; to: number; line: number }
export type Screenplay = {
  titlePage: TitleEntry[]
  scenes: Scene[]
  problems: Problem[]
  language: Language
  // Where each element stands in the text, and each heading under its scene's id.
  positions: Map<string, Place>
}

type Part = { draft: Draft; places: Place[]; headingPlace?: Place }

// A scene is one document, so it has an end; a longer one goes on in another without a heading.
const mostElements = 1_500
const mostLetters = 100_000

const inDual = new Set<Element['kind']>(['character', 'parenthetical', 'dialogue', 'lyric'])

// What was read once by an older reading of escapes keeps its words while its source stands: what was made of it is found
// by them.
const knownWords = (previous: readonly Scene[]): ReadonlyMap<string, string> =>
  new Map(
    previous.flatMap(({ elements }) =>
      elements.flatMap(({ kind, text, source, goesOn }) =>
        source?.includes('\\') && !goesOn ? [[`${kind}\n${source}`, text] as const] : [],
      ),
    ),
  )

type ReadElement = Omit<Element, 'id'> & { source: string }
type Known = ReadonlyMap<string, string>

const elementOf = (
  { kind, said, dual }: Chunk & { kind: Element['kind'] },
  source: string,
  known: Known,
): ReadElement => ({
  kind,
  text: (known.size > 0 ? known.get(`${kind}\n${source}`) : undefined) ?? textOf(kind, said, () => source),
  source,
  ...(dual && inDual.has(kind) ? { dual: true } : {}),
})

const partsOf = (text: string, start: number, known: Known): Part[] => {
  const parts: Part[] = []
  let letters = 0
  const add = (elements: readonly ReadElement[], place: Place): void => {
    let { from } = place
    for (const element of elements) {
      let part = parts.at(-1)
      if (part === undefined || part.draft.elements.length >= mostElements || letters > mostLetters) {
        part = { draft: { elements: [] }, places: [] }
        parts.push(part)
        letters = 0
      }
      const to = from + element.source.length
      part.draft.elements.push(element)
      part.places.push({ from, to, line: place.line })
      letters += element.source.length
      from = to
    }
  }
  for (const chunk of readChunks(text, start)) {
    const source = text.slice(chunk.from, chunk.to)
    const place = { from: chunk.from, to: chunk.to, line: chunk.line }
    const { kind } = chunk
    if (kind === 'heading') {
      const { own, rest } = partHeadingSource(source)
      const heading = { ...readHeading(must(chunk.said[0], 'heading')), source: own }
      const headingPlace = { ...place, to: place.from + own.length }
      parts.push({ draft: { heading, elements: [] }, places: [], headingPlace })
      letters = 0
      add(rest, { ...place, from: headingPlace.to })
    } else add(partElement(elementOf({ ...chunk, kind }, source, known)), place)
  }
  return parts
}

// A source that says no more than the canonical form would is left out.
const dropCanonical = (drafts: readonly Draft[]): void => {
  for (const [at, { heading, elements }] of drafts.entries()) {
    const [after] = drafts[at + 1]?.elements ?? []
    const first = elements[0]
    if (heading && first && !first.goesOn && heading.source === printHeading(heading)) delete heading.source
    for (const [e, element] of elements.entries()) {
      const next = elements[e + 1]
      // What lies in several keeps its source.
      if (element.goesOn || (next ?? after)?.goesOn) continue
      const follows = next ?? (drafts[at + 1]?.heading ? { kind: 'heading' as const } : undefined)
      // A section's depth is in its source, so its canonical form is that of a source-less one.
      const bare = element.kind === 'section' ? { ...element, source: undefined } : element
      if (follows && element.source === printElement(bare as Element, follows)) delete element.source
    }
  }
}

export type ReadOptions = {
  newId: () => string
  // The scenes as they were before the edit, in order.
  previous?: readonly Scene[]
  stamp?: Stamp
}

export const readFountain = (text: string, { newId, previous = [], stamp }: ReadOptions): Screenplay => {
  const { entries, end } = readTitlePage(text)
  const parts = partsOf(text, end, knownWords(previous))
  // The canonical form ends its lines with a line feed: where others are used, every element keeps its own.
  if (!text.includes('\r')) dropCanonical(parts.map((part) => part.draft))
  const scenes = keepIds(
    parts.map((part) => part.draft),
    previous,
    newId,
    stamp ?? { updatedAt: 0, updatedBy: 'import' },
  )
  const positions = new Map<string, Place>()
  for (const [at, scene] of scenes.entries()) {
    const part = parts[at]
    if (part?.headingPlace) positions.set(scene.id, part.headingPlace)
    for (const [e, element] of scene.elements.entries()) {
      const place = part?.places[e]
      if (place) positions.set(element.id, place)
    }
  }
  return {
    titlePage: entries,
    scenes,
    language: languageOf(end > 0 ? text.slice(end) : text),
    problems: problemsOf(text, scenes, positions),
    positions,
  }
}
