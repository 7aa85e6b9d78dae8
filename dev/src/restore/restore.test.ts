import { describe, expect, test } from 'vitest'
import { type Desk, deskAt } from '../provision/day.ts'
import { makeAll } from '../provision/go.ts'
import { neededSteps } from '../provision/steps/index.ts'
import { restorable } from './bring-back.ts'
import { databaseName, findSource, isFilled, makeFrom, restoredId } from './source.ts'

const quick = { say: () => undefined, wait: async () => undefined }
const now = Date.parse('2026-11-26T09:00:00Z')
const at = (text: string) => Date.parse(text)

const provisioned = async (): Promise<Desk> => {
  const desk = deskAt()
  desk.world.billing = true
  await makeAll(neededSteps, desk.place, quick)
  return desk
}
const database = (desk: Desk) => databaseName(desk.place)
// Google says since when every change is kept, and makes the backups that the schedules ask for.
const kept = (desk: Desk, since: string, backups: readonly string[] = []) => {
  const rows = desk.world.rows
  rows.set(database(desk), { ...rows.get(database(desk)), earliestVersionTime: since })
  for (const snapshotTime of backups) {
    const name = `projects/${desk.place.project}/locations/${desk.place.region}/backups/${Date.parse(snapshotTime)}`
    rows.set(name, { name, snapshotTime, state: 'READY', database: database(desk) })
  }
}

describe('a time is had again', () => {
  test('from every change where they are kept, at the whole minute before it', async () => {
    const desk = await provisioned()
    kept(desk, '2026-11-19T09:00:00Z', ['2026-11-25T00:00:00Z'])
    const source = await findSource(desk.place, at('2026-11-26T08:10:42Z'), now)
    expect(source).toEqual({ from: 'changes', snapshotTime: '2026-11-26T08:10:00.000Z' })
    if (source.from === 'nothing') throw new Error('nothing')
    expect(await makeFrom(desk.place, source)).toBe('restored-20261126-0810')
    expect(await isFilled(desk.place, restoredId(source))).toBe(true)
    // Again is the same one; the live one was not touched.
    expect(await makeFrom(desk.place, source)).toBe('restored-20261126-0810')
    expect(desk.spoken.filter(({ id }) => id.endsWith('.clone'))).toHaveLength(1)
  })

  test('before that from the last backup that is older, and never from a younger one', async () => {
    const desk = await provisioned()
    kept(desk, '2026-11-19T09:00:00Z', ['2026-11-08T00:00:00Z', '2026-11-15T00:00:00Z', '2026-11-18T00:00:00Z'])
    const source = await findSource(desk.place, at('2026-11-17T10:00:00Z'), now)
    expect(source).toMatchObject({ from: 'backup', snapshotTime: '2026-11-15T00:00:00Z' })
    if (source.from === 'nothing') throw new Error('nothing')
    expect(await makeFrom(desk.place, source)).toBe('restored-20261115-0000')
  })

  test('or it is said from when on it can be, and nothing is made', async () => {
    const desk = await provisioned()
    kept(desk, '2026-11-19T09:00:00Z')
    expect(await findSource(desk.place, at('2026-11-01T00:00:00Z'), now)).toEqual({
      from: 'nothing',
      why: 'changes are kept since 2026-11-19T09:00:00.000Z, and no backup is of before 2026-11-01T00:00:00.000Z',
    })
    expect(await findSource(desk.place, now + 60_000, now)).toMatchObject({ from: 'nothing' })
  })

  test('Google refuses a moment that it does not keep, and one within a minute', async () => {
    const desk = await provisioned()
    kept(desk, '2026-11-19T09:00:00Z')
    const clone = (snapshotTime: string) =>
      desk.place.google(
        'firestore.projects.databases.clone',
        { parent: `projects/${desk.place.project}` },
        { body: { databaseId: 'restored-x', pitrSnapshot: { database: database(desk), snapshotTime } } },
      )
    await expect(clone('2026-11-01T00:00:00Z')).rejects.toThrow('earliest')
    await expect(clone('2026-11-25T00:00:30Z')).rejects.toThrow('whole minute')
  })
})

test('what must not come back is not brought back', () => {
  expect(restorable).toEqual(expect.arrayContaining(['users', 'workspaces', 'jobs', 'audit']))
  for (const name of ['deletions', 'channels', 'connections', 'leaves']) expect(restorable).not.toContain(name)
  expect(restorable).toContain('publications')
  expect(restorable.filter((path) => path.includes('/'))).toEqual([])
})
