import { expect, test } from 'vitest'
import { draw } from './draw.ts'
import { findMutants, withMutant } from './find-mutants.ts'
import { nameOf } from './mutant.ts'
import { withReach } from './reach.ts'
import { readSource } from './read-source.ts'

const source = `import { limit } from './limit.ts'
type Pair = { one: 1; two: boolean }
export const take = (held: number[], wanted: number): { left: number; paid?: boolean } => {
  if (wanted > limit) throw new Error('more than ' + limit)
  must(held[0], \`nothing \${1}\`)
  const left = held.filter((each) => each !== wanted).length - 1
  log(left)
  tell(wanted)
  return { left, paid: true }
}
`

test('operators, constants, guards, the order of things and fields are each made wrong once', () => {
  const found = findMutants('take.ts', source).map(nameOf)
  for (const name of [
    'take.ts:4 guard wanted > limit → false',
    'take.ts:4 operator > → >=',
    'take.ts:6 guard .filter((each) => each !== wanted) → (nothing)',
    'take.ts:6 operator !== → ===',
    'take.ts:6 constant 1 → (1 + 1)',
    'take.ts:7 guard log(left) → ;',
    'take.ts:7 order log(left) tell(wanted) → tell(wanted) log(left)',
    'take.ts:9 field paid: true → (nothing)',
    'take.ts:9 constant true → false',
  ])
    expect(found).toContain(name)
})

test('types, imports and what is only said are left alone', () => {
  const found = findMutants('take.ts', source)
  expect(found.filter(({ line }) => line < 4)).toEqual([])
  expect(found.filter(({ was }) => was.includes('more than') || was.includes('nothing'))).toHaveLength(1)
})

test('every mutant is a program that can be read', () => {
  for (const mutant of findMutants('take.ts', source))
    expect(() => readSource('take.ts', withMutant(source, mutant)), nameOf(mutant)).not.toThrow()
})

test('a source whose functions say that they were reached does what it did', () => {
  const reached: string[] = []
  const run = (text: string): unknown =>
    new Function('peaceReach', `globalThis.peaceReach = peaceReach; ${text}; delete globalThis.peaceReach; return out`)(
      (file: string, n: number) => reached.push(`${file}#${n}`),
    )
  const plain =
    'const add = (a) => (b) => a + b; const both = () => ({ a: add(1)(2) }); function not() {} const out = both()'
  expect(run(withReach('add.ts', plain))).toEqual({ a: 3 })
  expect(reached).toEqual(['add.ts#2', 'add.ts#0', 'add.ts#1'])
})

test('a seed draws the same ones again, and another seed others', () => {
  const all = Array.from({ length: 100 }, (_, n) => `mutant ${n}`)
  const drawn = (seed: number) => draw(all, (each) => each, seed, 10)
  expect(drawn(1)).toEqual(drawn(1))
  expect(drawn(1)).not.toEqual(drawn(2))
  expect(draw([...all].reverse(), (each) => each, 1, 10)).toEqual(drawn(1))
})
