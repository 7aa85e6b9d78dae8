// What the double of Google's cloud remembers of one project, and what is taken away from whoever asks.

export type Row = Record<string, unknown>

export type World = {
  readonly project: string
  readonly number: string
  // Of the deployer's permissions those that they lack.
  readonly withheld: Set<string>
  billing: boolean
  readonly enabled: Set<string>
  // Everything that has a name of its own: databases, buckets, queues, secrets …
  readonly rows: Map<string, Row>
  // Buckets of other people: names are the whole world's.
  readonly elsewhere: Set<string>
  // By service: what a quota lets one have.
  readonly quotas: Map<string, number>
  // People who may sign in, by address.
  readonly people: Map<string, Row>
  // Accounts that were just made: Google does not know them everywhere at once.
  readonly fresh: Set<string>
  count: number
}

// What Google enables of itself in a project that was just made.
const atFirst = ['serviceusage', 'servicemanagement', 'storage', 'storage-api', 'logging', 'monitoring', 'datastore']

export const emptyWorld = (project: string): World => ({
  project,
  number: '801234567890',
  withheld: new Set(),
  billing: false,
  enabled: new Set(atFirst.map((name) => `${name}.googleapis.com`)),
  rows: new Map([[`projects/${project}`, { projectId: project, name: 'projects/801234567890', state: 'ACTIVE' }]]),
  elsewhere: new Set(),
  quotas: new Map([['run.googleapis.com/cpu_allocation', 200_000]]),
  people: new Map(),
  fresh: new Set(),
  count: 0,
})

export const nextId = (world: World): string => {
  world.count += 1
  return String(world.count).padStart(6, '0')
}
