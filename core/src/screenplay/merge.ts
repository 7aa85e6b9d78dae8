import { textOfSource } from './element-text.ts'
import { mergeText } from './merge-text.ts'
import type { Element, Scene } from './scene.ts'

// Two people in one scene. Both began from `base`; neither loses a line:
// * what only one touched is as that one left it;
// * a line both changed has both changes where they lie apart, else both lines stand, theirs first;
// * a line one deleted and the other changed stays, changed.
// Elements keep their ids, so shots and pictures stay with their lines.

type Content = Pick<Scene, 'heading' | 'elements'>

const sameWords = (a: Element, b: Element): boolean => a.kind === b.kind && a.text === b.text && a.dual === b.dual
const written = ({ source, text }: Element): string => (source ?? text).trim()
// A note within a line is in its source alone, and somebody wrote it.
const same = (a: Element, b: Element): boolean => sameWords(a, b) && written(a) === written(b)

const byId = (elements: readonly Element[]) => new Map(elements.map((element) => [element.id, element]))

const textOnly = ({ source: _, ...element }: Element): Element => element

const hidden = /\[\[|\/\*/
const hides = ({ source }: Element): boolean => source !== undefined && hidden.test(source)

// What lies in the source of a line as much as in its words: both changes, notes and marks too.
const mergeSources = (base: Element, mine: Element, theirs: Element): Element | undefined => {
  if (![base, mine, theirs].some(hides) || base.kind !== mine.kind || base.kind !== theirs.kind || base.goesOn)
    return undefined
  const [before, own, other] = [base, mine, theirs].map(({ source }) => source)
  if (before === undefined || own === undefined || other === undefined) return undefined
  const source = mergeText(before, own, other)
  return source === undefined ? undefined : { ...theirs, source, text: textOfSource(theirs.kind, source) }
}

// A space at the end, of a word not yet begun, is no change by itself: one may have lost it where the other writes on.
const mergeWords = (base: string, mine: string, theirs: string): string | undefined =>
  mergeText(base, mine, theirs) ?? (base === base.trimEnd() ? undefined : mergeText(base.trimEnd(), mine, theirs))

// One element that both still have.
const mergeElement = (base: Element, mine: Element, theirs: Element, newId: () => string): Element[] => {
  if (same(base, mine)) return [theirs]
  if (same(base, theirs) || same(mine, theirs)) return [mine]
  const joined = mergeSources(base, mine, theirs)
  if (joined) return [joined]
  // Where only spaces or marks differ, the words that were changed are what counts.
  if (!hides(mine) && sameWords(base, mine)) return [theirs]
  if (!hides(theirs) && sameWords(base, theirs)) return [mine]
  const isOneKind = base.kind === mine.kind && base.kind === theirs.kind
  const text = isOneKind ? mergeWords(base.text, mine.text, theirs.text) : undefined
  return text === undefined ? [theirs, { ...mine, id: newId() }] : [{ ...textOnly(theirs), text }]
}

// What I added, by the element of the merged order it follows; '' is the start.
const addedAfter = (mine: readonly Element[], known: ReadonlySet<string>): Map<string, Element[]> => {
  const runs = new Map<string, Element[]>()
  let anchor = ''
  for (const element of mine) {
    if (known.has(element.id)) anchor = element.id
    else {
      const run = runs.get(anchor)
      if (run) run.push(element)
      else runs.set(anchor, [element])
    }
  }
  return runs
}

// A line I moved stands where I put it, unless they moved it too.
const movedByMe = (base: readonly Element[], mine: readonly Element[], theirs: readonly Element[]): boolean => {
  const common = (list: readonly Element[], others: readonly Map<string, Element>[]) =>
    list.map(({ id }) => id).filter((id) => others.every((other) => other.has(id)))
  const maps = [byId(base), byId(mine), byId(theirs)]
  const order = (list: readonly Element[]) => common(list, maps).join(' ')
  return order(base) === order(theirs) && order(base) !== order(mine)
}

// One element that both have and neither had before: what goes on from the other is it, gone on; else both stand.
const bothNew = (one: Element, other: Element, newId: () => string): Element[] => {
  if (same(one, other)) return [other]
  if (one.kind === other.kind && one.text.startsWith(other.text)) return [one]
  if (one.kind === other.kind && other.text.startsWith(one.text)) return [other]
  return [other, { ...one, id: newId() }]
}

const lettersChanged = (from: string, to: string): number => {
  const most = Math.min(from.length, to.length)
  let before = 0
  while (before < most && from[before] === to[before]) before++
  let after = 0
  while (after < most - before && from[from.length - 1 - after] === to[to.length - 1 - after]) after++
  return from.length + to.length - 2 * (before + after)
}

// Of what a line once said, what a wording was most likely made from; of two as near, the later.
const nearestOf = (history: readonly Element[], line: Element): Element | undefined => {
  let [nearest, least] = [undefined as Element | undefined, Number.POSITIVE_INFINITY]
  for (const old of history) {
    const changed = lettersChanged(written(old), written(line))
    if (changed <= least) [nearest, least] = [old, changed]
  }
  return nearest
}

// One line in two wordings. What it once said gives way to what it says since; neither being old, both changes or both lines.
export const mergeLine = (
  history: readonly Element[],
  mine: Element,
  theirs: Element,
  newId: () => string,
): Element[] => {
  const [own, other] = [mine, theirs].map((line) => history.findLastIndex((old) => same(old, line)))
  if (own === undefined || other === undefined) return bothNew(mine, theirs, newId)
  if (own >= 0 && other >= 0 && own !== other) return own > other ? [mine] : [theirs]
  // One is known and the other is new: it was made from the known one, or beside it from one before.
  if (own !== other) {
    const from = nearestOf(history.slice(0, Math.max(own, other) + 1), own < 0 ? mine : theirs)
    if (from && !same(from, own < 0 ? theirs : mine)) return mergeElement(from, mine, theirs, newId)
    return own < 0 ? [mine] : [theirs]
  }
  const last = history.at(-1)
  return last && own === -1 ? mergeElement(last, mine, theirs, newId) : bothNew(mine, theirs, newId)
}

export const mergeElements = (
  base: readonly Element[],
  mine: readonly Element[],
  theirs: readonly Element[],
  newId: () => string,
): Element[] => {
  // If only I put lines into another order, mine is the order to build on; the merge is otherwise the same.
  if (movedByMe(base, mine, theirs))
    return mergeInOrder(byId(base), theirs, mine, newId, (b, t, m) => mergeElement(b, m, t, newId))
  return mergeInOrder(byId(base), mine, theirs, newId, (b, m, t) => mergeElement(b, m, t, newId))
}

const mergeInOrder = (
  base: ReadonlyMap<string, Element>,
  other: readonly Element[],
  backbone: readonly Element[],
  newId: () => string,
  merge: (base: Element, other: Element, backbone: Element) => Element[],
): Element[] => {
  const others = byId(other)
  const inBackbone = new Set(backbone.map(({ id }) => id))
  // What the backbone deleted but the other changed comes back in its place.
  const kept = other.filter((element) => {
    const before = base.get(element.id)
    return inBackbone.has(element.id) || (before !== undefined && same(before, element))
  })
  const runs = addedAfter(other, new Set(kept.map(({ id }) => id)))
  const merged: Element[] = []
  const add = (anchor: string): void => {
    const run = runs.get(anchor)
    runs.delete(anchor)
    if (run) merged.push(...run)
  }
  add('')
  // Runs behind a line the backbone dropped follow the last line before it that is left.
  const order = new Map(other.map(({ id }, at) => [id, at]))
  for (const element of backbone) {
    const before = base.get(element.id)
    const counterpart = others.get(element.id)
    if (counterpart === undefined) {
      // The other deleted it; it stays only where the backbone has changed it, or made it.
      if (before === undefined || !same(before, element)) merged.push(element)
    } else merged.push(...(before ? merge(before, counterpart, element) : bothNew(counterpart, element, newId)))
    add(element.id)
  }
  return placeLeft(merged, runs, order)
}

const placeLeft = (
  merged: Element[],
  runs: ReadonlyMap<string, Element[]>,
  order: ReadonlyMap<string, number>,
): Element[] => {
  const out = [...merged]
  for (const [anchor, run] of runs) {
    const anchorAt = order.get(anchor) ?? -1
    const at = out.findLastIndex(({ id }) => (order.get(id) ?? Number.POSITIVE_INFINITY) <= anchorAt)
    out.splice(at + 1, 0, ...run)
  }
  return out
}

export const mergeScene = <T extends Content>(base: T, mine: T, theirs: T, newId: () => string): T => {
  const heading =
    JSON.stringify(mine.heading) === JSON.stringify(base.heading) ? theirs.heading : (mine.heading ?? theirs.heading)
  const { heading: _, ...rest } = theirs
  const elements = mergeElements(base.elements, mine.elements, theirs.elements, newId)
  return { ...rest, ...(heading ? { heading } : {}), elements } as T
}
