import type { Mark, StageMoment } from '@peace/core/stage'
import type { Vector } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { type FaceMoment, type Person, personOf, refaced, skeletonFor } from '../person/person.ts'
import { onHead } from '../person/skeleton.ts'
import { propMeshes } from '../props/prop-meshes.ts'
import { setMeshes } from '../set/set-meshes.ts'
import { type ShadowFrame, shadowFrameOf } from './light.ts'
import { dustIn, falling, inTheSky, isWet, type Overlay, rings } from './weather.ts'

export type SceneSet = { meshes: Mesh[]; shadow: ShadowFrame }
// One moment of a stage, ready to be drawn from anywhere.
export type Scene = {
  moment: StageMoment
  set: SceneSet
  people: Person[]
  // Of people, and of what they hold or what stands about.
  meshes: Mesh[]
  // Of what moves all the time: drops that land.
  loose: readonly Mesh[]
  // Where bodies darken the floor: x, z, half as wide, as deep.
  blobs: (readonly [number, number, number, number])[]
  labels: { text: string; at: Vector }[]
  // How far what lies behind the focus pales.
  softness: (focus: number) => number
  overlay?: Overlay
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
export const sceneSetOf = ({ set, light, palette }: Pick<StageMoment, 'set' | 'light' | 'palette'>): SceneSet => {
  const { from, to } = set.room
  const [cx, cz] = [(from[0] + to[0]) / 2, (from[2] + to[2]) / 2]
  const low: Vector = [Math.max(from[0] - 0.6, cx - reach), from[1] - 0.1, Math.max(from[2] - 0.6, cz - reach)]
  const high: Vector = [Math.min(to[0] + 0.6, cx + reach), Math.min(to[1] + 0.6, 9), Math.min(to[2] + 0.6, cz + reach)]
  const meshes = setMeshes(set, palette.hour === 'night' || palette.hour === 'evening')
  // A light that burns inside is not kept out by walls and ceiling.
  if (set.inside && light.kind !== 'sun' && light.kind !== 'window' && light.kind !== 'moon' && light.kind !== 'sky') {
    const shell = new Set(set.pieces.filter(({ hides }) => hides === true).map(({ id }) => `set ${id}`))
    for (const mesh of meshes) if (shell.has(mesh.part)) mesh.shadow = false
  }
  return { meshes: [...meshes, ...inTheSky({ set, light, palette })], shadow: shadowFrameOf(light.dir, low, high) }
}

// What the weather is at a time: the rest of a scene does not move for it.
export const weatherAt = (moment: StageMoment, seconds: number): Pick<Scene, 'loose' | 'overlay'> => {
  const overlays = [
    ...(moment.light.shaft > 0.1 && moment.set.inside ? [dustIn(moment.set)] : []),
    ...[falling(moment, seconds)].filter((each) => each !== undefined),
  ]
  return {
    loose: isWet(moment) ? [rings(moment, seconds)] : [],
    ...(overlays.length > 0
      ? {
          overlay: (lens, dot) => {
            for (const each of overlays) each(lens, dot)
          },
        }
      : {}),
  }
}
const faceTime = (id: string, { mouths, blinks }: Time): FaceMoment => {
  const open = mouths?.[id]
  return { ...(open === undefined ? {} : { mouth: open }), ...(blinks?.includes(id) ? { blink: true } : {}) }
}
// A scene at another time of its faces and its weather; bodies and things stay as they are laid out.
export const sceneAt = (scene: Scene, time: Time): Scene => {
  const people = scene.people.map((person) => {
    const actor = scene.moment.people[person.id]
    return actor ? refaced(person, actor, faceTime(person.id, time)) : person
  })
  const { overlay: _, ...still } = scene
  return { ...still, people, ...weatherAt(scene.moment, time.seconds ?? 0) }
}

export const sceneOf = (moment: StageMoment, set: SceneSet, time: Time = {}): Scene => {
  const actors = Object.entries(moment.people)
  const eyes = new Map(actors.map(([id, actor]) => [id, onHead(skeletonFor(actor, undefined), 0, 0.2, 7)]))
  const propAt = (id: string): Vector | undefined => moment.props[id]?.at
  const people = actors.map(([id, actor], index) => {
    const look = typeof actor.look === 'string' ? (eyes.get(actor.look) ?? propAt(actor.look)) : actor.look
    return personOf(id, actor, 20 + index, look, time.coarse?.(id, actor) ?? false, faceTime(id, time))
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
  return {
    ...{ moment, set, people },
    meshes: [...people.flatMap(({ meshes }) => meshes), ...props.flatMap(({ meshes }) => meshes)],
    blobs: [
      ...people.map(({ skeleton }) => [skeleton.hips[0], skeleton.hips[2], 0.34, 0.3] as const),
      ...props
        .filter(({ prop }) => prop.heldBy === undefined && prop.at[1] < 0.1 && prop.size[0] > 0.2)
        .map(({ prop }) => [prop.at[0], prop.at[2], prop.size[0] * 0.62, prop.size[2] * 0.62] as const),
    ],
    labels: props.flatMap(({ label }) => (label ? [label] : [])),
    softness: (focus) => (focus > 4 ? 0.12 : 0.4),
    ...weatherAt(moment, time.seconds ?? 0),
  }
}
