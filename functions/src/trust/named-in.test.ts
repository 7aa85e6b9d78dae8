import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namings } from './named-in.ts'

type Override = { collectionGroup: string; fieldPath: string; indexes: { queryScope?: string; arrayConfig?: string }[] }

test('every place that may name a person can be asked across all workspaces in production', () => {
  const file = new URL('../../../firestore.indexes.json', import.meta.url)
  const { fieldOverrides } = JSON.parse(readFileSync(file, 'utf8')) as { fieldOverrides: Override[] }
  const missing = namings.filter(({ group, field, array }) => {
    const override = fieldOverrides.find((one) => one.collectionGroup === group && one.fieldPath === field)
    return !override?.indexes.some(
      ({ queryScope, arrayConfig }) =>
        queryScope === 'COLLECTION_GROUP' && (arrayConfig !== undefined) === (array === true),
    )
  })
  expect(missing.map(({ group, field }) => `${group}.${field}`)).toEqual([])
})
