import { must } from '@peace/core/errors'
import { describe, expect, it } from 'vitest'
import { hall, someone } from '../fixture.ts'
import { dot, subtract } from '../math/vector.ts'
import { project } from './lens.ts'
import { depthMap, jointsOf, poseMap, poseOfPicture } from './maps.ts'
import { openPress } from './press.ts'
import { sceneOf, sceneSetOf } from './scene.ts'

const size = { width: 640, height: 360 }
const camera = { eye: [1.6, 1.5, 1.6], at: [-0.3, 1.2, -1.6], lens: 35, roll: 0, focus: 3 } as const
const moment = hall({ a: someone({ at: [-0.3, 0, -1.2] }), b: someone({ at: [-0.3, 0, -2], face: 2 }) })

describe('a press', () => {
  it('draws the same stage through the same camera to the same bytes, whatever it drew before', () => {
    const [one, two] = [openPress(), openPress()]
    const small = { width: 320, height: 180 }
    const first = Uint8Array.from(one.draw(sceneOf(moment, sceneSetOf(moment)), camera, small).rgba())
    const other = hall({ c: someone({ pose: 'wai', at: [1, 0, 0] }) })
    two.draw(sceneOf(other, sceneSetOf(other)), { ...camera, lens: 50 }, { width: 180, height: 320 })
    const again = two.draw(sceneOf(moment, sceneSetOf(moment)), camera, small).rgba()
    expect(Buffer.compare(first, again)).toBe(0)
    const moved = two.draw(sceneOf(moment, sceneSetOf(moment)), { ...camera, lens: 36 }, small).rgba()
    expect(Buffer.compare(first, moved)).not.toBe(0)
  })

  it('knows how far away everything is: a wall that is seen lies on its plane', () => {
    const empty = hall({})
    const press = openPress()
    const drawn = press.draw(
      sceneOf(empty, sceneSetOf(empty)),
      { eye: [0, 2.5, 2], at: [0, 2.5, -3], lens: 24, roll: 0 },
      size,
    )
    const over = drawn.depth()
    // The back wall's face is at z -3.2, and the camera looks straight at it.
    for (const [x, y] of [
      [200, 120],
      [320, 180],
      [420, 150],
    ] as const)
      expect(1 / must(over[y * 640 + x], 'depth')).toBeCloseTo(5.2, 2)
    const map = depthMap(drawn)
    expect(map.some((value) => value > 200)).toBe(true)
  })

  it('finds joints within two pixels, and leaves out those that somebody hides', () => {
    const scene = sceneOf(moment, sceneSetOf(moment))
    const drawn = openPress().draw(scene, { eye: [-0.3, 1.4, 1.6], at: [-0.3, 1.2, -1.2], lens: 35, roll: 0 }, size)
    const poses = poseOfPicture(scene, drawn)
    const [front, back] = [must(poses.a, 'a'), must(poses.b, 'b')]
    const person = must(scene.people[0], 'person')
    jointsOf(person.skeleton).forEach((point, i) => {
      const [x, y] = project(drawn.lens, point)
      expect(Math.hypot(x - must(front[i], 'joint').x, y - must(front[i], 'joint').y)).toBeLessThan(2)
      expect(dot(subtract(point, drawn.lens.eye), drawn.lens.forward)).toBeCloseTo(must(front[i], 'joint').z)
    })
    expect(front.filter(({ seen }) => seen).length).toBeGreaterThan(14)
    expect(back.filter(({ seen }) => seen).length).toBeLessThan(6)
    const map = poseMap(poses, size.width, size.height)
    expect(map.length).toBe(size.width * size.height * 4)
  })
})
