import type { Machine } from '@peace/core/machines'
import type { SpendTicket } from '@peace/core/money'
import { believed } from '@peace/core/stats'
import { templateOrder } from '@peace/core/templates'
import { ownOrder, ownTemplateId, type Workflow } from '@peace/core/workflows'
import type { Backend, Handle, Submission, Verdict, WorkOrder } from '@peace/engine/ports'
import { workFault } from '../backends/faults.ts'
import { receive } from '../backends/incoming.ts'
import type { Keeping } from '../backends/keeping.ts'
import type { RelayRow, RelayStore } from '../backends/relay.store.ts'
import { workFor } from '../backends/work-input.ts'
import { ticketFor } from './ticket-for.ts'

// Machines that call us: the users' own through `agent`, and pods. An order lies in the relay until one takes it.
export type Pool = {
  pool: string
  // Those awake now, whose templates count.
  machines: Pick<Machine, 'id' | 'templates' | 'running' | 'concurrency'>[]
  // Whether an order may wait for a machine that is not there yet.
  mayWait: boolean
  // Graphs of the workspace's own, which stand before ours.
  own?: readonly Workflow[]
  microsPerSecond: number
}
type Deps = {
  id: string
  relay: () => RelayStore
  poolOf: (order: WorkOrder) => Promise<Pool>
  keeping: Keeping
  now: () => number
  // How long an offer waits to be taken, and a machine may be silent.
  untakenMs: number
  silentMs: number
}

const leastActive = (machines: Pool['machines']): Pool['machines'][number] | undefined =>
  [...machines].sort((a, b) => a.running / a.concurrency - b.running / b.concurrency || (a.id < b.id ? -1 : 1))[0]

export class RelayBackend implements Backend {
  readonly id: string
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.id = deps.id
    this.deps = deps
  }

  endpoint(): string {
    return 'relay'
  }

  async submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission> {
    const { keeping, now, relay } = this.deps
    const leave = ticketFor(order, ticket)
    const pool = await this.deps.poolOf(order)
    const own = pool.own?.find(
      (each) =>
        pool.machines.some(({ templates }) => templates.includes(ownTemplateId(each))) &&
        ownOrder(order.spec, each) !== undefined,
    )
    const able = pool.machines.filter(({ templates }) =>
      own ? templates.includes(ownTemplateId(own)) : templateOrder(order.spec, new Set(templates)) !== undefined,
    )
    const chosen = leastActive(able)
    if (!chosen && !pool.mayWait)
      return {
        is: 'refused',
        fault: { code: 'no-machine', message: 'no machine is awake for this', next: 'elsewhere' },
      }
    const work = await workFor(order, keeping, now(), chosen && new Set(chosen.templates), false, own)
    if (!work) return { is: 'refused', fault: { code: 'invalid-spec', message: 'no template', next: 'elsewhere' } }
    const row: RelayRow = {
      attemptId: order.attemptId,
      workspaceId: order.workspaceId,
      pool: pool.pool,
      ...(chosen && able.length === 1 ? { machineId: chosen.id } : {}),
      template: work.input.template,
      input: work.input,
      state: 'offered',
      stopping: false,
      percent: 0,
      offeredAt: now(),
      seenAt: now(),
    }
    await relay().offer(row, leave)
    return { is: 'accepted', providerId: order.attemptId, endpoint: 'relay' }
  }

  async poll(handle: Handle): Promise<Verdict> {
    const row = await this.deps.relay().get(handle.attemptId)
    if (!row) return { is: 'unknown' }
    if (row.state === 'done') return this.verdictOf(handle, row)
    const limit = row.state === 'offered' ? this.deps.untakenMs : this.deps.silentMs
    const silentSince = this.deps.now() - limit
    if ((row.state === 'offered' || row.state === 'taken') && row.seenAt <= silentSince)
      return this.lost(await this.deps.relay().takeBack(handle.attemptId, silentSince))
    return row.state === 'offered' || row.state === 'taken'
      ? { is: 'running', progressPercent: row.percent }
      : this.lost(row)
  }

  // Its machine's rights to this attempt ended in the same moment, so another may begin.
  private lost(row: RelayRow | undefined): Verdict {
    if (row?.state === 'done' || row?.state === 'taken' || row?.state === 'offered') return { is: 'running' }
    const message = row?.state === 'lost' ? 'the machine fell silent' : 'no machine took it'
    return { is: 'failed', fault: { code: 'no-machine', message, next: 'elsewhere' }, costMicros: 0 }
  }

  private async verdictOf(handle: Handle, row: RelayRow): Promise<Verdict> {
    const { output } = row
    if (!output) return { is: 'unknown' }
    const { microsPerSecond } = await this.deps.poolOf(handle.order)
    // A machine says itself how long it took: no longer than it had the order.
    const told = believed(output, this.deps.now() - (row.takenAt ?? row.offeredAt))
    const costMicros = Math.ceil((((told.ms ?? 0) + (told.coldMs ?? 0)) * microsPerSecond) / 1000)
    if ('fault' in output) return { is: 'failed', fault: workFault(output), costMicros }
    const about = { template: row.template, costMicros, ...(microsPerSecond > 0 ? { told } : {}) }
    const received = await receive(this.deps.keeping, handle.order, output, about)
    return 'made' in received
      ? { is: 'done', made: received.made }
      : { is: 'failed', fault: received.fault, costMicros }
  }

  async cancel(handle: Handle): Promise<void> {
    await this.deps.relay().stop(handle.attemptId)
  }
}
