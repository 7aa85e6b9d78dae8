import { publicationSchema } from '@peace/core/publish'
import { expect, it } from 'vitest'
import { awakened, claimed, fenced, inTurn, lookedAt, withdrawn } from './turns.ts'
import { PublishWorld } from './world.ts'

const world = new PublishWorld(1, false)
const row = publicationSchema.parse(world.rows.get(world.wish(0)))
const now = row.createdAt + 1000

it('one that was taken back is not awakened when its account is open again', () => {
  const closed = { ...row, trouble: 'account-closed' as const }
  expect(awakened(closed, now)?.dueAt).toBe(now)
  const back = withdrawn(closed)
  expect([back?.state, back?.trouble, back?.dueAt]).toEqual(['withdrawn', undefined, undefined])
  // As rows were before: ended, with their trouble kept.
  expect(awakened({ ...closed, state: 'withdrawn' }, now)).toBeUndefined()
})

it('what has ended and is still due is asked for once, and then no more', () => {
  const after = claimed({ ...row, state: 'withdrawn' }, now, now + 1)
  expect([after?.dueAt, after?.leaseUntil, after?.fence]).toEqual([undefined, undefined, row.fence])
  expect(claimed(row, now, now + 1)?.leaseUntil).toBe(now + 1)
})

it('who lost the row to another writes nothing', () => {
  expect(fenced(row.fence, (before) => before)(row)).toBe(row)
  expect(fenced(row.fence, (before) => before)({ ...row, fence: row.fence + 1 })).toBeUndefined()
})

it('what has begun to leave is not taken back', () => {
  expect(withdrawn({ ...row, session: 'a place' })).toBeUndefined()
  expect(withdrawn({ ...row, state: 'sending' })).toBeUndefined()
})

it('a workspace with fifty due keeps nobody waiting, and those in hand take no place', () => {
  const many = Array.from({ length: 50 }, (_, n) => ({ id: `a${n}`, workspaceId: 'a' }))
  const held = Array.from({ length: 50 }, (_, n) => ({ id: `h${n}`, workspaceId: `h${n}`, leaseUntil: now + 1 }))
  const others = [
    { id: 'b0', workspaceId: 'b' },
    { id: 'c0', workspaceId: 'c', leaseUntil: now },
  ]
  expect(inTurn([...held, ...many, ...others], now, 4)).toEqual(['a0', 'b0', 'c0', 'a1'])
})

it('an outlet is asked for figures once an hour', () => {
  const once = lookedAt(row, now)
  expect(once?.lookedAt).toBe(now)
  expect(lookedAt({ ...row, lookedAt: now }, now + 3_599_999)).toBeUndefined()
  expect(lookedAt({ ...row, lookedAt: now }, now + 3_600_000)?.lookedAt).toBe(now + 3_600_000)
})
