import { type Acted, type Mark, type StagedShot, type StandingShot, stageTimeAt, standingShot } from '@peace/core/stage'
import { project } from '../picture/lens.ts'
import { openPress, type Pressed, type Size } from '../picture/press.ts'
import { type Scene, type SceneSet, sceneAt, sceneOf, sceneSetOf } from '../picture/scene.ts'
import { facesAt } from './faces.ts'

// Shots drawn one after another, by one press. Sets and scenes that were laid out last are kept, because the shots of a
// scene share theirs.
export type ShotPicture = { drawn: Pressed; labels: { text: string; x: number; y: number }[] }
export type Shots = {
  // What a shot is known by: its end, when all is done that it tells.
  still: (staged: StagedShot, size: Size) => ShotPicture
  clip: (
    staged: StagedShot,
    acted: Acted,
    length: number,
    size: Size,
  ) => (now: number) => { key: string; draw: () => Pressed }
}

const mostSets = 6
// Who is so far away that a plain body will do.
const plainFrom = 10.8

export const openShots = (): Shots => {
  const press = openPress()
  const sets = new Map<string, SceneSet>()
  const setOf = (standing: StandingShot): SceneSet => {
    const { set, light, palette } = standing.momentAt(0)
    const name = JSON.stringify([
      set.kind,
      set.pieces.map(({ id, kind, at, turn }) => [id, kind, at, turn]),
      light,
      palette,
    ])
    const known = sets.get(name)
    if (known) return known
    const made = sceneSetOf({ set, light, palette })
    const [oldest] = sets.keys()
    if (sets.size >= mostSets && oldest !== undefined) sets.delete(oldest)
    sets.set(name, made)
    return made
  }
  const plainFor =
    ({ camera }: StandingShot) =>
    (_id: string, { at }: Mark): boolean =>
      (Math.hypot(at[0] - camera.eye[0], at[2] - camera.eye[2]) / camera.lens) * 35 > plainFrom
  const labelled = (scene: Scene, drawn: Pressed): ShotPicture => ({
    drawn,
    labels: scene.labels.flatMap(({ text, at }) => {
      const [x, y, z] = project(drawn.lens, at)
      return z > 0.3 ? [{ text, x, y }] : []
    }),
  })

  return {
    still(staged, size) {
      const standing = standingShot(staged)
      const scene = sceneOf(standing.momentAt(1), setOf(standing), { coarse: plainFor(standing) })
      return labelled(scene, press.draw(scene, standing.cameraAt(1), size))
    },

    clip(staged, acted, length, size) {
      const standing = standingShot(staged)
      const set = setOf(standing)
      const coarse = plainFor(standing)
      const moves = standing.camera.move !== undefined
      // A camera that follows keeps the stage's time, all others the shot's.
      const follows = standing.camera.move?.kind === 'follow'
      let last: { name: string; scene: Scene } | undefined
      return (now) => {
        const t = stageTimeAt(acted, now, length)
        const { set: _, ...moment } = standing.momentAt(t)
        const people = Object.keys(moment.people)
        const { mouths, blinks } = facesAt(acted, people, now)
        const wet = !standing.set.inside && ['rain', 'storm'].includes(moment.palette.sky)
        const step = wet ? Math.floor((now * 12) / 1000) % 6 : 0
        const name = JSON.stringify([moment.people, moment.props])
        const faces = JSON.stringify([mouths, blinks, step])
        const way = follows ? t : now / Math.max(1, length)
        return {
          key: moves ? `${now} ${name}` : `${name} ${faces}`,
          draw: () => {
            if (last?.name !== name) {
              const whole = { ...moment, set: standing.set }
              const voiced = Object.fromEntries(
                Object.entries(whole.people).map(([id, actor]) => [id, { ...actor, speaks: false }]),
              )
              last = { name, scene: sceneOf({ ...whole, people: voiced }, set, { coarse }) }
            }
            const scene = sceneAt(last.scene, { seconds: step / 12, mouths, blinks })
            return press.draw(scene, standing.cameraAt(way), size)
          },
        }
      }
    },
  }
}
