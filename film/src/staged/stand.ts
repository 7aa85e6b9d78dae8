import type { Picture } from '@peace/core/build'
import type { ShotCamera, StageMoment } from '@peace/core/stage'
import { momentOf, openPress, type Press, type Scene, type SceneSet, sceneOf, sceneSetOf, type Time } from '@peace/draw'
import { cameraOf } from './camera.ts'
import { stageOfPicture } from './scene-of-picture.ts'

// One press a process, and the sets it drew last: shots of a scene share theirs.
let press: Press | undefined
export const thePress = (): Press => {
  press ??= openPress()
  return press
}
const sets = new Map<string, SceneSet>()
const mostSets = 6
const setOf = (moment: StageMoment): SceneSet => {
  const name = JSON.stringify([moment.set, moment.light])
  const known = sets.get(name)
  if (known) return known
  const made = sceneSetOf(moment)
  if (sets.size >= mostSets) for (const oldest of [...sets.keys()].slice(0, 1)) sets.delete(oldest)
  sets.set(name, made)
  return made
}

export type Stood = {
  moment: StageMoment
  camera: ShotCamera
  at: (time: Time) => Scene
  size: { width: number; height: number }
}

// Who is so far away that a plain body will do.
const coarseFrom = 3.6

export const standUp = (picture: Picture): Stood => {
  const stage = stageOfPicture(picture)
  const moment = momentOf(stage, stage.states.length - 1)
  const set = setOf(moment)
  const size = { width: picture.width, height: picture.height }
  const camera = cameraOf(picture, stage, sceneOf(moment, set, { coarse: () => true }).people, size)
  const coarse: Time['coarse'] = (_id, mark) => {
    const far = Math.hypot(mark.at[0] - camera.eye[0], mark.at[2] - camera.eye[2])
    return (far / camera.lens) * 35 > coarseFrom * 3
  }
  return { moment, camera, size, at: (time) => sceneOf(moment, set, { ...time, coarse }) }
}
