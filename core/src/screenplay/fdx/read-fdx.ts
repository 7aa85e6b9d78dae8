import { DomainError } from '../../errors/index.ts'
import { own } from '../../ids/index.ts'
import { onOneLine } from '../../letters/index.ts'
import { partsOfHeading } from '../heading.ts'
import { type Draft, keepIds } from '../keep.ts'
import { languageOf } from '../language.ts'
import { partElement } from '../long-elements.ts'
import { printRuns, type Run } from '../marks.ts'
import type { Problem } from '../problems.ts'
import type { ReadOptions, Screenplay } from '../read.ts'
import type { Element } from '../scene.ts'
import type { TitleEntry } from '../title-page.ts'
import { childrenOf, readXml, textIn, XmlError, type XmlNode } from './xml.ts'

// Final Draft's file as scenes. What has no counterpart here is kept as text and said so, never dropped.
const kinds: Record<string, Element['kind']> = {
  Action: 'action',
  General: 'action',
  Shot: 'action',
  'Cast List': 'action',
  Character: 'character',
  Parenthetical: 'parenthetical',
  Dialogue: 'dialogue',
  Lyrics: 'lyric',
  Singing: 'lyric',
  Transition: 'transition',
  'New Act': 'section',
  'End of Act': 'section',
  'Outline 1': 'section',
  'Outline 2': 'section',
  'Outline 3': 'section',
  'Outline 4': 'section',
  'Outline Body': 'synopsis',
}
// Ours, written by printFdx so that everything comes back as what it was.
const ourKinds = new Set<string>([
  'note',
  'boneyard',
  'section',
  'synopsis',
  'page-break',
  'centered',
  'unknown',
  'lyric',
  'action',
])

const runsOf = (paragraph: XmlNode): Run[] =>
  childrenOf(paragraph, 'Text').map((node) => {
    const style = node.attributes.Style ?? ''
    return {
      text: textIn(node).replace(/\r\n?/g, '\n'),
      bold: /Bold/.test(style),
      italic: /Italic/.test(style),
      underline: /Underline/.test(style),
    }
  })

type Line = Omit<Element, 'id'>
const severalLines = new Set<Element['kind']>(['action', 'dialogue', 'boneyard', 'note', 'unknown'])

const elementOf = (kind: Element['kind'], runs: readonly Run[], dual: boolean): Line => {
  const all = runs.map(({ text }) => text).join('')
  const text = severalLines.has(kind) ? all : onOneLine(all)
  const bare = kind === 'parenthetical' ? text.trim().replace(/^\(([\s\S]*)\)$/, '$1') : text
  const styled = runs.some(({ bold, italic, underline }) => bold || italic || underline)
  // Emphasis lives in the source; only kinds that are printed as they stand carry it.
  const source =
    styled && (kind === 'action' || kind === 'dialogue') && !all.includes('\n')
      ? `${printRuns(runs)}\n${kind === 'action' ? '\n' : ''}`
      : undefined
  return { kind, text: bare, ...(source === undefined ? {} : { source }), ...(dual ? { dual: true } : {}) }
}

type Taken = { paragraph: XmlNode; dual: boolean }
// A dual dialogue holds both speeches in one paragraph; the second begins with the second cue.
const flatten = (paragraphs: readonly XmlNode[]): Taken[] =>
  paragraphs.flatMap((paragraph): Taken[] => {
    const [both] = childrenOf(paragraph, 'DualDialogue')
    if (!both) return [{ paragraph, dual: false }]
    let cues = 0
    const inside = childrenOf(both, 'Paragraph')
    const told = inside.some(({ attributes }) => attributes.PeaceDual !== undefined)
    return inside.map((inner) => {
      if (told) return { paragraph: inner, dual: inner.attributes.PeaceDual === 'Yes' }
      if (inner.attributes.Type === 'Character') cues += 1
      return { paragraph: inner, dual: cues > 1 }
    })
  })

const longestValue = 10_000
export const titleOf = (root: XmlNode): TitleEntry[] => {
  const [page] = childrenOf(root, 'TitlePage')
  const paragraphs = childrenOf(childrenOf(page, 'Content')[0], 'Paragraph')
  const ours = paragraphs.flatMap((paragraph) => {
    const key = paragraph.attributes.Key
    return key === undefined ? [] : [{ key: key.slice(0, 80), value: textIn(paragraph).trim().slice(0, longestValue) }]
  })
  if (ours.length > 0) return ours.slice(0, 30)
  const lines = paragraphs.map((paragraph) => textIn(paragraph).trim()).filter((line) => line !== '')
  const [title, ...rest] = lines
  if (title === undefined) return []
  return [
    { key: 'Title', value: title.slice(0, longestValue) },
    ...(rest.length > 0 ? [{ key: 'Notes', value: rest.join('\n').slice(0, longestValue) }] : []),
  ]
}

