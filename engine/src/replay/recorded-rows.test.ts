import { type Stored, tables } from '@peace/core/stored'
import { expect, test } from 'vitest'
import { storedRows } from '../stored-rows.ts'
import { type RecordedDocument, rowAt } from './documents.ts'
import { readFilmRecording, readRecording, recordedFilms, recordedJobs } from './read-recordings.ts'

// Whatever was written then is read now, and a migration brings it to the version of today.
const documents: RecordedDocument[] = [
  ...recordedJobs().flatMap((name) => {
    const { begun, middle } = readRecording(name)
    return [...begun, ...middle]
  }),
  ...recordedFilms().flatMap((name) => readFilmRecording(name).documents),
]

const others: [RegExp, Stored<object>][] = [
  [/^workspaces\/[^/]+$/, tables.workspace],
  [/\/members\/[^/]+$/, tables.member],
  [/\/billing\/main$/, tables.billing],
  [/\/films\/[^/]+$/, tables.film],
  [/\/scenes\/[^/]+$/, tables.scene],
  [/\/characters\/[^/]+$/, tables.character],
  [/\/locations\/[^/]+$/, tables.location],
  [/\/shots\/[^/]+$/, tables.shot],
]

const tableOf = (path: string): Stored<object> => {
  const row = rowAt(path)
  const found = row ? storedRows[row.table] : others.find(([room]) => room.test(path))?.[1]
  if (!found) throw new Error(`${path} is of no table`)
  return found
}

test('every recorded document is read, and brought up to today', () => {
  const seen = new Set<string>()
  for (const { path, data } of documents) {
    const table = tableOf(path)
    seen.add(table.table)
    table.read(data, path)
    const upgraded = table.upgrade(data, path)
    expect(upgraded?.v, path).toBe(table.version === 0 ? undefined : table.version)
    if (upgraded) expect(table.upgrade(upgraded, path), path).toBeUndefined()
  }
  expect(seen.size).toBeGreaterThan(14)
})
