import { expect, test } from 'vitest'
import { once } from './once.ts'

const counted = (answers: (() => Promise<string>)[]) => {
  let asked = 0
  return {
    use: () => (answers[asked++] ?? answers[0] ?? (() => Promise.reject(new Error('none'))))(),
    asked: () => asked,
  }
}

test('a code that is asked for twice is used once, and both are told', async () => {
  const { use, asked } = counted([() => Promise.resolve('verified')])
  expect(await Promise.all([once('a', use), once('a', use)])).toEqual(['verified', 'verified'])
  expect(await once('a', use)).toBe('verified')
  expect(asked()).toBe(1)
})

test('a code that could not be used may be tried again', async () => {
  const { use, asked } = counted([() => Promise.reject(new Error('no network')), () => Promise.resolve('verified')])
  await expect(Promise.all([once('b', use), once('b', use)])).rejects.toThrow('no network')
  expect(await once('b', use)).toBe('verified')
  expect(asked()).toBe(2)
})
