import { must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import { printElement, printHeading } from './canonical.ts'
import { type Chunk, longestChunk, readChunks } from './chunks.ts'
import { textOf } from './element-text.ts'
import { readHeading } from './heading.ts'
import { type Draft, keepIds, type Stamp } from './keep.ts'
import { languageOf } from './language.ts'
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

const split = (chunk: Chunk, size: number): Chunk[] => {
  const pieces: Chunk[] = []
  for (let from = chunk.from; from < chunk.to; from += size) {
    pieces.push({ ...chunk, kind: 'unknown', from, to: Math.min(chunk.to, from + size) })
  }
  return pieces
}

// What is too long for a document's fields is kept as plain text, in pieces.
const fit = (chunk: Chunk, text: string): Chunk[] => {
  const length = chunk.to - chunk.from
  if (chunk.kind === 'heading' && length > 780) {
    const line = /^\s*[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(chunk.from, chunk.to))?.[0].length ?? length
    if (line > 780) return split(chunk, longestChunk)
    const rest = { ...chunk, from: chunk.from + line }
    return [{ ...chunk, to: chunk.from + line }, ...split(rest, longestChunk)]
  }
  return length > 2 * longestChunk ? split(chunk, longestChunk) : [chunk]
}

const inDual = new Set<Element['kind']>(['character', 'parenthetical', 'dialogue', 'lyric'])

const elementOf = (chunk: Chunk & { kind: Element['kind'] }, source: string): Omit<Element, 'id'> => ({
  kind: chunk.kind,
  text: textOf(chunk.kind, chunk.said, () => source).slice(0, 10_000),
  source,
  ...(chunk.dual && inDual.has(chunk.kind) ? { dual: true } : {}),
})

const partsOf = (text: string, start: number): Part[] => {
  const parts: Part[] = []
  let letters = 0
  for (const whole of readChunks(text, start)) {
    for (const chunk of fit(whole, text)) {
      const source = text.slice(chunk.from, chunk.to)
      const place = { from: chunk.from, to: chunk.to, line: chunk.line }
      const { kind } = chunk
      if (kind === 'heading') {
        const heading = { ...readHeading(must(chunk.said[0], 'heading')), source }
        parts.push({ draft: { heading, elements: [] }, places: [], headingPlace: place })
        letters = 0
        continue
      }
      let part = parts.at(-1)
      if (part === undefined || part.draft.elements.length >= mostElements || letters > mostLetters) {
        part = { draft: { elements: [] }, places: [] }
        parts.push(part)
        letters = 0
      }
      part.draft.elements.push(elementOf({ ...chunk, kind }, source))
      part.places.push(place)
      letters += source.length
    }
  }
  return parts
}

// A source that says no more than the canonical form would is left out.
const dropCanonical = (drafts: readonly Draft[]): void => {
  for (const [at, { heading, elements }] of drafts.entries()) {
    if (heading && elements.length > 0 && heading.source === printHeading(heading)) delete heading.source
    for (const [e, element] of elements.entries()) {
      const next = elements[e + 1] ?? (drafts[at + 1]?.heading ? { kind: 'heading' as const } : undefined)
      // A section's depth is in its source, so its canonical form is that of a source-less one.
      const bare = element.kind === 'section' ? { ...element, source: undefined } : element
      if (next && element.source === printElement(bare as Element, next)) delete element.source
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
  const parts = partsOf(text, end)
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
