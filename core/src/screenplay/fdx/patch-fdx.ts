import { type Draft, keepIds } from '../keep.ts'
import type { Run } from '../marks.ts'
import { printFountain } from '../print.ts'
import { readFountain } from '../read.ts'
import type { Scene } from '../scene.ts'
import type { TitleEntry } from '../title-page.ts'
import { type FdxGroup, type FdxLine, groupsOf, isSeen, linesOf } from './fdx-lines.ts'
import { applyPatches, type Patch, patchNumber, patchRuns } from './patch-runs.ts'
import { printGroups, printNote, printRun, printSummary, printTitle, runsOfLine, wordsOf } from './print-fdx.ts'
import { type Origin, parseFdx, readFdxTree, summaryIn, titleOf } from './read-fdx.ts'
import { childrenOf, textIn, type XmlNode } from './xml.ts'

// A film that came as Final Draft's file goes out as that file, with what was edited put into it: all that we do not know
// (revisions, locked pages, omitted scenes, alternates, tags) stays as it came, letter for letter.

const stamp = { updatedAt: 0, updatedBy: 'export' }

type World = {
  original: string
  // What each line was when it came in, and from where.
  was: ReadonlyMap<string, FdxLine>
  origins: ReadonlyMap<string, Origin>
  // Lines read from one paragraph, in their order.
  read: ReadonlyMap<XmlNode, readonly string[]>
  // What each summary said.
  summaries: ReadonlyMap<XmlNode, readonly FdxLine[]>
  // Notes that still stand, by where they came from; and paragraphs that do.
  notes: ReadonlyMap<XmlNode, FdxLine>
  standing: ReadonlySet<XmlNode>
}

const bodyOf = (world: World, id: string): XmlNode | undefined => {
  const origin = world.origins.get(id)
  return origin && origin.part === origin.paragraph ? origin.paragraph : undefined
}

const styles = (runs: readonly Run[]): string =>
  runs.map(({ bold, italic, underline, text }) => `${bold}${italic}${underline}${text}`).join('|')

const patchWords = ({ original, was }: World, paragraph: XmlNode, line: FdxLine): Patch[] => {
  const before = was.get(line.id)
  if (before === undefined || before.text !== line.text) {
    const brackets = line.kind !== 'parenthetical' || textIn(paragraph).trimStart().startsWith('(')
    return patchRuns(original, paragraph, brackets ? wordsOf(line) : line.text)
  }
  if (before.source === line.source || styles(runsOfLine(before)) === styles(runsOfLine(line))) return []
  const [first, ...more] = childrenOf(paragraph, 'Text')
  if (first === undefined) return []
  const fresh = { from: first.from, to: first.to, text: runsOfLine(line).map(printRun).join('') }
  return [fresh, ...more.map(({ from, to }) => ({ from, to, text: '' }))]
}

const patchNotes = (world: World, paragraph: XmlNode, fresh: readonly FdxLine[]): Patch[] => {
  const patches = childrenOf(paragraph, 'ScriptNote').flatMap((note): Patch[] => {
    const stands = world.notes.get(note)
    // A note without words was never ours to take away.
    if (stands === undefined) return textIn(note).trim() === '' ? [] : [{ from: note.from, to: note.to, text: '' }]
    if (world.was.get(stands.id)?.text === stands.text) return []
    return [
      { from: note.innerFrom, to: note.innerTo, text: printNote(stands).replace(/^<ScriptNote>|<\/ScriptNote>$/g, '') },
    ]
  })
  const added = fresh.map(printNote).join('')
  return added === '' ? patches : [...patches, { from: paragraph.innerTo, to: paragraph.innerTo, text: added }]
}

