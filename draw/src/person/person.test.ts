import { poses as names } from '@peace/core/stage'
import { describe, expect, it } from 'vitest'
import { someone } from '../fixture.ts'
import { at } from '../math/vector.ts'
import { personOf } from './person.ts'

const lowest = (positions: Float32Array): number => {
  let low = Number.POSITIVE_INFINITY
  for (let i = 1; i < positions.length; i += 3) low = Math.min(low, at(positions, i))
  return low
}
const inTheAir = ['float', 'hang', 'jump', 'climb', 'carried', 'swim', 'ride', 'fall', 'kick', 'run']

describe('a person', () => {
  for (const pose of names)
    it(`who is to ${pose} neither floats nor sinks into the floor`, () => {
      for (const body of [
        { height: 1.72, age: 35, sex: 'm', build: 'average', skin: 0.4 },
        { height: 1.12, age: 6, sex: 'f', build: 'slim', skin: 0.4 },
        { height: 1.55, age: 78, sex: 'f', build: 'heavy', skin: 0.4 },
      ] as const) {
        const person = personOf('p', someone({ pose, body }), 20, undefined, true)
        const low = Math.min(...person.meshes.map(({ positions }) => lowest(positions)))
        expect(low, `${body.age}`).toBeGreaterThan(-0.05)
        if (!inTheAir.includes(pose)) expect(low, `${body.age}`).toBeLessThan(0.05)
      }
    })

  it('who sits is on the seat, with feet on the floor', () => {
    const on = { piece: 'bench', place: 'a', height: 0.45 }
    const { skeleton } = personOf('p', someone({ pose: 'sit', on }), 20, undefined, true)
    expect(skeleton.hips[1]).toBeGreaterThan(0.47)
    expect(skeleton.hips[1]).toBeLessThan(0.57)
    expect(skeleton.legs.left.ankle[1]).toBeLessThan(0.1)
  })
})
