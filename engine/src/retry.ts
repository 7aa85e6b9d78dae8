import type { BackendCard } from '@peace/core/routing'
import type { Fault } from './backend.ts'
import type { UnitRow } from './rows.ts'

const firstMs = 2_000
const mostMs = 120_000
const ownAgainMs = 2_000
// A machine that says that it is awake and takes nothing so many times is broken. Where nobody else may make the unit, it is
// asked on, ever more seldom.
const mostSilences = 12
const seldomMs = 300_000

// Exponential, with half of it by chance, so that many do not come back in step; never sooner than the backend asked.
export const backOffMs = (tries: number, fault: Fault, random: () => number): number => {
  const full = Math.min(mostMs, firstMs * 2 ** Math.max(0, tries - 1))
  return Math.max(fault.retryAfterMs ?? 0, Math.round(full / 2 + (full / 2) * random()))
}

// What befalls our own workers (a deploy, a lost machine, a busy database) says little about the unit: more of it is
// borne than of a backend's answers, but not for ever, since a unit may be what fells them.
const ours = new Set<Fault['code']>(['crashed', 'vendor-error'])
const mostAnswers = (card: BackendCard | undefined): number => card?.attempts ?? 3
const mostTries = (card: BackendCard | undefined, fault: Fault): number =>
  mostAnswers(card) * (card?.embedded && ours.has(fault.code) ? 2 : 1)

// Whether a failure that befalls the maker's tools, and passes, would be the last.
export const isLast = (card: BackendCard | undefined, earlier: number): boolean => earlier + 1 >= mostAnswers(card)

type Next = { is: 'again'; unit: UnitRow } | { is: 'give-up'; unit: UnitRow }

// What becomes of a unit after a failed attempt: the same backend again, another one, or the end.
export const afterFault = (
  unit: UnitRow,
  backend: string,
  fault: Fault,
  card: BackendCard | undefined,
  { now, random, alone = false }: { now: number; random: () => number; alone?: boolean },
): Next => {
  const tries = (unit.tries[backend] ?? 0) + 1
  const said = [...unit.said, { backend, fault: fault.code }].slice(-50)
  const tried: UnitRow = { ...unit, said, tries: { ...unit.tries, [backend]: tries } }
  // Nobody's fault and no try: one's own machine slept, or had its hands full. The unit stays with them.
  const silent = said.filter((each) => each.backend === backend && each.fault === 'no-machine').length
  if (card?.ownMachines && fault.code === 'no-machine' && (alone || silent < mostSilences)) {
    const againMs = silent < mostSilences ? ownAgainMs : seldomMs
    return { is: 'again', unit: { ...unit, said, notBefore: now + againMs, readyAt: now } }
  }
  if (fault.next === 'never') return { is: 'give-up', unit: tried }
  const over = fault.next === 'elsewhere' || tries >= mostTries(card, fault)
  if (over && card?.embedded) return { is: 'give-up', unit: tried }
  if (over) return { is: 'again', unit: { ...tried, left: [...unit.left, backend], notBefore: now, readyAt: now } }
  return { is: 'again', unit: { ...tried, notBefore: now + backOffMs(tries, fault, random) } }
}