const patchSummary = (world: World, paragraph: XmlNode, lines: readonly FdxLine[]): Patch[] => {
  const summary = summaryIn(paragraph)
  const said = (each: readonly FdxLine[]) => each.map(({ text }) => text).join('\n')
  const before = (summary && world.summaries.get(summary)) ?? []
  if (said(before) === said(lines)) return []
  const text = lines.length === 0 ? '' : printSummary(lines)
  if (summary) return [{ from: summary.from, to: summary.to, text }]
  const [properties] = childrenOf(paragraph, 'SceneProperties')
  if (!properties)
    return [{ from: paragraph.innerFrom, to: paragraph.innerFrom, text: `<SceneProperties>${text}</SceneProperties>` }]
  if (properties.innerTo === properties.to) {
    const open = world.original.slice(properties.from, properties.to).slice(0, -2).trimEnd()
    return [{ from: properties.from, to: properties.to, text: `${open}>${text}</SceneProperties>` }]
  }
  return [{ from: properties.innerTo, to: properties.innerTo, text }]
}

const standsIn = ({ standing }: World, origin: Origin | undefined): boolean =>
  origin !== undefined && standing.has(origin.paragraph)

const patchesOf = (world: World, paragraph: XmlNode, { body, notes, summary }: FdxGroup): Patch[] => [
  ...patchWords(world, paragraph, body),
  ...(body.kind === 'heading' && world.was.get(body.id)?.number !== body.number
    ? patchNumber(world.original, paragraph, body.number)
    : []),
  ...patchNotes(
    world,
    paragraph,
    notes.filter(({ id }) => !standsIn(world, world.origins.get(id))),
  ),
  ...(body.kind === 'heading' ? patchSummary(world, paragraph, summary) : []),
]

const pairOf = (paragraph: XmlNode): XmlNode | undefined => childrenOf(paragraph, 'DualDialogue')[0]

// The paragraphs within one element, put together anew from the groups that now stand there.
const patchWithin = (world: World, within: XmlNode, groups: readonly FdxGroup[]): string => {
  const { original } = world
  const paragraphs = childrenOf(within, 'Paragraph')
  const place = new Map<XmlNode, number>()
  for (const [at, paragraph] of paragraphs.entries()) {
    place.set(paragraph, at)
    const pair = pairOf(paragraph)
    for (const inner of pair ? childrenOf(pair, 'Paragraph') : []) place.set(inner, at)
  }
  const startOf = (at: number): number => paragraphs[at - 1]?.to ?? within.innerFrom
  const isRead = (at: number): boolean => {
    const paragraph = paragraphs[at]
    if (!paragraph) return false
    const pair = pairOf(paragraph)
    return (pair ? childrenOf(pair, 'Paragraph') : [paragraph]).some((each) => world.read.has(each))
  }
  const out: string[] = []
  // Behind each paragraph that stands, those that say nothing to us stay with it.
  const follow = (from: number): void => {
    for (let at = from; at < paragraphs.length && !isRead(at); at++)
      out.push(original.slice(startOf(at), paragraphs[at]?.to))
  }
  follow(0)
  let fresh: FdxGroup[] = []
  const putFresh = (): void => {
    for (const line of printGroups(fresh)) out.push(`\n${line}`)
    fresh = []
  }
  for (let g = 0; g < groups.length; ) {
    const group = groups[g]
    if (!group) break
    const paragraph = bodyOf(world, group.body.id)
    const at = paragraph === undefined ? undefined : place.get(paragraph)
    const outer = at === undefined ? undefined : paragraphs[at]
    if (paragraph === undefined || at === undefined || outer === undefined) {
      fresh.push(group)
      g += 1
      continue
    }
    const same = (each: FdxGroup | undefined) => {
      const body = each && bodyOf(world, each.body.id)
      return body !== undefined && place.get(body) === at
    }
    const together: FdxGroup[] = []
    for (let next = groups[g]; next && same(next); next = groups[++g]) together.push(next)
    const before = original.slice(startOf(at), outer.from)
    const pair = pairOf(outer)
    putFresh()
    if (pair) {
      const inside = patchWithin(world, pair, together)
      out.push(before + original.slice(outer.from, pair.innerFrom) + inside + original.slice(pair.innerTo, outer.to))
    } else {
      const ids = world.read.get(paragraph) ?? []
      const whole = ids.length === together.length && together.every(({ body }, n) => body.id === ids[n])
      const said =
        whole && (ids.length === 1 || together.every(({ body }) => world.was.get(body.id)?.text === body.text))
      if (said && ids.length === 1)
        out.push(before + applyPatches(original, outer.from, outer.to, patchesOf(world, outer, group)))
      else if (said) out.push(before + original.slice(outer.from, outer.to))
      else for (const line of printGroups(together)) out.push(`\n${line}`)
    }
    follow(at + 1)
  }
  putFresh()
  return out.join('') + original.slice(paragraphs.at(-1)?.to ?? within.innerFrom, within.innerTo)
}

