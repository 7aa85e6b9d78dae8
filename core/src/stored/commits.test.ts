import { expect, test } from 'vitest'
import { inCommits } from './commits.ts'

test('documents go in commits that a store takes, in their order, none left out', () => {
  const items = Array.from({ length: 130 }, (_, at) => ({ at, text: 'ก'.repeat(at % 3 === 0 ? 300_000 : 10) }))
  const commits = inCommits(items, 40, (each) => each)
  expect(commits.flat()).toEqual(items)
  for (const commit of commits) {
    expect(commit.length).toBeLessThanOrEqual(40)
    expect(Buffer.byteLength(JSON.stringify(commit))).toBeLessThan(10_000_000)
  }
  expect(inCommits([], 40, (each) => each)).toEqual([])
  expect(inCommits([1, undefined], 1, (each) => each)).toEqual([[1], [undefined]])
})
