import { describe, expect, it } from 'vitest'
import { inLine, reorder, type Standing } from './waiting.ts'

const line: Standing[] = [
  { id: 'a', createdBy: 'ann', since: 10 },
  { id: 'b', createdBy: 'bee', since: 20 },
  { id: 'c', createdBy: 'ann', since: 30 },
  { id: 'd', createdBy: 'ann', since: 40 },
]
const all = () => true
const of = (uid: string) => (each: Standing) => each.createdBy === uid
const after = (standing: readonly Standing[], changed: Map<string, number>): string =>
  inLine(standing.map((each) => ({ ...each, since: changed.get(each.id) ?? each.since })))
    .map(({ id }) => id)
    .join('')

describe('the line of builds that wait', () => {
  it('is moved by one place or to its head', () => {
    expect(after(line, reorder(line, 'd', 'first', all))).toBe('dabc')
    expect(after(line, reorder(line, 'c', 'earlier', all))).toBe('acbd')
    expect(after(line, reorder(line, 'b', 'later', all))).toBe('acbd')
  })

  it('lets a member move only past builds of their own: others keep their places', () => {
    expect(after(line, reorder(line, 'd', 'first', of('ann')))).toBe('dbac')
    expect(after(line, reorder(line, 'c', 'earlier', of('ann')))).toBe('cbad')
    expect(reorder(line, 'b', 'first', of('bee')).size).toBe(0)
  })

  it('says only what changes, and nothing at the ends', () => {
    expect([...reorder(line, 'c', 'earlier', all)]).toEqual([
      ['c', 20],
      ['b', 30],
    ])
    expect(reorder(line, 'a', 'earlier', all).size).toBe(0)
    expect(reorder(line, 'd', 'later', all).size).toBe(0)
  })

  it('tells apart builds that came in one moment', () => {
    const same = ['x', 'y', 'z'].map((id) => ({ id, createdBy: 'ann', since: 5 }))
    expect(after(same, reorder(same, 'z', 'earlier', all))).toBe('xzy')
    expect(after(same, reorder(same, 'z', 'first', all))).toBe('zxy')
  })
})
