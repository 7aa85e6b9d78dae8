import { expect, it } from 'vitest'
import { ideaOf, linkChoicesSchema, settledChoices } from './index.ts'

it('for everybody asks nobody who they are and shows no notes, whatever else was chosen', () => {
  const asked = { name: 'festival', asksName: true, showsName: true, notes: true, downloads: true, credit: true }
  const open = settledChoices(linkChoicesSchema.parse({ ...asked, public: true }))
  expect(open).toEqual({ ...asked, opensIdea: false, public: true, asksName: false, showsName: false, notes: false })
  const invited = linkChoicesSchema.parse({ ...asked, public: false })
  expect(settledChoices(invited)).toEqual(invited)
})

it('the idea of a film goes along in its maker’s shortest words, and of what is not for all none does', () => {
  expect(ideaOf({ idea: 'a long  one\n', logline: '' })).toBe('a long one')
  expect(ideaOf({ idea: 'x', logline: 'short' })).toBe('short')
  expect(ideaOf({ idea: ' ', logline: '' })).toBeUndefined()
  expect(settledChoices(linkChoicesSchema.parse({ opensIdea: true })).opensIdea).toBe(false)
})
