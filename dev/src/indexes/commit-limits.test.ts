import { expect, test } from 'vitest'
import { overLimits } from './commit-limits.ts'

const write = (letters: number) => ({
  update: { name: 'projects/p/databases/d/documents/jobs/j', fields: { marks: { stringValue: 'a'.repeat(letters) } } },
})

test('a document over one MiB is refused as Firestore refuses it, and one under it is not', () => {
  expect(overLimits({ writes: [write(1_048_000)] })).toBeUndefined()
  expect(overLimits({ writes: [write(10), write(1_048_576)] })?.message).toMatch(
    /^3 INVALID_ARGUMENT: Document .*jobs\/j' cannot/,
  )
})

test('Thai counts by its bytes, and what lies in lists and maps counts', () => {
  const deep = { mapValue: { fields: { list: { arrayValue: { values: [{ stringValue: 'ก'.repeat(400_000) }] } } } } }
  expect(overLimits({ writes: [{ update: { name: 'n', fields: { deep } } }] })).toBeDefined()
})

test('a commit over ten MiB is refused, though each document is small enough', () => {
  const many = Array.from({ length: 12 }, () => write(900_000))
  expect(overLimits({ writes: many })?.message).toContain('Transaction too big')
  expect(overLimits({ writes: many.slice(0, 11) })).toBeUndefined()
})

test('what deletes, and what is no commit, is nothing to refuse', () => {
  expect(overLimits({ writes: [{ delete: 'n' }] })).toBeUndefined()
  expect(overLimits({ documents: ['n'] })).toBeUndefined()
})
