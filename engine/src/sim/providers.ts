import { factsOf } from '@peace/core/build'
import { deliveredCards } from '@peace/core/routing'
import type { Backend, Handle, Made, Submission, Verdict, WorkOrder } from '../backend.ts'
import { bad } from '../result.ts'
import type { Faults } from './faults.ts'
import { handOver, type Machines, noMachine } from './own-machines.ts'
import type { Process } from './process.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

// Makers outside, as forgetful and as late as the real ones.
export type Work = {
  id: string
  backend: string
  endpoint: string
  attemptId: string
  unitKey: string
  nonce: string
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  // Asked at our door, and let in.
  begun: boolean
  made: Made | undefined
  // What was made is what was ordered.
  right?: boolean
  fault: Extract<Verdict, { is: 'failed' }>['fault'] | undefined
  costMicros: number
  cancelledAt: number | undefined
  endsAt?: number
  // Where it is made by a machine of its people's own: runs its time there.
  atHome?: ReturnType<typeof handOver>
  // Told to stop, and not stopping.
  goesOn?: boolean
  forgottenAt: number | undefined
}

export type Providers = {
  works: Map<string, Work>
  of(attemptId: string): Work | undefined
  for(process: Process, id: string): Backend
  moveEndpoints(): void
  running(): Work[]
}

export type ProviderHooks = {
  scheduler: Scheduler
  random: Random
  faults: Faults
  trace(line: string): void
  submitted(work: Work): void
  // Its worker asks whether it may begin.
  mayBegin(work: Work, worker: string, then: (allowed: boolean) => void): void
  ended(work: Work): void
  uploads: Set<string>
  // A workspace's own, and how many are taken to be awake.
  machinesOf?(workspaceId: string): { all: NonNullable<ReturnType<Machines['get']>>; seen: number }
}

const claimless = new Set(deliveredCards.filter(({ claims }) => !claims).map(({ id }) => id))

const own = new Set(deliveredCards.filter(({ ownMachines }) => ownMachines).map(({ id }) => id))

const types = {
  picture: 'image/png',
  video: 'video/mp4',
  sound: 'audio/wav',
  text: 'text/vtt',
  archive: 'application/zip',
}

export const goodFile = (order: WorkOrder): Made['files'][number] => {
  const { kind, fields } = order.spec
  const { media, right } = factsOf(kind)
  const { file, leastMs, leastSize } = right(fields)
  return {
    ...{ role: file, name: 'main', contentType: types[media], bytes: new Uint8Array(8) },
    ...(leastMs === undefined ? {} : { ms: leastMs }),
    ...leastSize,
  }
}

// What comes out of a making: mostly a file, sometimes nothing, or something else.
export const outcomeOf = (faults: Faults, order: WorkOrder): Made => {
  const made = { model: 'sim', costMicros: 0 }
  if (faults.happens('empty')) return { ...made, files: [] }
  const good = goodFile(order)
  if (faults.happens('corrupt')) return { ...made, files: [{ ...good, contentType: 'application/octet-stream' }] }
  if (faults.happens('no-bytes')) return { ...made, files: [{ ...good, bytes: new Uint8Array() }] }
  if (good.ms !== undefined && faults.happens('too-short')) return { ...made, files: [{ ...good, ms: good.ms - 1 }] }
  if (good.width !== undefined && faults.happens('too-small'))
    return { ...made, files: [{ ...good, width: good.width - 1 }] }
  return { ...made, files: [good] }
}

// Whether a file is what was ordered, told without asking whoever files it.
export const isRight = (order: WorkOrder, file: Made['files'][number]): boolean => {
  const good = goodFile(order)
  const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : 0
  return (
    file.contentType === good.contentType &&
    bytes > 0 &&
    (file.ms ?? 0) >= (good.ms ?? 0) &&
    (file.width ?? 0) >= (good.width ?? 0)
  )
}

