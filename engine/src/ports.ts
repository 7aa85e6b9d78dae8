import type { ArtifactFile, FilmData } from '@peace/core/build'
import type { Words } from '@peace/core/moderation'
import type { Entitlements, RateCard } from '@peace/core/money'
import type { BackendCard, BackendLive, Preference } from '@peace/core/routing'
import type { Backend, LocalMaker, Made, WorkOrder } from './backend.ts'
import type { Seen } from './moderator.ts'
import type { JobPlan } from './plans.ts'
import type { AttemptRow, DueTable, JobRow, OutboxRow, Priority, Rows, SlotRow, Table, UnitRow } from './rows.ts'
import type { Damage } from './stored-rows.ts'

export type * from './backend.ts'
export type * from './moderator.ts'

export interface Clock {
  now(): number
  // Runs again and again until the answer is called; for leases of work in this process.
  every(ms: number, run: () => void): () => void
}
export interface Ids {
  next(): string
  // Not to be guessed: a webhook is believed to speak of an attempt because it knows this.
  secret(): string
}

// Told of each row that is there and cannot be read, by the id it was asked for.
export type Unreadable = (id: string) => void

export type DuePlace = { at: number; id: string }
// `last`: where the next page goes on, if there may be one.
export type DuePage = { ids: string[]; damaged: Damage[]; last: DuePlace | undefined }

export interface StoreTransaction {
  get<T extends Table>(table: T, id: string): Promise<Rows[T] | undefined>
  getMany<T extends Table>(table: T, ids: readonly string[], unreadable?: Unreadable): Promise<(Rows[T] | undefined)[]>
  put<T extends Table>(table: T, id: string, row: Rows[T]): void
  // Only if there is none, unread.
  create<T extends Table>(table: T, id: string, row: Rows[T]): void
  remove(table: Table, id: string): void
}

