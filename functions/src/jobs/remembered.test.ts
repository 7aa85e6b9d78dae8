import { expect, test } from 'vitest'
import { rememberedBy } from './remembered.ts'

test('of many the newest are remembered, and what came to nothing is asked again', async () => {
  const asked: string[] = []
  const ask = rememberedBy(60_000, 2, async (key) => {
    asked.push(key)
    if (key === 'broken') throw new Error('broken')
    return key === 'nothing' ? undefined : key
  })
  // Two at once are one question.
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a', 'a'])
  expect(await ask('b')).toBe('b')
  expect(await ask('a')).toBe('a')
  expect(asked).toEqual(['a', 'b'])
  expect(await ask('c')).toBe('c')
  expect(await ask('b')).toBe('b')
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
  for (let again = 0; again < 2; again++) {
    expect(await ask('nothing')).toBeUndefined()
    await expect(ask('broken')).rejects.toThrow('broken')
  }
  expect(asked.slice(4)).toEqual(['nothing', 'broken', 'nothing', 'broken'])
})
