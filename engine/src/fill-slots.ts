import { dispatchUnit } from './dispatch.ts'
import { type Ports, weightOf } from './ports.ts'
import type { UnitRow } from './rows.ts'
import { isFree } from './slots.ts'

// Whose unit gets a slot that has come free: the workspace with the least at work for its weight, then the one that
// has waited longest.
export const nextInLine = (line: readonly UnitRow[], busy: ReadonlyMap<string, number>): UnitRow | undefined => {
  let best: { unit: UnitRow; load: number } | undefined
  for (const unit of line) {
    const load = (busy.get(unit.workspaceId) ?? 0) / weightOf[unit.priority]
    if (!best || load < best.load || (load === best.load && unit.readyAt < best.unit.readyAt)) best = { unit, load }
  }
  return best?.unit
}

export const fillSlots = async (ports: Ports, backend: string): Promise<void> => {
  const card = (await ports.backends.cards()).find(({ id }) => id === backend)
  if (!card) return
  const now = ports.clock.now()
  const busy = new Map<string, number>()
  const slots = await ports.store.slots(backend)
  for (const slot of slots)
    if (!isFree(slot, now) && slot.workspaceId) busy.set(slot.workspaceId, (busy.get(slot.workspaceId) ?? 0) + 1)
  let free = card.slots - slots.filter((slot) => !isFree(slot, now)).length
  const line = (await ports.store.line(backend, 100)).filter(({ notBefore }) => notBefore <= now)
  while (free > 0 && line.length > 0) {
    const unit = nextInLine(line, busy)
    if (!unit) return
    line.splice(line.indexOf(unit), 1)
    if (await dispatchUnit(ports, unit.workspaceId, unit.key)) {
      busy.set(unit.workspaceId, (busy.get(unit.workspaceId) ?? 0) + 1)
      free -= 1
    }
  }
}
