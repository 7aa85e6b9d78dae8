import type { Actor } from '@peace/core/stage'
import { looks } from '../head/expressions.ts'
import type { Face } from '../head/face-place.ts'
import { headMeshes } from '../head/head-meshes.ts'
import { headModel } from '../head/head-model.ts'
import { headShapeOf } from '../head/head-shape.ts'
import { hashOf } from '../math/chance.ts'
import { at, type Vector } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { material } from '../picture/material.ts'
import { armsOf } from './arms.ts'
import { type Clothes, clothesOf } from './clothes.ts'
import { torsoLines } from './folds.ts'
import { footMesh } from './foot.ts'
import { coversHair, headwearMeshes } from './headwear.ts'
import { bareLegs, trousers } from './legs.ts'
import type { BodyPose } from './pose.ts'
import { poseOf } from './pose-of.ts'
import { proportionsOf } from './proportions.ts'
import { type Skeleton, sides, skeletonOf } from './skeleton.ts'
import { skirts } from './skirt.ts'
import { tailMesh, torsoMesh } from './torso.ts'

export type Person = { id: string; object: number; skeleton: Skeleton; meshes: Mesh[]; face: Face }

// Of poses that leave the ground, only what sinks into it is lifted.
const aloft: readonly Actor['pose'][] = [
  'float',
  'hang',
  'jump',
  'climb',
  'carried',
  'swim',
  'ride',
  'fall',
  'kick',
  'run',
]
const lifts = new Map<string, number>()
const mostLifts = 2000

const lowest = (meshes: readonly Mesh[]): number => {
  let low = Number.POSITIVE_INFINITY
  for (const { positions } of meshes)
    for (let i = 1; i < positions.length; i += 3) low = Math.min(low, at(positions, i))
  return low
}

// How far a pose must be raised or let down so that this body, so dressed, touches the ground: found once on its meshes.
const liftOf = (actor: Actor, pose: BodyPose): number => {
  if (pose.rests === 'seat' && actor.on) return 0
  const { body, wear } = actor
  const way = Math.round((actor.t ?? 0) * 6) / 6
  const stride = actor.stride === undefined ? undefined : Math.round((actor.stride % 1) * 8) / 8
  const name = JSON.stringify([
    actor.pose,
    actor.to,
    way,
    stride,
    body,
    wear.top,
    wear.bottom,
    wear.over.cut,
    wear.feet,
  ])
  const known = lifts.get(name)
  if (known !== undefined) return known
  const there = { body: proportionsOf(body), pose, at: [0, 0, 0], face: 0 } as const
  const clothes = clothesOf(wear)
  const skeleton = skeletonOf(there)
  const low = lowest([
    ...armsOf(skeleton, clothes, 1, 0, true),
    ...legsOf(skeleton, clothes, 1, 0, true),
    ...sides.map((side) => footMesh(skeleton, side, 1, 0, footScale(skeleton))),
    torsoMesh(skeleton, clothes, 1, 0, true).mesh,
  ])
  const lift = aloft.includes(actor.pose) ? Math.max(0, -low) : -low
  if (lifts.size >= mostLifts) lifts.clear()
  lifts.set(name, lift)
  return lift
}
const footScale = (s: Skeleton): number => (s.body.height / 1.7) * (0.86 + 0.14 * s.body.limb)
const legsOf = (s: Skeleton, clothes: Clothes, skin: number, object: number, coarse: boolean): Mesh[] => {
  const wraps = clothes.top === 'dress' || clothes.top === 'robe'
  if (wraps || clothes.bottom === 'skirt' || clothes.bottom === 'sarong')
    return skirts(s, clothes, skin, object, coarse)
  return clothes.bottom === 'none' ? bareLegs(s, -0.06, skin, object) : trousers(s, clothes, skin, object, coarse)
}

// A seat lifts the hips and leaves the feet on the floor; a bed or a raft lifts the whole body.
export const skeletonFor = (actor: Actor, look: Vector | undefined): Skeleton => {
  const pose = poseOf(actor)
  const lifted = actor.on?.height ?? 0
  const seated = pose.rests === 'seat'
  const [x, y, z] = actor.at
  return skeletonOf({
    body: proportionsOf(actor.body),
    pose,
    at: [x, y + (seated ? 0 : lifted) + liftOf(actor, pose), z],
    face: actor.face,
    ...(seated && actor.on ? { seat: lifted } : {}),
    ...(look ? { look } : {}),
    ...(actor.reach ? { reach: actor.reach } : {}),
  })
}

const mouthOf = (actor: Actor, mouth: number | undefined) => {
  const look = looks[actor.expression]
  const open = mouth ?? (actor.speaks ? 0.7 : undefined)
  return open === undefined
    ? look
    : { ...look, mouth: Math.max(look.mouth * 0.5, open), wide: look.wide * (1 - open * 0.08) }
}

export type FaceMoment = { mouth?: number; blink?: boolean }
const lookAt = (actor: Actor, { mouth, blink }: FaceMoment): Face['look'] => {
  const looked = mouthOf(actor, mouth)
  return blink ? { ...looked, open: 0.05 } : looked
}
// The same body with another face: what a mouth says moves no mesh.
export const refaced = (person: Person, actor: Actor, moment: FaceMoment): Person => ({
  ...person,
  face: { ...person.face, look: lookAt(actor, moment) },
})

// `coarse` for one who is small on the paper.
export const personOf = (
  id: string,
  actor: Actor,
  object: number,
  look: Vector | undefined,
  coarse: boolean,
  moment: FaceMoment = {},
): Person => {
  const skeleton = skeletonFor(actor, look)
  const clothes = clothesOf(actor.wear)
  const skin = material('skin', 0.15 + actor.body.skin * 0.75)
  const light = actor.hair.tone < 1
  const hair = material('hair', 0.9 + actor.hair.tone * 1.15)
  const torso = torsoMesh(skeleton, clothes, skin, object, coarse)
  if (!coarse) torsoLines(skeleton, clothes, torso.line)
  const model = headModel(headShapeOf(actor.body, hashOf(id)), actor.hair, coarse)
  const tail = tailMesh(skeleton, clothes, object)
  const meshes = [
    torso.mesh,
    ...(tail ? [tail] : []),
    ...armsOf(skeleton, clothes, skin, object, coarse),
    ...legsOf(skeleton, clothes, skin, object, coarse),
    ...sides.map((side) => footMesh(skeleton, side, clothes.shoe ?? skin, object, footScale(skeleton))),
    ...headMeshes(skeleton, model, { skin, hair, light, object }, coarse, coversHair(actor.wear.head)),
    ...headwearMeshes(skeleton, actor.wear.head, object),
  ]
  for (const mesh of meshes) mesh.soft = true
  const { head, headTurn, headScale, gaze } = skeleton
  return {
    ...{ id, object, skeleton, meshes },
    face: {
      ...{ head, headTurn, headScale, model, gaze },
      look: lookAt(actor, moment),
      glasses: actor.wear.trims.includes('glasses') || actor.wear.trims.includes('sunglasses'),
      brow: light ? [120, 112, 104] : undefined,
    },
  }
}
