import { hairCuts } from '@peace/core/stage'
import { expect, it } from 'vitest'
import { at } from '../math/vector.ts'
import { hairDistance } from './hair-shape.ts'
import { headModel } from './head-model.ts'
import { headDistance, headShapeOf } from './head-shape.ts'

const shape = headShapeOf({ height: 1.7, age: 40, sex: 'f', build: 'average', skin: 0.4 }, 7)

it('every cut of hair is a closed surface on its own shape, with nothing left out', () => {
  for (const cut of hairCuts) {
    const { hair, head } = headModel(shape, { cut, tone: 3, beard: 'none' }, true)
    for (const [mesh, distance] of [
      [head, headDistance(shape)],
      [hair, hairDistance(cut, shape)],
    ] as const) {
      if (!mesh || !distance) continue
      expect(mesh.triangles.length, cut).toBeGreaterThan(300)
      // Nearly every edge has a triangle on both sides: no hole where a part of the box was passed over.
      const open = (mesh.topology?.sides ?? new Int32Array()).filter((side) => side < 0).length
      expect(open, cut).toBeLessThan(8)
      // Of every seventh corner: how far a point is from the shape is dear to ask.
      for (let i = 0; i < mesh.positions.length; i += 21) {
        const off = distance(at(mesh.positions, i), at(mesh.positions, i + 1), at(mesh.positions, i + 2))
        expect(Math.abs(off), cut).toBeLessThan(1.4)
      }
    }
  }
})

it('a face is its own, and the same each time', () => {
  const body = { height: 1.7, age: 40, sex: 'f', build: 'average', skin: 0.4 } as const
  expect(headShapeOf(body, 7)).toEqual(shape)
  expect(headShapeOf(body, 8)).not.toEqual(shape)
  expect(headShapeOf({ ...body, age: 78 }, 7).age).toBeGreaterThan(0.8)
  expect(headShapeOf({ ...body, age: 6 }, 7).child).toBe(1)
})