export const parseFdx = (text: string): XmlNode => {
  try {
    const root = readXml(text)
    if (root.name !== 'FinalDraft') throw new DomainError('script-unreadable', { why: 'not-fdx' })
    return root
  } catch (error) {
    if (error instanceof XmlError) throw new DomainError('script-unreadable', { why: error.fault })
    throw error
  }
}

// What a line was read from: a paragraph, or a note or the summary in one.
export type Origin = { paragraph: XmlNode; part: XmlNode }
type Sourced = Draft & { origin?: Origin; origins: Origin[] }

const mostInScene = 1_500
const mostLetters = 100_000
const longestHeading = 400

const saidIn = (node: XmlNode): string =>
  childrenOf(node, 'Paragraph')
    .map((paragraph) => textIn(paragraph).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n') || textIn(node).replace(/\s+/g, ' ').trim()

export const summaryIn = (paragraph: XmlNode): XmlNode | undefined =>
  childrenOf(childrenOf(paragraph, 'SceneProperties')[0], 'Summary')[0]

export const readFdxTree = (
  root: XmlNode,
  { newId, previous = [], stamp }: ReadOptions,
): Screenplay & { origins: ReadonlyMap<string, Origin> } => {
  const drafts: Sourced[] = []
  const problems: Problem[] = []
  let letters = 0
  const add = (line: Line, origin: Origin): void => {
    for (const part of partElement(line)) {
      let last = drafts.at(-1)
      if (last === undefined || last.elements.length >= mostInScene || letters > mostLetters) {
        last = { elements: [], origins: [] }
        drafts.push(last)
        letters = 0
      }
      last.elements.push(part)
      last.origins.push(origin)
      letters += part.text.length
    }
  }
  for (const { paragraph, dual } of flatten(childrenOf(childrenOf(root, 'Content')[0], 'Paragraph'))) {
    const type = paragraph.attributes.Type ?? 'Action'
    const kept = paragraph.attributes.PeaceKind
    const runs = runsOf(paragraph)
    const words = runs.map((run) => run.text).join('')
    const body = { paragraph, part: paragraph }
    const heading = type === 'Scene Heading' ? words.replace(/\s+/g, ' ').trim() : ''
    if (heading !== '' && heading.length <= longestHeading) {
      const number = paragraph.attributes.Number
      const told = number !== undefined && number !== '' && number.length <= 20
      drafts.push({
        heading: { text: heading, ...partsOfHeading(heading), ...(told ? { number } : {}) },
        elements: [],
        origin: body,
        origins: [],
      })
      letters = 0
    } else {
      const kind =
        kept !== undefined && ourKinds.has(kept)
          ? (kept as Element['kind'])
          : paragraph.attributes.Alignment === 'Center' && type === 'Action'
            ? 'centered'
            : own(kinds, type)
      if (kind === undefined)
        problems.push({ severity: 'warning', code: 'kept-as-text', values: { type: type.slice(0, 60) } })
      if (words.trim() !== '' || kind === 'page-break')
        for (const part of kind === 'action' || kind === undefined ? splitParagraphs(runs) : [runs])
          add(elementOf(kind ?? 'action', part, dual), body)
    }
    const summary = summaryIn(paragraph)
    for (const line of summary ? saidIn(summary).split('\n') : [])
      if (summary && line !== '') add({ kind: 'synopsis', text: line }, { paragraph, part: summary })
    for (const note of childrenOf(paragraph, 'ScriptNote')) {
      const said = saidIn(note)
      if (said !== '') add({ kind: 'note', text: said }, { paragraph, part: note })
    }
  }
  if (drafts.length === 0) throw new DomainError('script-has-no-scene')
  const scenes = keepIds(drafts, previous, newId, stamp ?? { updatedAt: 0, updatedBy: 'import' })
  const origins = new Map<string, Origin>()
  for (const [at, scene] of scenes.entries()) {
    const draft = drafts[at]
    if (draft?.origin) origins.set(scene.id, draft.origin)
    for (const [e, { id }] of scene.elements.entries()) {
      const origin = draft?.origins[e]
      if (origin) origins.set(id, origin)
    }
  }
  const all = scenes.map((scene) => scene.elements.map((element) => element.text).join('\n')).join('\n')
  return { titlePage: titleOf(root), scenes, problems, language: languageOf(all), positions: new Map(), origins }
}

export const readFdx = (text: string, options: ReadOptions): Screenplay => {
  const { origins: _, ...screenplay } = readFdxTree(parseFdx(text), options)
  return screenplay
}

// One paragraph of theirs may hold several of ours.
const splitParagraphs = (runs: readonly Run[]): Run[][] => {
  const parts: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split(/\n[ \t]*\n+/)
    parts.at(-1)?.push({ ...run, text: first })
    for (const text of rest) parts.push([{ ...run, text }])
  }
  return parts.filter((part) => part.some(({ text }) => text.trim() !== ''))
}
