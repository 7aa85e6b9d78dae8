import type { Ports } from './ports.ts'

// What a classifier has said of one item. `unseen`: nobody has said anything yet.
export type Seen = { is: 'passed' } | { is: 'refused'; categories: readonly string[] } | { is: 'unseen' }

// Verdicts by the hash of what was looked at, and of nothing else.
export type Verdicts = {
  read(hash: string): Promise<readonly string[] | undefined>
  keep(hash: string, refused: readonly string[]): Promise<void>
}
// `item`: of what it speaks, in its own words.
export type Answer = { item: string; refused: readonly string[] }

export const seenOf = (refused: readonly string[]): Seen =>
  refused.length > 0 ? { is: 'refused', categories: refused } : { is: 'passed' }

// A verdict is one on this item, or none: who refuses, is silent, breaks off or speaks of another has said nothing. One that
// comes after `patience` is kept all the same, and found when next looked for.
export const verdictOn = async (
  verdicts: Verdicts,
  hash: string,
  ask: () => Promise<Answer>,
  patience: () => Promise<void>,
): Promise<Seen> => {
  const known = await verdicts.read(hash)
  if (known) return seenOf(known)
  const heard = ask().then(async ({ item, refused }): Promise<Seen> => {
    if (item !== hash) throw new Error('a verdict on something else')
    await verdicts.keep(hash, refused)
    return seenOf(refused)
  })
  const nothing: Seen = { is: 'unseen' }
  return Promise.race([heard.catch(() => nothing), patience().then(() => nothing)])
}

// Where nobody but the rules judges.
export const noClassifier: Ports['moderation'] = {
  film: async (_film, words) => words.map(() => true),
  words: async () => ({ is: 'passed' }),
  result: async () => ({ is: 'passed' }),
}

// Exponential, with half of it by chance, so that what was held together does not come back in step.
export const lookAgainMs = (
  { settings: { lookMs }, random }: Pick<Ports, 'settings' | 'random'>,
  tries: number,
): number => {
  const full = Math.min(lookMs.most, lookMs.first * 2 ** Math.min(tries, 20))
  return Math.round(full / 2 + (full / 2) * random())
}