const patchTitle = (original: string, root: XmlNode, titlePage: readonly TitleEntry[]): Patch[] => {
  const before = titleOf(root)
  const said = (entries: readonly TitleEntry[]) => entries.map(({ key, value }) => `${key}\n${value}`).join('\n\n')
  if (said(before) === said(titlePage)) return []
  const [page] = childrenOf(root, 'TitlePage')
  const text = printTitle(titlePage)
  if (!page)
    return [
      { from: root.innerTo, to: root.innerTo, text: `<TitlePage><Content>${text.join('')}</Content></TitlePage>\n` },
    ]
  const [content] = childrenOf(page, 'Content')
  const lines = childrenOf(content, 'Paragraph').filter((each) => textIn(each).trim() !== '')
  const [first] = lines
  const [title, ...rest] = titlePage
  // Only the title is another: the page keeps its look.
  if (first && title && before[0] && said(before.slice(1)) === said(rest) && textIn(first).trim() === before[0].value)
    return patchRuns(original, first, title.value)
  return content ? [{ from: content.innerFrom, to: content.innerTo, text: `\n${text.join('\n')}\n` }] : []
}

const withoutIds = ({ heading, elements }: Pick<Scene, 'heading' | 'elements'>): Draft => ({
  ...(heading ? { heading } : {}),
  elements: elements.map(({ id: _, ...element }) => element),
})

export const patchFdx = (
  original: string,
  scenes: readonly Pick<Scene, 'heading' | 'elements'>[],
  titlePage: readonly TitleEntry[],
): string => {
  let count = 0
  const newId = () => `fdx-${count++}`
  const root = parseFdx(original)
  const { origins, ...came } = readFdxTree(root, { newId })
  // As it came into the film: once through Fountain.
  const text = printFountain(came.scenes, came.titlePage)
  const before = readFountain(text, { newId, previous: came.scenes })
  const now = linesOf(keepIds(scenes.map(withoutIds), before.scenes, newId, stamp))
  const was = new Map(linesOf(before.scenes).map((line) => [line.id, line]))
  const read = new Map<XmlNode, string[]>()
  for (const { id } of was.values()) {
    const origin = origins.get(id)
    if (origin && origin.part === origin.paragraph)
      (read.get(origin.paragraph) ?? read.set(origin.paragraph, []).get(origin.paragraph))?.push(id)
  }
  const summaries = new Map<XmlNode, FdxLine[]>()
  for (const line of was.values()) {
    const part = line.kind === 'synopsis' ? origins.get(line.id)?.part : undefined
    if (part) (summaries.get(part) ?? summaries.set(part, []).get(part))?.push(line)
  }
  const standing = new Set(
    now.flatMap((line) => {
      const origin = isSeen(line) ? origins.get(line.id) : undefined
      return origin && origin.part === origin.paragraph ? [origin.paragraph] : []
    }),
  )
  const notes = new Map(
    now.flatMap((line) => {
      const origin = origins.get(line.id)
      return origin && line.kind === 'note' ? [[origin.part, line] as const] : []
    }),
  )
  const world: World = { original, was, origins, read, summaries, notes, standing }
  const [content] = childrenOf(root, 'Content')
  if (!content) return original
  const same =
    before.titlePage.map(({ key, value }) => `${key}\n${value}`).join() ===
    titlePage.map(({ key, value }) => `${key}\n${value}`).join()
  return applyPatches(original, 0, original.length, [
    { from: content.innerFrom, to: content.innerTo, text: patchWithin(world, content, groupsOf(now)) },
    ...(same ? [] : patchTitle(original, root, titlePage)),
  ])
}
