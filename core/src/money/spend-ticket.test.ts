import { expect, it } from 'vitest'
import { spendTicketSchema } from './spend-ticket.ts'

const ticket = {
  id: 't1',
  wish: 'draft-1',
  workspaceId: 'w1',
  by: 'u1',
  scope: { writer: 'd1' },
  ceiling: 200,
  hold: 200,
  until: 9,
}

it('a ticket has one scope and holds what it may spend', () => {
  expect(spendTicketSchema.parse(ticket)).toEqual(ticket)
  expect(() => spendTicketSchema.parse({ ...ticket, hold: 199 })).toThrow('a ceiling is held before')
  expect(() => spendTicketSchema.parse({ ...ticket, scope: { writer: 'd1', training: 't' } })).toThrow()
  expect(() => spendTicketSchema.parse({ ...ticket, wish: 'constructor' })).toThrow()
})

it('moderation and translation are never paid from a user’s credits', () => {
  const looked = { ...ticket, scope: { moderation: 'text of scene s1' } }
  expect(spendTicketSchema.parse({ ...looked, hold: 0 }).ceiling).toBe(200)
  expect(() => spendTicketSchema.parse(looked)).toThrow('holds nobody’s credits')
})
