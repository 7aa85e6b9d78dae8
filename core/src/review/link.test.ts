import { expect, it } from 'vitest'
import { linkChoicesSchema, settledChoices } from './index.ts'

it('for everybody asks nobody who they are and shows no notes, whatever else was chosen', () => {
  const asked = { name: 'festival', asksName: true, showsName: true, notes: true, downloads: true, credit: true }
  const open = settledChoices(linkChoicesSchema.parse({ ...asked, public: true }))
  expect(open).toEqual({ ...asked, public: true, asksName: false, showsName: false, notes: false })
  const invited = linkChoicesSchema.parse({ ...asked, public: false })
  expect(settledChoices(invited)).toEqual(invited)
})
