import { landmarksOf, lookingAt, poses as names, type Point } from '@peace/core/stage'
import { describe, expect, it } from 'vitest'
import { someone } from '../fixture.ts'
import { at } from '../math/vector.ts'
import { personOf, skeletonFor } from './person.ts'
import { onHead } from './skeleton.ts'

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

  it('has eyes where cameras look for them, wherever they look', () => {
    const wrong: string[] = []
    for (const pose of names)
      for (const look of [undefined, [1.2, 1.5, 1.2], [-2, 1.1, -1], [0.2, 0.4, 1]] as const) {
        const actor = someone({ pose, at: [0, 0, 0], face: 0 })
        const target: Point | undefined = look && [...look]
        const drawn = onHead(skeletonFor(actor, target), 0, 0.2, 7)
        const straight = landmarksOf(actor)
        const { eyes } = target ? lookingAt(straight, actor, target).marks : straight
        const off = Math.hypot(drawn[0] - eyes[0], drawn[1] - eyes[1], drawn[2] - eyes[2])
        if (off > (pose === 'prostrate' ? 0.18 : 0.14)) wrong.push(`${pose} ${look ?? ''} ${off.toFixed(2)}`)
      }
    expect(wrong).toEqual([])
  })

  it('who sits is on the seat, with feet on the floor', () => {
    const on = { piece: 'bench', place: 'a', height: 0.45 }
    const { skeleton } = personOf('p', someone({ pose: 'sit', on }), 20, undefined, true)
    expect(skeleton.hips[1]).toBeGreaterThan(0.47)
    expect(skeleton.hips[1]).toBeLessThan(0.57)
    expect(skeleton.legs.left.ankle[1]).toBeLessThan(0.1)
  })
})