export const providers = (hooks: ProviderHooks): Providers => {
  const { scheduler, random, faults, trace, uploads } = hooks
  const works = new Map<string, Work>()
  const byAttempt = new Map<string, Work>()
  const alive = new Set<Work>()
  const isAlive = (work: Work): boolean => {
    if (work.state === 'running' || work.state === 'queued') return true
    alive.delete(work)
    return false
  }
  let place = 1
  let count = 0

  const end = (work: Work, state: 'done' | 'failed') => {
    if (work.state !== 'running' && work.state !== 'queued') return
    work.state = state
    if (state === 'done' && !claimless.has(work.backend)) uploads.add(work.attemptId)
    // A provider keeps what it made for half an hour.
    work.forgottenAt = scheduler.now() + 30 * 60_000
    trace(`${work.backend} ${work.id} ${state}`)
    hooks.ended(work)
  }

  const make = (work: Work, order: WorkOrder) => {
    work.state = 'running'
    work.begun = true
    const slow = faults.happens('slow')
    const ms = slow ? random.between(10 * 60_000, 25 * 60_000) : random.between(4_000, 50_000)
    work.endsAt = scheduler.now() + ms
    const run = work.atHome ?? scheduler.after
    run(ms, () => {
      if (work.state === 'cancelled') return
      work.costMicros = random.between(500, 50_000)
      if (faults.happens('worker-dies')) {
        work.fault = bad('crashed', 'worker died')
        return end(work, 'failed')
      }
      if (faults.happens('filtered')) {
        work.fault = { ...bad('filtered', 'safety'), next: random.chance(0.5) ? 'elsewhere' : 'again' }
        return end(work, 'failed')
      }
      work.made = { ...outcomeOf(faults, order), costMicros: work.costMicros }
      work.right = work.made.files.length > 0 && work.made.files.every((file) => isRight(order, file))
      end(work, 'done')
    })
  }

  // A queue that may hand the same work to two workers; each asks at our door first.
  const deliver = (work: Work, order: WorkOrder) => {
    if (claimless.has(work.backend)) return make(work, order)
    const times = faults.happens('work-delivered-twice') ? 2 : 1
    for (let n = 0; n < times; n++)
      scheduler.after(n * random.between(0, 3_000), () => {
        hooks.mayBegin(work, `${work.id}-${n}`, (allowed) => {
          if (work.state === 'cancelled') return
          if (!allowed) {
            if (work.state === 'queued' && n === times - 1 && !work.begun) {
              work.fault = bad('claim-refused', 'not let in')
              end(work, 'failed')
            }
            return
          }
          if (work.state === 'queued') make(work, order)
        })
      })
  }

  const take = (backend: string, order: WorkOrder): Work => {
    const work: Work = {
      id: `p${count++}`,
      backend,
      endpoint: `${backend}-${place}`,
      attemptId: order.attemptId,
      unitKey: order.unitKey,
      nonce: order.nonce,
      state: 'queued',
      begun: false,
      made: undefined,
      fault: undefined,
      costMicros: 0,
      cancelledAt: undefined,
      forgottenAt: undefined,
    }
    works.set(work.id, work)
    byAttempt.set(work.attemptId, work)
    alive.add(work)
    hooks.submitted(work)
    if (own.has(backend)) {
      work.atHome = handOver(scheduler, hooks.machinesOf?.(order.workspaceId).all ?? [], work, () => {
        work.fault = noMachine('it fell silent')
        end(work, 'failed')
      })
      if (!work.atHome) return work
    }
    scheduler.after(random.between(500, 20_000), () => {
      if (work.state === 'queued') deliver(work, order)
    })
    return work
  }

  const submit = (backend: string, order: WorkOrder): Submission => {
    if (own.has(backend) && !hooks.machinesOf?.(order.workspaceId).seen)
      return { is: 'refused', fault: noMachine('none is awake') }
    if (faults.happens('provider-429'))
      return { is: 'refused', fault: { ...bad('rate-limited', '429'), retryAfterMs: 5_000 } }
    if (faults.happens('provider-5xx')) return { is: 'refused', fault: bad('overloaded', '503') }
    if (faults.happens('lost-reply')) {
      if (random.chance(0.6)) take(backend, order)
      return { is: 'unknown' }
    }
    const work = take(backend, order)
    return { is: 'accepted', providerId: work.id, endpoint: work.endpoint }
  }

  const verdictOf = (work: Work): Verdict => {
    if (work.state === 'done' && work.made) return { is: 'done', made: work.made }
    if (work.state === 'cancelled')
      return { is: 'failed', fault: bad('interrupted', 'cancelled'), costMicros: work.costMicros }
    if (work.state === 'failed' && work.fault) return { is: 'failed', fault: work.fault, costMicros: work.costMicros }
    return { is: 'running' }
  }

  const poll = (handle: Handle): Verdict => {
    const found = handle.providerId === undefined ? undefined : works.get(handle.providerId)
    if (!found) {
      // Without an id only the upload place can be looked at.
      const left = byAttempt.get(handle.attemptId)
      return left?.state === 'done' && left.made && uploads.has(handle.attemptId) && !claimless.has(left.backend)
        ? { is: 'done', made: left.made }
        : { is: 'unknown' }
    }
    if (found.endpoint !== handle.endpoint || faults.happens('provider-404')) return { is: 'unknown' }
    if (found.forgottenAt !== undefined && scheduler.now() > found.forgottenAt && !uploads.has(found.attemptId))
      return { is: 'unknown' }
    return verdictOf(found)
  }

  const cancel = (handle: Handle) => {
    const found = byAttempt.get(handle.attemptId)
    if (!found || found.state === 'done' || found.state === 'failed' || found.state === 'cancelled') return
    if (handle.providerId === undefined) return
    if (found.endpoint !== handle.endpoint) return
    // What is all but ready is finished rather than stopped, and comes late.
    const soon = found.state === 'running' && (found.endsAt ?? 0) < scheduler.now() + 300_000
    if (soon) found.goesOn ??= faults.happens('late-success')
    if (found.goesOn) return
    found.state = 'cancelled'
    found.cancelledAt = scheduler.now()
    trace(`${found.backend} ${found.id} cancelled`)
  }

  return {
    works,
    of: (attemptId) => byAttempt.get(attemptId),
    moveEndpoints: () => {
      place += 1
    },
    running: () => [...alive].filter(isAlive),
    for: (process, id) => ({
      id,
      endpoint: () => `${id}-${place}`,
      submit: (order) => process.step(`submit ${id}`, () => submit(id, order), { call: true }),
      poll: (handle) => process.step(`poll ${id}`, () => poll(handle), { call: true }),
      cancel: (handle) => process.step(`stop ${id}`, () => cancel(handle), { call: true }),
    }),
  }
}