// A row that cannot be read is refused (`data-damaged`) where it is asked for by itself and cannot be made again; else it
// counts as missing.
export interface Store {
  // All or nothing, and only if every document it writes is still as it read it; else it is run again. What is only
  // read may have changed since: so whatever decides is also written, or never changes. Reads come before writes.
  run<T>(name: string, work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  get<T extends Table>(table: T, id: string): Promise<Rows[T] | undefined>
  getMany<T extends Table>(table: T, ids: readonly string[], unreadable?: Unreadable): Promise<(Rows[T] | undefined)[]>
  drop(table: Table, ids: readonly string[]): Promise<void>
  // What is due, longest first, a page at a time; those that cannot be read apart from the others.
  due(table: DueTable, now: number, limit: number, after?: DuePlace): Promise<DuePage>
  // No longer due, nor in any line: kept for somebody to look at.
  setAside(damage: Damage): Promise<void>
  // Slots that were given back or whose lease is over, and the highest number there is: what lies above was never used.
  freeSlots(scope: string, now: number, limit: number): Promise<SlotRow[]>
  lastSlot(scope: string): Promise<number>
  // Open jobs whose units wait for a backend's slots, whose turn it is first.
  inLine(backend: string, limit: number): Promise<{ jobs: JobRow[]; damaged: Damage[] }>
  // Units that stand in line for a backend, longest waiting first.
  line(backend: string, limit: number): Promise<UnitRow[]>
  // Workspaces with a draft waiting, least served first.
  turns(limit: number): Promise<{ workspaceId: string; turn: number }[]>
  openJobs(workspaceId: string): Promise<string[]>
  // A job's attempts in the order they were begun, a page at a time.
  attemptsOf(
    jobId: string,
    limit: number,
    after?: Pick<AttemptRow, 'createdAt' | 'id'>,
  ): Promise<{ rows: AttemptRow[]; more: boolean }>
  // The share done of a job's units in work, for whoever watches (progress.ts). It may be lost.
  tellShares(jobId: string, shares: Record<string, number>): Promise<void>
  // What a job has paid for, in all.
  paidBy(workspaceId: string, jobId: string): Promise<number>
}

export interface Tasks {
  // Whether the queue itself can wait. Where it cannot, what is owed later stays in the outbox until the sweep.
  readonly waits: boolean
  // By name: the same owed task twice is one.
  send(owed: OutboxRow): Promise<void>
  // A task that a row owes by its own `dueAt`: this one only comes sooner. It may be lost.
  remind(owed: OutboxRow): Promise<void>
}

export interface Blobs {
  // Takes a result into our own keeping under a name of its own, and says what really is there now.
  keep(order: WorkOrder, made: Made): Promise<ArtifactFile[]>
  // Whether something was left in an attempt's upload place.
  left(attemptId: string): Promise<boolean>
  read(path: string): Promise<Uint8Array>
}

export type Account = {
  workspaceId: string
  salt: string
  suspended: boolean
  // Its money does not agree with what others say of it: until an operator has looked, nothing is begun that costs.
  paidStopped?: boolean | undefined
  debtMillis: number
  plan: 'free' | 'creator' | 'pro' | 'studio'
  entitlements: Entitlements
  limits: { dayMicros: number; monthMicros: number; memberMonthMillis?: number | undefined }
  preference: Preference & { fallbackAllowed: boolean }
  // Own GPU machines that are awake, and how much all of them take at once; unsaid, one each.
  machines: number
  places?: number | undefined
  // Own machines at all, asleep or awake.
  paired?: number | undefined
}

export interface Accounts {
  of(workspaceId: string): Promise<Account>
  // As it was some seconds ago, for what is decided anew for each unit.
  lately(workspaceId: string): Promise<Pick<Account, 'machines' | 'places' | 'paidStopped' | 'preference'>>
}
export interface Films {
  // `leftOut`: rows that cannot be read, as `shots/ID`. With the cut that is meant, as it was edited; drawn anew, where that
  // is asked.
  read(
    workspaceId: string,
    filmId: string,
    cutId?: string,
    manner?: 'new',
  ): Promise<Omit<FilmData, 'salt'> & { leftOut?: readonly string[] }>
}
// Where words stand: nothing else of them is copied anywhere when they are refused.
export type Place = { workspaceId: string; filmId: string; kind: string; subject: string }

// Where classifiers are set up, nothing is made of words that none has passed, and nothing is shown that none has passed;
// where none is, the rules alone judge. No answer is not a pass.
export interface Moderation {
  // Before anything is held. Asks nobody: throws when the film must not be made, by the rules or by a verdict that is known,
  // and says of each page of its words whether it was passed.
  film(film: Omit<FilmData, 'salt'>, words: readonly Words[], placeOf: (words: Words) => Place): Promise<boolean[]>
  words(place: Place, words: Words): Promise<Seen>
  result(order: WorkOrder, files: readonly ArtifactFile[]): Promise<Seen>
}

export interface Backends {
  cards(): Promise<readonly BackendCard[]>
  live(): Promise<ReadonlyMap<string, BackendLive>>
  rates(): Promise<RateCard>
  gateway(id: string): Backend | undefined
  // A verdict, for breaker and averages. It may be lost.
  heard(id: string, kind: string, ms: number, fault: string | undefined): Promise<void>
}

export type EngineSettings = {
  queueLimit: number
  // Draft films in the making at once, over all workspaces.
  draftJobs: number
  workers: Record<'light' | 'heavy', number>
  batch: Record<'light' | 'heavy', number>
  // Units a worker makes at once.
  parallel: Record<'light' | 'heavy', number>
  leaseMs: number
  // A worker goes home after this long and lets another go on.
  shiftMs: number
  silenceMs: number
  marginMs: number
  questionMs: number
  // Where work elsewhere is done at once, as on a local stack, it is looked at at once; else when it may be done.
  impatient: boolean
  // How long a unit waits for a backend that is down before it is given up.
  patienceMs: number
  // For how long what is made may wait to be settled together.
  flushMs: Record<'light' | 'heavy', number>
  // What is held for looking is looked at again after the first of these, then more and more seldom; after `bound` it is
  // given up.
  lookMs: { first: number; most: number; bound: number }
}

export const defaultSettings: EngineSettings = {
  queueLimit: 100,
  draftJobs: 100,
  workers: { light: 1, heavy: 2 },
  batch: { light: 16, heavy: 4 },
  parallel: { light: 3, heavy: 3 },
  leaseMs: 30_000,
  shiftMs: 300_000,
  silenceMs: 300_000,
  marginMs: 120_000,
  questionMs: 72 * 3_600_000,
  impatient: false,
  patienceMs: 900_000,
  flushMs: { light: 1_000, heavy: 400 },
  lookMs: { first: 5_000, most: 900_000, bound: 72 * 3_600_000 },
}

export interface Ports {
  clock: Clock
  ids: Ids
  store: Store
  tasks: Tasks
  blobs: Blobs
  accounts: Accounts
  films: Films
  moderation: Moderation
  backends: Backends
  maker: LocalMaker
  settings: EngineSettings
  // Plans this process has read; they never change.
  plans: Map<string, JobPlan>
  // Between 0 and 1; for jitter only.
  random(): number
}

export const priorityOf = (entitlements: Entitlements): Priority => entitlements.priority
export const weightOf: Record<Priority, number> = { low: 1, normal: 2, high: 4 }
