import { expect, it } from 'vitest'
import { mostInADay, type UseOfDay, useOfDaySchema, uses, withoutUse, withUse } from './index.ts'

const empty: UseOfDay = useOfDaySchema.parse({ person: 'u1', day: '2026-11-26' })
const film = (wish?: string) => ({ of: 'films', count: 1, most: 2, ...(wish ? { wish } : {}) }) as const

it('as much as the limit is taken and no more, each thing by itself', () => {
  const full = [film(), film()].reduce((use, wanted) => withUse(use, wanted) ?? use, empty)
  expect(full.counts.films).toBe(2)
  expect(withUse(full, film())).toBeUndefined()
  expect(withUse(full, { of: 'letters', count: 1, most: 1 })?.counts).toEqual({ films: 2, letters: 1 })
  expect(withUse(empty, { of: 'bytes', count: 3, most: 2 })).toBeUndefined()
})

it('the same wish again is counted once, and given back once', () => {
  const once = withUse(empty, film('a')) ?? empty
  expect(withUse(once, film('a'))?.counts.films).toBe(1)
  const back = withoutUse(once, film('a'))
  expect(back.counts.films).toBe(0)
  expect(withoutUse(back, film('a'))).toBe(back)
  expect(withUse(back, film('a'))?.counts.films).toBe(1)
})

it('what two asked for at once is not given back by the one that failed', () => {
  const once = withUse(empty, film('a')) ?? empty
  const twice = withUse(once, film('a')) ?? empty
  expect(withUse(twice, film('a'))).toBe(twice)
  expect(withoutUse(twice, film('a')).counts.films).toBe(1)
})

it('a wish of one thing is not one of another', () => {
  const once = withUse(empty, film('a')) ?? empty
  expect(withUse(once, { of: 'drafts', count: 1, most: 1, wish: 'a' })?.counts).toEqual({ films: 1, drafts: 1 })
})

it('everything that grows has a limit', () => {
  expect(Object.keys(mostInADay).toSorted()).toEqual([...uses].toSorted())
})
