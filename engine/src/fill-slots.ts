import { dispatchUnit, type Given } from './dispatch.ts'
import { dispatchReady } from './dispatch-ready.ts'
import { noneAlone } from './line.ts'
import type { Ports } from './ports.ts'
import type { JobRow } from './rows.ts'

const tries = 4

// Units that were tried before wait by themselves, and are older than what is only ready.
const sendAlone = async (ports: Ports, job: JobRow, given: Given): Promise<boolean> => {
  if (!job.line?.alone.includes(given.backend)) return false
  const [unit] = await ports.store.line(given.backend, 1)
  if (!unit) await noneAlone(ports, job.id, given.backend)
  else if (unit.notBefore <= ports.clock.now()) return dispatchUnit(ports, unit.workspaceId, unit.key, given)
  return false
}

// Who gets slots that have come free: the job whose turn it is. Nobody else is looked at.
export const fillSlots = async (ports: Ports, backend: string, slot?: number): Promise<void> => {
  const given = { backend, slots: slot === undefined ? undefined : [slot] }
  for (let n = 0; n < tries; n++) {
    const { jobs, damaged } = await ports.store.inLine(backend, 1)
    for (const damage of damaged) await ports.store.setAside(damage)
    const [job] = jobs
    if (!job && damaged.length === 0) return
    if (!job) continue
    if (await sendAlone(ports, job, given)) return
    if ((await dispatchReady(ports, job.id, { ...given, job })) > 0) return
  }
}
