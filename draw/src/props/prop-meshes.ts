import type { Prop } from '@peace/core/stage'
import { about, joined, lookingAlong, type Turn } from '../math/turn.ts'
import { add, along, between, cross, dot, subtract, times, unit, type Vector } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Person } from '../person/person.ts'
import { beasts } from './beasts.ts'
import { makerFor } from './shapes.ts'
import { things } from './things.ts'
import { vehicles } from './vehicles.ts'

const makers = { ...things, ...beasts, ...vehicles }

// What is long lies in the fist across the palm; what is flat or hollow stands upright on it.
const upright: readonly Prop['kind'][] = [
  'cup',
  'glass',
  'bottle',
  'bowl',
  'plate',
  'tray',
  'pot',
  'jar',
  'bucket',
  'basket',
  'flowers',
  'candle',
  'lantern',
  'umbrella',
  'balloon',
  'clay',
  'flag',
]
const read: readonly Prop['kind'][] = ['book', 'newspaper']
const low: readonly Prop['kind'][] = ['bag', 'suitcase', 'bucket', 'basket', 'kite']

type Hold = 'left' | 'right' | 'both'
const held = (prop: Prop, { skeleton: s }: Person, hold: Hold): { turn: Turn; origin: Vector } => {
  const grip = (side: 'left' | 'right'): Vector => {
    const { wrist, fingers, palm } = s.arms[side]
    return along(along(wrist, fingers, s.handLength * 0.5), palm, 0.022)
  }
  const at = hold === 'both' ? between(grip('left'), grip('right'), 0.5) : grip(hold)
  if (read.includes(prop.kind)) {
    const up = unit(subtract(s.head, at))
    const y = unit(add(times(up, 0.75), times(s.chest.z, -0.55)))
    const x = unit(subtract(s.chest.x, times(y, dot(s.chest.x, y))))
    const z = cross(x, y)
    return { turn: { x: times(x, -1), y, z: times(z, -1) }, origin: along(at, s.chest.z, 0.05) }
  }
  const facing = lookingAlong([s.chest.z[0], 0, s.chest.z[2]], [0, 1, 0])
  if (hold === 'both' || upright.includes(prop.kind)) {
    const under = low.includes(prop.kind) ? prop.size[1] : prop.size[1] * 0.4
    return { turn: facing, origin: add(at, [0, -under, 0]) }
  }
  if (low.includes(prop.kind)) return { turn: facing, origin: add(at, [0, -prop.size[1] * 1.28, 0]) }
  const { fingers, palm } = s.arms[hold]
  const across = unit(cross(fingers, palm))
  const y = dot(across, [0, 1, 0]) < 0 ? times(across, -1) : across
  return { turn: { x: unit(cross(y, fingers)), y, z: fingers }, origin: at }
}

export type PlacedProp = { meshes: Mesh[]; label: { text: string; at: Vector } | undefined }

export const propMeshes = (prop: Prop, holder: { person: Person; hold: Hold } | undefined): PlacedProp => {
  const { turn, origin } = holder
    ? held(prop, holder.person, holder.hold)
    : { turn: joined(about.y(prop.face), about.y(0)), origin: prop.at }
  const meshes: Mesh[] = []
  const maker = makerFor(prop, turn, origin, holder?.person.object ?? 0, meshes)
  const make = makers[prop.kind]
  if (make) make(maker)
  else maker.box([0, 0, 0], prop.size, 1.1)
  const named = make === undefined && prop.name !== ''
  return {
    meshes,
    label: named ? { text: prop.name, at: add(origin, [0, prop.size[1] + 0.06, 0]) } : undefined,
  }
}
