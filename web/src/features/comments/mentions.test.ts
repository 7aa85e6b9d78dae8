import { type Member, memberSchema } from '@peace/core/access'
import { describe, expect, test } from 'vitest'
import { completeMention, mentionAt, mentionsIn, suggestionsFor } from './mentions.ts'

const member = (id: string, name: string): Member =>
  memberSchema.parse({ id, name, role: 'editor', email: `${id}@a.test`, joinedAt: 0 })
const people = [member('a', 'มะลิ'), member('b', 'มะลิวัลย์ ใจดี'), member('c', 'Boon')]

describe('mentions', () => {
  test('are the longest name after the sign, in Thai without a space after it', () => {
    expect(mentionsIn('@มะลิวัลย์ ใจดีช่วยดูหน่อย', people)).toEqual(['b'])
    expect(mentionsIn('@มะลิช่วยดู @Boon', people)).toEqual(['a', 'c'])
  })

  test('are counted once, and an address is not one', () => {
    expect(mentionsIn('@Boon @Boon', people)).toEqual(['c'])
    expect(mentionAt('write to me@boo', 15)).toBeUndefined()
  })

  test('are offered while they are typed and put in place of what was typed', () => {
    expect(suggestionsFor(mentionAt('ดูที่ @มะ', 9) ?? '-', people).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(completeMention('hi @bo there', 6, people[2] as Member)).toEqual({ text: 'hi @Boon  there', caret: 9 })
  })
})
