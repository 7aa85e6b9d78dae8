import type { BackendCard } from '@peace/core/routing'
import type { Ports } from './ports.ts'
import type { SlotRow } from './rows.ts'
import type { Transaction } from './transaction.ts'

// A slot is a document: who may hold it is decided in the transaction that takes it.
export const slotId = (scope: string, n: number): string => `${scope}-${n}`
export const isFree = (slot: SlotRow | undefined, now: number): boolean =>
  slot === undefined || slot.holder === undefined || slot.until <= now

// So many more are asked for than are wanted, so that two who look at once seldom choose the same.
const spare = 3

const shuffled = (ports: Ports, list: readonly number[]): number[] =>
  list
    .map((n) => ({ n, by: ports.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ n }) => n)

// All of them, one by one: also such as no question finds, because their document cannot be read.
const findAll = async (ports: Ports, scope: string, limit: number): Promise<number[]> => {
  const now = ports.clock.now()
  const numbers = Array.from({ length: limit }, (_, n) => n)
  const rows = await ports.store.getMany(
    'slot',
    numbers.map((n) => slotId(scope, n)),
  )
  return numbers.filter((n) => isFree(rows[n], now))
}

// Free ones, in no order. What is read is what is wanted and a few more, however many there are.
export const findSlots = async (
  ports: Ports,
  scope: string,
  { limit, wanted, thorough = false }: { limit: number; wanted: number; thorough?: boolean },
): Promise<number[]> => {
  if (thorough) return shuffled(ports, await findAll(ports, scope, limit)).slice(0, wanted)
  const free = (await ports.store.freeSlots(scope, ports.clock.now(), wanted + spare)).filter(({ n }) => n < limit)
  const known = shuffled(
    ports,
    free.map(({ n }) => n),
  ).slice(0, wanted)
  if (known.length >= wanted) return known
  const last = await ports.store.lastSlot(scope)
  // In order, so that there are never gaps below the highest.
  const unused = Array.from({ length: Math.max(0, limit - last - 1) }, (_, n) => last + 1 + n)
  return [...known, ...unused].slice(0, wanted)
}

export const takeSlot = async (
  tx: Transaction,
  scope: string,
  n: number,
  lease: { holder: string; workspaceId: string; until: number },
): Promise<string | undefined> => {
  const id = slotId(scope, n)
  if (!isFree(await tx.get('slot', id), tx.now)) return undefined
  tx.put('slot', id, { scope, n, ...lease })
  return id
}

// Whoever still holds it, holds it on.
export const keepSlot = async (tx: Transaction, id: string, holder: string, until: number): Promise<void> => {
  const slot = await tx.get('slot', id)
  if (slot?.holder === holder && slot.until < until) tx.put('slot', id, { ...slot, until })
}

export const freeSlot = async (
  tx: Transaction,
  id: string | undefined,
  holder: string,
): Promise<{ scope: string; n: number } | undefined> => {
  if (id === undefined) return undefined
  const slot = await tx.get('slot', id)
  if (slot?.holder !== holder) return undefined
  const { scope, n } = slot
  tx.put('slot', id, { scope, n, until: 0 })
  return { scope, n }
}

// How many there are: what the card says, or as many as one's own machines take at once. Where none is awake nobody is sent
// there, so one is enough to be asked for.
export const slotsAt = async (ports: Ports, card: BackendCard, workspaceId: string): Promise<number> => {
  if (!card.ownMachines) return card.slots
  const { machines, places } = await ports.accounts.lately(workspaceId)
  return Math.max(1, places ?? machines)
}
