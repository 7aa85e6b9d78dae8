import type { Mark, StageMoment } from '@peace/core/stage'
import { chanceFrom } from '../math/chance.ts'
import { mix, type Vector, within } from '../math/vector.ts'
import { faces } from '../mesh/faces.ts'
import type { InkLine, Mesh } from '../mesh/mesh.ts'
import { type Person, personOf, skeletonFor } from '../person/person.ts'
import { onHead } from '../person/skeleton.ts'
import { propMeshes } from '../props/prop-meshes.ts'
import { setMeshes } from '../set/set-meshes.ts'
import { type Lens, project } from './lens.ts'
import { type ShadowFrame, shadowFrameOf } from './light.ts'

export type SceneSet = { meshes: Mesh[]; shadow: ShadowFrame }
// One moment of a stage, ready to be drawn from anywhere.
export type Scene = {
  moment: StageMoment
  set: SceneSet
  people: Person[]
  // Of people, and of what they hold or what stands about.
  meshes: Mesh[]
  // Where bodies darken the floor: x, z, half as wide, as deep.
  blobs: (readonly [number, number, number, number])[]
  labels: { text: string; at: Vector }[]
  // How far what lies behind the focus pales.
  softness: (focus: number) => number
  overlay?: (
    lens: Lens,
    dot: (x: number, y: number, r: number, red: number, green: number, blue: number, alpha: number) => void,
  ) => void
}
export type Time = {
  // Seconds into the shot: rain falls, eyes blink.
  seconds?: number
  // How far open the mouth of who speaks is, by id.
  mouths?: Readonly<Record<string, number>>
  blinks?: readonly string[]
  // Who is so small on the paper that a plain body will do.
  coarse?: (id: string, mark: Mark) => boolean
}

const reach = 15
export const sceneSetOf = ({ set, light }: Pick<StageMoment, 'set' | 'light'>): SceneSet => {
  const { from, to } = set.room
  const [cx, cz] = [(from[0] + to[0]) / 2, (from[2] + to[2]) / 2]
  const low: Vector = [Math.max(from[0] - 0.6, cx - reach), from[1] - 0.1, Math.max(from[2] - 0.6, cz - reach)]
  const high: Vector = [Math.min(to[0] + 0.6, cx + reach), Math.min(to[1] + 0.6, 9), Math.min(to[2] + 0.6, cz + reach)]
  return { meshes: setMeshes(set), shadow: shadowFrameOf(light.dir, low, high) }
}

const rain = ({ room }: StageMoment['set'], seconds: number): Mesh => {
  const chance = chanceFrom(31)
  const lines: InkLine[] = Array.from({ length: 420 }, () => {
    const [x, z] = [mix(room.from[0] - 3, room.to[0] + 3, chance()), mix(room.from[2] - 3, room.to[2] + 3, chance())]
    const fall = 7 * (0.8 + chance() * 0.4)
    const y = (((chance() * 7 - seconds * fall) % 7) + 7) % 7
    return {
      points: [
        [x, y, z],
        [x + 0.03, y - 0.42, z],
      ],
      weight: 0.8,
      alpha: 0.4,
      bias: 0.02,
      wobble: 0,
      taper: 0.9,
    }
  })
  return faces([], { lines, shadow: false, part: 'rain' })
}
const dust = ({ room }: StageMoment['set']): Scene['overlay'] => {
  const chance = chanceFrom(5)
  const motes = Array.from({ length: 120 }, (): Vector => {
    const [a, b] = [room.from, room.to]
    return [
      mix(a[0], b[0], 0.15 + chance() * 0.7),
      mix(0.4, Math.min(2.6, b[1]), chance()),
      mix(a[2], b[2], 0.15 + chance() * 0.7),
    ]
  })
  return (lens, dot) => {
    for (const mote of motes) {
      const [x, y, z] = project(lens, mote)
      if (z > 0.5 && z < 7) dot(x, y, within(2.4 / z, 0.5, 2.2), 255, 247, 226, 0.85)
    }
  }
}

export const sceneOf = (moment: StageMoment, set: SceneSet, time: Time = {}): Scene => {
  const actors = Object.entries(moment.people)
  const eyes = new Map(actors.map(([id, actor]) => [id, onHead(skeletonFor(actor, undefined), 0, 0.2, 7)]))
  const propAt = (id: string): Vector | undefined => moment.props[id]?.at
  const people = actors.map(([id, actor], index) => {
    const look = typeof actor.look === 'string' ? (eyes.get(actor.look) ?? propAt(actor.look)) : actor.look
    const open = time.mouths?.[id]
    return personOf(id, actor, 20 + index, look, time.coarse?.(id, actor) ?? false, {
      ...(open === undefined ? {} : { mouth: open }),
      ...(time.blinks?.includes(id) ? { blink: true } : {}),
    })
  })
  const holderOf = (prop: string) => {
    for (const person of people) {
      const holds = moment.people[person.id]?.holds
      if (holds?.left !== prop && holds?.right !== prop) continue
      const hold = holds.left === holds.right ? 'both' : holds.left === prop ? 'left' : 'right'
      return { person, hold } as const
    }
    return undefined
  }
  const props = Object.entries(moment.props).map(([id, prop]) => ({ prop, ...propMeshes(prop, holderOf(id)) }))
  const outside = !moment.set.inside
  const wet = outside && (moment.palette.sky === 'rain' || moment.palette.sky === 'storm')
  const overlay = moment.light.shaft > 0.1 ? dust(moment.set) : undefined
  return {
    ...{ moment, set, people },
    meshes: [
      ...people.flatMap(({ meshes }) => meshes),
      ...props.flatMap(({ meshes }) => meshes),
      ...(wet ? [rain(moment.set, time.seconds ?? 0)] : []),
    ],
    blobs: [
      ...people.map(({ skeleton }) => [skeleton.hips[0], skeleton.hips[2], 0.34, 0.3] as const),
      ...props
        .filter(({ prop }) => prop.heldBy === undefined && prop.at[1] < 0.1 && prop.size[0] > 0.2)
        .map(({ prop }) => [prop.at[0], prop.at[2], prop.size[0] * 0.62, prop.size[2] * 0.62] as const),
    ],
    labels: props.flatMap(({ label }) => (label ? [label] : [])),
    softness: (focus) => (focus > 4 ? 0.12 : 0.4),
    ...(overlay ? { overlay } : {}),
  }
}
