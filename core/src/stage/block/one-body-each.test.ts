import { expect, it } from 'vitest'
import type { Fact, FactOf } from '../../reading/fact.ts'
import { oneBodyEach } from './one-body-each.ts'

const scene = (text: string, ...told: (FactOf | [FactOf, number, number])[]) => {
  const facts = told.map((each, n): Fact => {
    const [is, from, to] = Array.isArray(each) ? each : ([each, 0, 1] as const)
    return { id: `f${n}`, spans: [{ in: 'e', from, to }], confidence: 1, is }
  })
  const read = oneBodyEach(new Map([['s', facts]]), [{ id: 's', elements: [{ id: 'e', text }] }])
  return read.get('s') ?? []
}
const seen = (person: string): FactOf => ({ of: 'presence', person, how: 'seen' })
const named = (person: string, age: number, sex?: 'm' | 'f'): FactOf => ({
  ...{ of: 'person', person, name: person, age, wears: [] },
  ...(sex ? { sex } : {}),
})
const kin = (person: string, is: string, sex: 'm' | 'f', name = is): FactOf[] => [
  { of: 'person', person, kin: { is }, sex, wears: [] },
  { of: 'person', person, name, nameless: true, wears: [] },
  seen(person),
]
const bodies = (facts: readonly Fact[]) =>
  [...new Set(facts.flatMap(({ is }) => (is.of === 'presence' && is.how === 'seen' ? [is.person] : [])))].sort()
const deedOf = (facts: readonly Fact[]) => facts.flatMap(({ is }) => (is.of === 'deed' ? [is] : []))[0]

it('his son, who is there by his name, is that one man, and a man in every scene', () => {
  const facts = scene(
    '',
    ...[seen('arthur'), named('arthur', 78, 'm'), seen('nurse'), named('nurse', 34, 'f'), seen('daniel')],
    ...[named('daniel', 40), ...kin('p', 'son', 'm')],
    { of: 'deed', person: 'arthur', act: 'take', toward: 'p' },
  )
  expect(bodies(facts)).toEqual(['arthur', 'daniel', 'nurse'])
  expect(deedOf(facts)).toEqual({ of: 'deed', person: 'arthur', act: 'take', toward: 'daniel' })
  expect(facts.some(({ is }) => is.of === 'person' && is.person === 'daniel' && is.sex === 'm')).toBe(true)
})

it('where two could be meant, or somebody too old, it stays another', () => {
  const two = scene(
    '',
    ...[seen('claire'), named('claire', 38, 'f'), seen('lena'), named('lena', 9, 'f'), seen('mo'), named('mo', 7, 'f')],
    ...kin('p', 'daughter', 'f'),
    { of: 'deed', person: 'claire', act: 'embrace', toward: 'p' },
  )
  expect(bodies(two)).toEqual(['claire', 'lena', 'mo', 'p'])
  const old = scene(
    '',
    ...[seen('claire'), named('claire', 38, 'f'), seen('gran'), named('gran', 78, 'f'), ...kin('p', 'daughter', 'f')],
    { of: 'deed', person: 'claire', act: 'embrace', toward: 'p' },
  )
  expect(bodies(old)).toEqual(['claire', 'gran', 'p'])
})

it('a word for two is those two, who do it with one another', () => {
  const facts = scene(
    '',
    ...[seen('man'), named('man', 65, 'm'), seen('ali'), named('ali', 20, 'm'), ...kin('p', 'father', 'm', 'พ่อลูก')],
    { of: 'deed', person: 'p', act: 'embrace' },
  )
  expect(bodies(facts)).toEqual(['ali', 'man'])
  expect(deedOf(facts)).toEqual({ of: 'deed', person: 'man', act: 'embrace', toward: 'ali' })
})

it('a whole class is a group', () => {
  const text = 'นักเรียนทั้งห้องนั่ง'
  const one = scene(text, [seen('p'), 0, 8], { of: 'person', person: 'p', name: 'นักเรียน', nameless: true, wears: [] })
  expect(one.some(({ is }) => is.of === 'person' && is.group === true)).toBe(true)
  const other = scene('นักเรียนนั่ง', [seen('p'), 0, 8], {
    of: 'person',
    person: 'p',
    name: 'นักเรียน',
    nameless: true,
    wears: [],
  })
  expect(other.some(({ is }) => is.of === 'person' && is.group === true)).toBe(false)
})
