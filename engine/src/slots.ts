import type { Ports } from './ports.ts'
import type { SlotRow } from './rows.ts'
import type { Transaction } from './transaction.ts'

// A slot is a document: who may hold it is decided in the transaction that takes it.
export const slotId = (scope: string, n: number): string => `${scope}-${n}`
export const isFree = (slot: SlotRow | undefined, now: number): boolean =>
  slot === undefined || slot.holder === undefined || slot.until <= now

// A free one, by chance, so that two who look at once seldom want the same.
export const findSlot = async (ports: Ports, scope: string, limit: number): Promise<number | undefined> => {
  const now = ports.clock.now()
  const taken = new Set((await ports.store.slots(scope)).filter((slot) => !isFree(slot, now)).map(({ n }) => n))
  const free: number[] = []
  for (let n = 0; n < limit; n++) if (!taken.has(n)) free.push(n)
  return free[Math.floor(ports.random() * free.length)]
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

export const freeSlot = async (tx: Transaction, id: string | undefined, holder: string): Promise<void> => {
  if (id === undefined) return
  const slot = await tx.get('slot', id)
  if (slot?.holder !== holder) return
  tx.put('slot', id, { scope: slot.scope, n: slot.n, until: 0 })
}
