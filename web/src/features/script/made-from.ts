import { mostWrites, type Scene } from '@peace/core/screenplay'

// Of each scene, what was sent and whose answer was not heard: it may lie on the server, or not.
export type Unanswered = ReadonlyMap<string, readonly Scene[]>

export const contentOf = ({ heading, elements, rank }: Scene): string => JSON.stringify([heading, elements, rank])

const mostUnanswered = 20

export const withUnanswered = (unanswered: Unanswered, sent: readonly Scene[]): Unanswered => {
  const all = new Map(unanswered)
  for (const scene of sent) all.set(scene.id, [...(all.get(scene.id) ?? []), scene].slice(-mostUnanswered))
  return all
}

const sharedLetters = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length)
  let before = 0
  while (before < most && one[before] === other[before]) before += 1
  let after = 0
  while (after < most - before && one[one.length - 1 - after] === other[other.length - 1 - after]) after += 1
  return before + after
}

const headingOf = ({ heading }: Scene): string => heading?.text ?? ''

const nearness = (scene: Scene, theirs: Scene): number => {
  const texts = new Map(theirs.elements.map(({ id, text }) => [id, text]))
  return scene.elements.reduce(
    (sum, { id, text }) => {
      const other = texts.get(id)
      return other === undefined ? sum : sum + 1 + sharedLetters(text, other)
    },
    sharedLetters(headingOf(scene), headingOf(theirs)),
  )
}

// Given to what is sent, so that it is known again in whatever is made of it.
export const withWrite = (scene: Scene, over: Scene | undefined, write: string): Scene => ({
  ...scene,
  writes: [...(over?.writes ?? []), write].slice(-mostWrites),
})

const lastWrite = ({ writes }: Scene): string | undefined => writes?.at(-1)

// Whether what was sent is in what the server is known to have.
export const isIn = (scene: Scene | undefined, sent: Scene): boolean => {
  const write = lastWrite(sent)
  return write !== undefined && (scene?.writes?.includes(write) ?? false)
}

// By the writes it names; one that names none holds none of ours. `undefined`: what was sent had no name, or more was
// written since than is remembered.
const madeFromWrites = (
  theirs: Scene,
  base: Scene | undefined,
  sents: readonly Scene[],
): { scene: Scene | undefined } | undefined => {
  const writes = theirs.writes ?? []
  if (sents.some((sent) => !lastWrite(sent))) return
  // What the base has already is older than the base.
  const scene = sents.findLast((sent) => isIn(theirs, sent) && !isIn(base, sent))
  if (scene) return { scene }
  const reachesBack = writes.length < mostWrites || (base && writes.includes(lastWrite(base) ?? ''))
  return reachesBack ? { scene: base } : undefined
}

// What theirs was made from: what both sides last agreed on, or what we sent since without an answer.
export const madeFrom = (theirs: Scene, base: Scene | undefined, unanswered: Unanswered): Scene | undefined => {
  const sents = unanswered.get(theirs.id) ?? []
  const content = contentOf(theirs)
  const same = sents.find((sent) => contentOf(sent) === content)
  if (same) return same
  const known = madeFromWrites(theirs, base, sents)
  return known ? known.scene : nearestOf(theirs, base, sents)
}

// An element's id is given once, so what holds ours was made from ours.
const nearestOf = (theirs: Scene, base: Scene | undefined, sents: readonly Scene[]): Scene | undefined => {
  let nearest = base
  let most = base ? nearness(base, theirs) : -1
  for (const sent of sents) {
    const near = nearness(sent, theirs)
    if (near > most) [nearest, most] = [sent, near]
  }
  return nearest
}
