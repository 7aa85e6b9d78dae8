import { must } from '@peace/core/errors'
import { type Answers, done, makeRow, patchRow, rowOf, rowsUnder, wordOf } from './answer.ts'
import { noBilling, Refusal } from './refusal.ts'

// Firestore's administration and the bucket.

const regions = ['asia-southeast1', 'asia-southeast2', 'asia-northeast1', 'us-central1', 'europe-west1', 'nam5', 'eur3']

const wantRegion = (value: unknown) => {
  if (!regions.includes(wordOf(value).toLowerCase()))
    throw new Refusal('INVALID_ARGUMENT', `The location ID '${wordOf(value)}' is invalid.`)
}

export const storageAnswers: Answers = {
  'firestore.projects.databases.get': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'firestore.projects.databases.create': ({ world, names, query, body }) => {
    wantRegion(body.locationId)
    if (!query.databaseId) throw new Refusal('INVALID_ARGUMENT', 'database_id is required.')
    return done(makeRow(world, `${names.parent}/databases/${query.databaseId}`, body))
  },
  'firestore.projects.databases.patch': ({ world, names, query, body }) =>
    done(patchRow(world, must(names.name, 'name'), body, query.updateMask)),
  // Another database beside, as it was at a whole minute for which changes are kept.
  'firestore.projects.databases.clone': ({ world, names, body }) => {
    const { database = '', snapshotTime = '' } = (body.pitrSnapshot ?? {}) as Record<string, string>
    const from = rowOf(world, database)
    const at = Date.parse(snapshotTime)
    if (Number.isNaN(at) || at % 60_000 !== 0)
      throw new Refusal('INVALID_ARGUMENT', 'snapshot_time must be a whole minute.')
    if (from.pointInTimeRecoveryEnablement !== 'POINT_IN_TIME_RECOVERY_ENABLED')
      throw new Refusal('FAILED_PRECONDITION', 'Point-in-time recovery is not enabled.')
    if (at < Date.parse(wordOf(from.earliestVersionTime)))
      throw new Refusal('INVALID_ARGUMENT', 'snapshot_time is before the earliest version time of the database.')
    return done(makeRow(world, `${names.parent}/databases/${wordOf(body.databaseId)}`, { locationId: from.locationId }))
  },
  'firestore.projects.databases.restore': ({ world, names, body }) => {
    const backup = rowOf(world, wordOf(body.backup))
    if (backup.state !== 'READY') throw new Refusal('FAILED_PRECONDITION', 'The backup is not ready.')
    const { locationId } = rowOf(world, wordOf(backup.database))
    return done(makeRow(world, `${names.parent}/databases/${wordOf(body.databaseId)}`, { locationId }))
  },
  'firestore.projects.databases.operations.list': ({ world, names }) => {
    rowOf(world, must(names.name, 'name'))
    return { operations: [{ name: `${names.name}/operations/1`, done: true }] }
  },
  'firestore.projects.locations.backups.list': ({ world, names }) => ({
    backups: rowsUnder(world, `${names.parent}/backups`),
  }),
  'firestore.projects.databases.collectionGroups.fields.list': ({ world, names, query }) => {
    const ttl = query.filter === 'ttlConfig:*'
    const database = wordOf(names.parent).split('/collectionGroups/')[0]
    rowOf(world, wordOf(database))
    const fields = [...world.rows].filter(
      ([name]) => name.startsWith(`${database}/collectionGroups/`) && name.includes('/fields/'),
    )
    return { fields: fields.map(([, row]) => row).filter((row) => !ttl || row.ttlConfig) }
  },
  'firestore.projects.databases.collectionGroups.fields.patch': ({ world, names, body, query }) => {
    const name = must(names.name, 'name')
    rowOf(world, wordOf(name.split('/collectionGroups/')[0]))
    if (!world.rows.has(name)) makeRow(world, name, {})
    const mask = query.updateMask ?? ''
    if (mask.split(',').includes('ttlConfig'))
      world.rows.set(name, { ...rowOf(world, name), ttlConfig: { state: 'CREATING' } })
    if (mask.split(',').includes('indexConfig')) patchRow(world, name, body, 'indexConfig')
    return done(rowOf(world, name))
  },
  'firestore.projects.databases.collectionGroups.indexes.list': ({ world, names }) => {
    const database = wordOf(names.parent).split('/collectionGroups/')[0]
    rowOf(world, wordOf(database))
    return {
      indexes: [...world.rows].flatMap(([name, row]) =>
        name.startsWith(`${database}/collectionGroups/`) && name.includes('/indexes/') ? [row] : [],
      ),
    }
  },
  'firestore.projects.databases.collectionGroups.indexes.create': ({ world, names, body }) => {
    const same = rowsUnder(world, `${names.parent}/indexes`).some(
      ({ fields }) => JSON.stringify(fields) === JSON.stringify(body.fields),
    )
    if (same) throw new Refusal('ALREADY_EXISTS', 'index already exists')
    world.count += 1
    return done(makeRow(world, `${names.parent}/indexes/${world.count}`, { ...body, state: 'CREATING' }))
  },
  'firestore.projects.databases.backupSchedules.list': ({ world, names }) => {
    rowOf(world, must(names.parent, 'parent'))
    return { backupSchedules: rowsUnder(world, `${names.parent}/backupSchedules`) }
  },
  'firestore.projects.databases.backupSchedules.create': ({ world, names, body }) => {
    rowOf(world, must(names.parent, 'parent'))
    const kind = body.dailyRecurrence ? 'daily' : 'weekly'
    // Fourteen weeks is the longest that Google keeps one.
    if (Number.parseInt(wordOf(body.retention), 10) > 14 * 7 * 86_400)
      throw new Refusal('INVALID_ARGUMENT', 'retention must be at most 14 weeks.')
    return makeRow(world, `${names.parent}/backupSchedules/${kind}`, body)
  },
  'firebasestorage.projects.getDefaultBucket': ({ world, names }) => rowOf(world, must(names.name, 'name')),
  'firebasestorage.projects.defaultBucket.create': ({ world, names, body }) => {
    wantRegion(body.location)
    if (!world.billing) throw noBilling(world.project)
    const bucket = `${world.project}.firebasestorage.app`
    if (world.elsewhere.has(bucket))
      throw new Refusal('ALREADY_EXISTS', `The requested bucket name is not available: ${bucket}.`)
    makeRow(world, `b/${bucket}`, { location: wordOf(body.location).toUpperCase(), storageClass: 'REGIONAL' })
    return makeRow(world, `${names.parent}/defaultBucket`, {
      ...body,
      bucket: { name: `projects/${world.project}/buckets/${bucket}` },
    })
  },
  'storage.buckets.get': ({ world, names }) => {
    if (world.elsewhere.has(must(names.bucket, 'bucket')))
      throw new Refusal('PERMISSION_DENIED', `The caller does not have storage.buckets.get access to ${names.bucket}.`)
    return rowOf(world, `b/${names.bucket}`)
  },
  'storage.buckets.patch': ({ world, names, body }) => patchRow(world, `b/${names.bucket}`, body, undefined),
}
