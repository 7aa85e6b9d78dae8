import { describe, expect, it } from 'vitest'
import { type Build, buildSchema, waitingLine, waitsFor } from './waits.ts'

const build = (id: string, more: Partial<Build> = {}): Build =>
  buildSchema.parse({
    id,
    workspaceId: 'w',
    filmId: 'f',
    createdBy: 'ann',
    request: { jobId: id, workspaceId: 'w', filmId: 'f', stop: 'cut', quality: 'draft', shownMillis: 0 },
    state: 'QUEUED',
    counts: { wanted: 4, done: 0, failed: 0, reused: 0 },
    quoteMillis: 0,
    money: { heldMillis: 0, capturedMillis: 0, releasedMillis: 0 },
    createdAt: 10,
    ...more,
  })

describe('why a build waits', () => {
  it('is its turn, with its place in the line of its own kind', () => {
    const all = [
      build('a', { createdAt: 1, paid: true }),
      build('b', { createdAt: 2 }),
      build('c', { createdAt: 3, paid: true }),
      build('d', { createdAt: 4, paid: true, waitsSince: 0 }),
    ]
    expect(waitingLine(all, true).map(({ id }) => id)).toEqual(['d', 'a', 'c'])
    const [, b, c] = all
    expect(c && waitsFor(c, all)).toEqual({ is: 'turn', place: 3, paid: true })
    expect(b && waitsFor(b, all)).toEqual({ is: 'turn', place: 1, paid: false })
  })

  it('is a question that nobody has answered', () => {
    const question = { unitKey: 'a'.repeat(64), askedAt: 1, until: 99, reason: 'filtered' }
    const asked = build('a', { state: 'GENERATING_VIDEO', question, marks: 'dau' })
    expect(waitsFor(asked, [asked])).toEqual({ is: 'answer', until: 99 })
  })

  it('is a machine while every piece that could be made stands in line', () => {
    const stands = build('a', { state: 'GENERATING_VIDEO', marks: 'ddqqw' })
    expect(waitsFor(stands, [stands])).toEqual({ is: 'machine' })
  })

  it('is a look at its words or at what was made, while nothing else is being made', () => {
    const held = { words: 2, results: 1, since: 5 }
    const looks = build('a', { state: 'GENERATING_IMAGES', marks: 'llhww', held })
    expect(waitsFor(looks, [looks])).toEqual({ is: 'look', words: 2, results: 1 })
    const goesOn = build('a', { state: 'GENERATING_IMAGES', marks: 'llhuw', held })
    expect(waitsFor(goesOn, [goesOn])).toBeUndefined()
  })

  it('is nothing while something is made, and nothing once it is over', () => {
    const runs = build('a', { state: 'GENERATING_VIDEO', marks: 'ddquw' })
    expect(waitsFor(runs, [runs])).toBeUndefined()
    const over = build('a', { state: 'FAILED', marks: 'ddqf' })
    expect(waitsFor(over, [over])).toBeUndefined()
  })
})
