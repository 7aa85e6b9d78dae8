import { z } from 'zod'
import type { Google } from '../cloud/google.ts'
import { orNothing } from '../provision/reading.ts'

// From what a time can be had again: within seven days from every change that Firestore keeps, else from the last backup before it.

export type Source =
  | { from: 'changes'; snapshotTime: string }
  | { from: 'backup'; backup: string; snapshotTime: string }
  | { from: 'nothing'; why: string }

type Where = { google: Google; project: string; region: string }

const minuteMs = 60_000
const databaseSchema = z.looseObject({
  earliestVersionTime: z.string().optional(),
  pointInTimeRecoveryEnablement: z.string().optional(),
})
const backupsSchema = z.looseObject({
  backups: z
    .array(z.looseObject({ name: z.string(), snapshotTime: z.string(), state: z.string(), database: z.string() }))
    .default([]),
})

export const databaseName = ({ project }: Pick<Where, 'project'>, id = '(default)'): string =>
  `projects/${project}/databases/${id}`

const changesSince = async (where: Where): Promise<number | undefined> => {
  const found = await orNothing(where.google('firestore.projects.databases.get', { name: databaseName(where) }))
  if (found === undefined) return undefined
  const { earliestVersionTime, pointInTimeRecoveryEnablement } = databaseSchema.parse(found)
  const kept = pointInTimeRecoveryEnablement === 'POINT_IN_TIME_RECOVERY_ENABLED'
  return kept && earliestVersionTime !== undefined ? Date.parse(earliestVersionTime) : undefined
}

const backupsBefore = async (where: Where, at: number) => {
  const { google, project, region } = where
  const listed = await google('firestore.projects.locations.backups.list', {
    parent: `projects/${project}/locations/${region}`,
  })
  return backupsSchema
    .parse(listed)
    .backups.filter(({ state, database }) => state === 'READY' && database === databaseName(where))
    .filter(({ snapshotTime }) => Date.parse(snapshotTime) <= at)
    .sort((a, b) => Date.parse(b.snapshotTime) - Date.parse(a.snapshotTime))
}

export const findSource = async (where: Where, at: number, now: number): Promise<Source> => {
  if (at > now) return { from: 'nothing', why: 'that time is yet to come' }
  const since = await changesSince(where)
  // Google takes whole minutes.
  const minute = Math.floor(at / minuteMs) * minuteMs
  if (since !== undefined && minute >= since) return { from: 'changes', snapshotTime: new Date(minute).toISOString() }
  const [last] = await backupsBefore(where, at)
  if (last) return { from: 'backup', backup: last.name, snapshotTime: last.snapshotTime }
  const kept = since === undefined ? 'no changes are kept' : `changes are kept since ${new Date(since).toISOString()}`
  return { from: 'nothing', why: `${kept}, and no backup is of before ${new Date(at).toISOString()}` }
}

// `restored-20261126-0810`: by its name one sees what it is, and the same time twice is the same database.
export const restoredId = ({ snapshotTime }: { snapshotTime: string }): string =>
  `restored-${snapshotTime.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}`

export const makeFrom = async (where: Where, source: Exclude<Source, { from: 'nothing' }>): Promise<string> => {
  const { google, project } = where
  const databaseId = restoredId(source)
  const name = databaseName(where, databaseId)
  if ((await orNothing(google('firestore.projects.databases.get', { name }))) !== undefined) return databaseId
  const parent = `projects/${project}`
  if (source.from === 'changes')
    await google(
      'firestore.projects.databases.clone',
      { parent },
      { body: { databaseId, pitrSnapshot: { database: databaseName(where), snapshotTime: source.snapshotTime } } },
    )
  else await google('firestore.projects.databases.restore', { parent }, { body: { databaseId, backup: source.backup } })
  return databaseId
}

// It is there at once, and empty until it was filled: a restore is over when its operation is.
const operations = z.looseObject({
  operations: z.array(z.looseObject({ done: z.boolean().optional(), error: z.unknown().optional() })).default([]),
})
export const isFilled = async ({ google, project }: Where, databaseId: string): Promise<boolean> => {
  const listed = operations.parse(
    await google('firestore.projects.databases.operations.list', { name: databaseName({ project }, databaseId) }),
  )
  const failed = listed.operations.find(({ error }) => error !== undefined)
  if (failed) throw new Error(`Google could not make it: ${JSON.stringify(failed.error)}`)
  return listed.operations.every(({ done }) => done === true)
}
