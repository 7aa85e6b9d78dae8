// What one's own machines are for, where they can make a unit: them alone, however long it takes; them first, and others once
// they have slept too long or too much waits for them; or all at once. Not said is as `awake`: them while they are awake.
export const ownMachineUses = ['awake', 'first', 'both', 'only'] as const
export type OwnMachines = (typeof ownMachineUses)[number]

// How long one waits for machines that sleep, and how many units wait for each that is awake, before others are asked.
export const ownMachineRules = { patienceMs: 600_000, waiting: { first: 5, both: 0 } } as const

export type OwnAgreed = {
  use: OwnMachines | undefined
  // With `both`: when all is to be done. Others make only what one's own machines cannot by then.
  by?: number | undefined
  // How many units they make at once.
  hands: number
  now: number
}

type Waits = { ms: number }
const sumOf = (waiting: readonly Waits[]): number => waiting.reduce((sum, { ms }) => sum + ms, 0)

// How many of those that wait for one's own machines, the first of them, go to others. `elseMs`: what they have in hand, and
// what comes for them later.
export const beyondOwn = ({ use, by, hands, now }: OwnAgreed, waiting: readonly Waits[], elseMs = 0): number => {
  if (use === 'first') return Math.max(0, waiting.length - ownMachineRules.waiting.first * hands)
  if (use !== 'both') return 0
  if (by === undefined) return Math.max(0, waiting.length - ownMachineRules.waiting.both * hands)
  let over = sumOf(waiting) + elseMs - hands * Math.max(0, by - now)
  let many = 0
  for (const { ms } of waiting) {
    if (over <= 0) break
    over -= ms
    many += 1
  }
  return many
}

// The same before anything is begun: of each phase, in its order, those that others are likely to make.
export const sharedOut = <T extends Waits & { phase: string }>(agreed: OwnAgreed, units: readonly T[]): Set<T> => {
  const away = new Set<T>()
  const phases = [...new Set(units.map(({ phase }) => phase))]
  const byTime = agreed.use === 'both' && agreed.by !== undefined
  for (const phase of phases) {
    const wave = units.filter((unit) => unit.phase === phase)
    // What the machines take in hand at once does not wait; by a time they are busy when the next phase comes.
    const inHand = byTime && phase !== phases[0] ? 0 : agreed.hands
    const waiting = wave.slice(inHand).toReversed()
    const others = byTime ? sumOf(units.filter((unit) => !waiting.includes(unit) && !away.has(unit))) : 0
    for (const unit of waiting.slice(0, beyondOwn(agreed, waiting, others))) away.add(unit)
  }
  return away
}
