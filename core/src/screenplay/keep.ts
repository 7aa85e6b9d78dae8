import { rerank } from '../ids/index.ts'
import { align } from './align.ts'
import type { Element, Scene } from './scene.ts'

// Gives an edited script the ids of what it was before: what is untouched keeps its id, what was edited in place
// or moved keeps it too, and only what is new gets a new one.
export type Draft = { heading?: Scene['heading']; elements: Omit<Element, 'id'>[] }
type Flat = { scene: number; element: number; mark: string; kind: string; text: string }

const headingAt = -1
const flatten = (scenes: readonly Draft[]): Flat[] =>
  scenes.flatMap(({ heading, elements }, scene) => [
    ...(heading
      ? [{ scene, element: headingAt, mark: `heading\n${heading.text}`, kind: 'heading', text: heading.text }]
      : []),
    ...elements.map(({ kind, text, dual }, element) => ({
      scene,
      element,
      mark: `${kind}${dual ? '^' : ''}\n${text}`,
      kind,
      text,
    })),
  ])

// Shared words, as a share of the longer text: is it the same line, edited?
const likeness = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return (start + end) / longer
}

// Lines between two untouched ones, paired in order when they are of one kind and enough alike.
const pairEdited = (before: Flat[], after: Flat[], pairs: Map<number, number>, i: number, j: number): void => {
  let at = 0
  for (const [offset, flat] of after.entries()) {
    const same = before.length === after.length ? offset : at
    for (let look = same; look < before.length && look < same + 8; look++) {
      const old = before[look]
      if (old === undefined || old.kind !== flat.kind) continue
      const alone = before.length === 1 && after.length === 1
      if (!alone && likeness(old.text, flat.text) < 0.34) continue
      pairs.set(j + offset, i + look)
      at = look + 1
      break
    }
  }
}

const matchAll = (before: Flat[], after: Flat[]): Map<number, number> => {
  const pairs = new Map<number, number>()
  const anchors = align(
    before.map((flat) => flat.mark),
    after.map((flat) => flat.mark),
  )
  for (const [i, j] of anchors) pairs.set(j, i)
  const taken = new Set(pairs.values())
  // Moved elsewhere: the same words once more, among what is left.
  const left = new Map<string, { places: number[]; used: number }>()
  before.forEach((flat, i) => {
    if (taken.has(i) || flat.text.length <= 3) return
    const same = left.get(flat.mark)
    if (same) same.places.push(i)
    else left.set(flat.mark, { places: [i], used: 0 })
  })
  after.forEach((flat, j) => {
    const same = pairs.has(j) ? undefined : left.get(flat.mark)
    const from = same?.places[same.used]
    if (same && from !== undefined) {
      same.used += 1
      pairs.set(j, from)
      taken.add(from)
    }
  })
  let i = 0
  let j = 0
  for (const [nextI, nextJ] of [...anchors, [before.length, after.length] as const]) {
    const free = (from: number, to: number, has: (at: number) => boolean) =>
      Array.from({ length: to - from }, (_, at) => from + at).filter((at) => !has(at))
    const gap = i < nextI && j < nextJ
    const oldFree = gap ? free(i, nextI, (at) => taken.has(at)) : []
    const newFree = gap ? free(j, nextJ, (at) => pairs.has(at)) : []
    if (oldFree.length > 0 && newFree.length > 0) {
      const local = new Map<number, number>()
      pairEdited(
        oldFree.flatMap((at) => before[at] ?? []),
        newFree.flatMap((at) => after[at] ?? []),
        local,
        0,
        0,
      )
      for (const [to, from] of local) pairs.set(newFree[to] ?? -1, oldFree[from] ?? -1)
    }
    i = nextI + 1
    j = nextJ + 1
  }
  return pairs
}

// The scene a draft goes on from: the one its heading came from, else the one most of its lines came from.
const parentsOf = (
  count: number,
  before: Flat[],
  after: Flat[],
  pairs: Map<number, number>,
): (number | undefined)[] => {
  const votes = Array.from({ length: count }, () => new Map<number, number>())
  after.forEach((flat, j) => {
    const old = before[pairs.get(j) ?? -1]
    const vote = votes[flat.scene]
    if (old === undefined || vote === undefined) return
    const weight = flat.element === headingAt && old.element === headingAt ? 3 : 1
    vote.set(old.scene, (vote.get(old.scene) ?? 0) + weight)
  })
  const claims = votes.flatMap((vote, scene) => [...vote].map(([old, weight]) => ({ scene, old, weight })))
  claims.sort((a, b) => b.weight - a.weight || a.scene - b.scene)
  const parents: (number | undefined)[] = Array.from({ length: count })
  const used = new Set<number>()
  for (const { scene, old } of claims) {
    if (parents[scene] !== undefined || used.has(old)) continue
    parents[scene] = old
    used.add(old)
  }
  return parents
}

export type Stamp = { updatedAt: number; updatedBy: string }

export const keepIds = (
  drafts: readonly Draft[],
  previous: readonly Scene[],
  newId: () => string,
  stamp: Stamp,
): Scene[] => {
  const before = flatten(previous)
  // What is new has nothing to go on from.
  const after = before.length === 0 ? [] : flatten(drafts)
  const pairs = matchAll(before, after)
  const parents = parentsOf(drafts.length, before, after, pairs)
  const ranks = rerank(parents.map((old) => (old === undefined ? undefined : previous[old]?.rank)))
  const usedIds = new Set<string>()
  const idOf = drafts.map((): (string | undefined)[] => [])
  after.forEach((flat, j) => {
    const old = before[pairs.get(j) ?? -1]
    const id = old && old.element >= 0 ? previous[old.scene]?.elements[old.element]?.id : undefined
    if (id !== undefined && !usedIds.has(id)) {
      usedIds.add(id)
      const ids = idOf[flat.scene]
      if (ids) ids[flat.element] = id
    }
  })
  return drafts.map((draft, at) => {
    const parent = previous[parents[at] ?? -1]
    const elements = draft.elements.map((element, e) => ({ id: idOf[at]?.[e] ?? newId(), ...element }))
    return sceneOf(draft, elements, parent, parent?.id ?? newId(), ranks[at] ?? 'V', stamp)
  })
}

const sameHeading = (a: Scene['heading'], b: Scene['heading']): boolean =>
  a?.text === b?.text && a?.source === b?.source && a?.number === b?.number && (a === undefined) === (b === undefined)

const sameElements = (a: readonly Element[], b: readonly Element[]): boolean =>
  a.length === b.length &&
  a.every((element, at) => {
    const other = b[at]
    return (
      other !== undefined &&
      element.id === other.id &&
      element.text === other.text &&
      element.kind === other.kind &&
      element.source === other.source &&
      element.dual === other.dual &&
      element.goesOn === other.goesOn
    )
  })

const sceneOf = (
  draft: Draft,
  elements: Element[],
  parent: Scene | undefined,
  id: string,
  rank: string,
  stamp: Stamp,
): Scene => {
  // A heading that says what it said stays as it was once taken apart: what it made is found by that.
  const heading = sameHeading(parent?.heading, draft.heading) ? parent?.heading : draft.heading
  const content = { rank, elements, ...(heading ? { heading } : {}) }
  if (parent === undefined) return { id, minds: {}, revision: 0, ...content, ...stamp }
  const { heading: _, ...kept } = parent
  const same =
    parent.rank === rank && sameHeading(parent.heading, draft.heading) && sameElements(parent.elements, elements)
  return same ? parent : { ...kept, ...content, id, revision: parent.revision + 1, ...stamp }
}
