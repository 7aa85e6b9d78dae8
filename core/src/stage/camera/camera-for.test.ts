import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { labelledSceneSchema, scriptOf } from '../../reading/corpus/label.ts'
import { cameraAt } from '../camera-at.ts'
import { landmarksOf } from '../landmarks.ts'
import { shotCameraSchema } from '../shot-camera.ts'
import { stageAt } from '../stage-at.ts'
import { dot, flat, sub, unit } from '../vector.ts'
import { camerasFor, solveCameras } from './camera-for.ts'
import { jumps } from './cost.ts'
import { filmOf } from './film-of.ts'
import { fallsAt, halfHigh, inFrame } from './frame.ts'

const corpusFilms = (parts: readonly string[], every: number): { id: string; film: ReturnType<typeof filmOf> }[] => {
  const corpus = join(import.meta.dirname, '../../reading/corpus')
  return parts
    .flatMap((part) =>
      readdirSync(join(corpus, part))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(corpus, part, name)),
    )
    .filter((_, at) => at % every === 0)
    .map((path) => labelledSceneSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
    .map((label) => ({ id: label.id, film: filmOf(scriptOf(label)) }))
}

const scenes = corpusFilms(['open', 'kept'], 1).flatMap(({ id, film }) =>
  film.map(({ stage, shots }) => ({ id, stage, solved: solveCameras(stage, shots), shots })),
)
const all = scenes.flatMap(({ id, stage, solved }) =>
  solved.map((each, at) => ({ id, stage, each, before: solved[at - 1] })),
)

it('every shot has a camera, the same again', () => {
  for (const { shots, solved } of scenes) expect(solved).toHaveLength(shots.length)
  for (const { each } of all) expect(() => shotCameraSchema.parse(each.camera)).not.toThrow()
  const [first] = scenes
  if (first) expect(camerasFor(first.stage, first.shots)).toEqual(camerasFor(first.stage, first.shots))
})

it('the eyes of whoever a shot promises are in frame, from its first moment to its last', () => {
  const out: string[] = []
  for (const { id, stage, each } of all) {
    if (each.ask.shot.size === 'insert') continue
    for (const t of [0, 0.5, 1]) {
      const moment = stageAt(stage, each.ask.shot.elementIds, t)
      for (const subject of each.ask.subjects) {
        const actor = moment.people[subject.id]
        // Who is on the way in or out may cross the frame's edge; in a picture of their own they are followed.
        const walks = actor?.stride !== undefined
        if (!actor || (walks && each.ask.subjects.length > 1)) continue
        const fallen = fallsAt(cameraAt(each.camera, t), landmarksOf(actor).eyes)
        if (!inFrame(fallen))
          out.push(
            `${id} ${each.ask.shot.size} ${each.ask.shot.angle} ${each.ask.shot.move} ${stage.set.kind} at ${t}: ${subject.actor.pose} ${fallen.x.toFixed(2)} ${fallen.y.toFixed(2)}`,
          )
      }
    }
  }
  expect(out).toEqual([])
})

// Where each picture comes to rest: all but who draws back come to the one that was composed.
const leaving = new Set(['dolly-out', 'zoom-out'])
const rested = all
  .filter(({ each: { ask } }) => ask.shot.size !== 'insert' && ask.subjects.length > 0)
  .map(({ id, each }) => {
    const { move } = each.camera
    const t = leaving.has(each.ask.shot.move) && move?.kind !== 'follow' ? 0 : 1
    return { id, ask: each.ask, camera: cameraAt(each.camera, t) }
  })

it('heads are whole where a picture comes to rest, unless it is of a face alone', () => {
  const cut = rested
    .filter(({ ask }) => ask.shot.size !== 'extreme-close')
    .flatMap(({ id, ask, camera }) =>
      ask.subjects.flatMap(({ actor, marks }) => {
        const eyes = fallsAt(camera, marks.eyes)
        const half = ((marks.head / 2 / eyes.z) * camera.lens) / 18
        const whole = fallsAt(camera, marks.crown).y <= 1 && Math.abs(eyes.x) + half * 0.8 <= 1
        return whole || actor.stride !== undefined ? [] : [`${id} ${ask.shot.size} ${ask.shot.angle} ${actor.pose}`]
      }),
    )
  expect(rested.length).toBeGreaterThan(600)
  expect(cut).toEqual([])
})

// How much of the picture's height a head may take, in a picture of one.
const shares: Record<string, readonly [number, number]> = {
  'extreme-close': [0.9, 1.5],
  close: [0.5, 0.65],
  'medium-close': [0.33, 0.45],
  medium: [0.1, 0.5],
  full: [0.08, 0.28],
  wide: [0.05, 0.2],
  'extreme-wide': [0.03, 0.12],
}
it('a face is as large as its shot says', () => {
  const wrong = rested
    .filter(({ ask }) => ask.subjects.length === 1 && ask.shot.angle !== 'over-shoulder')
    .filter(({ ask }) => ask.shot.angle !== 'point-of-view')
    .flatMap(({ id, ask, camera }) => {
      const [first] = ask.subjects
      const bounds = shares[ask.shot.size]
      if (!first || !bounds) return []
      const share = first.marks.head / (2 * halfHigh(camera.lens) * fallsAt(camera, first.marks.eyes).z)
      return share < bounds[0] || share > bounds[1] ? [`${id} ${ask.shot.size} ${share.toFixed(2)}`] : []
    })
  expect(wrong).toEqual([])
})

it('a near picture of somebody shows their face', () => {
  const near = rested.filter(({ ask }) => ['medium-close', 'close', 'extreme-close'].includes(ask.shot.size))
  const away = near.filter(({ ask, camera }) => {
    const [first] = ask.subjects
    return first !== undefined && dot(first.gaze, unit(flat(sub(camera.eye, first.marks.eyes)))) < -0.1
  })
  expect(away.length / near.length).toBeLessThan(0.01)
})

it('a second picture of one subject differs by size or by thirty degrees', () => {
  const pairs = all.filter(({ before }) => before !== undefined)
  const jumped = pairs.filter(
    ({ each, before }) => before !== undefined && jumps(before.ask, before.camera, each.ask, each.camera),
  )
  expect(jumped.length / pairs.length).toBeLessThan(0.01)
})

// A head whose edge lies on the frame's edge, within two hundredths of it.
const touches = ({ ask, camera }: (typeof rested)[number]): boolean =>
  [...ask.subjects, ...ask.others].some(({ marks, actor }) => {
    const { x, z } = fallsAt(camera, marks.eyes)
    if (z < 0.1 || actor.stride !== undefined || ask.shot.size === 'extreme-close') return false
    const half = ((marks.head / 2 / z) * camera.lens) / 18
    const top = fallsAt(camera, marks.crown).y
    const side = Math.abs(top) < 1 && [half, -half].some((edge) => Math.abs(Math.abs(x) + edge - 1) < 0.04)
    return side || (Math.abs(x) < 1 && Math.abs(top - 1) < 0.04)
  })
it('no head touches the edge of the frame', () => {
  const touching = rested.filter(touches)
  expect(touching.length / rested.length).toBeLessThan(0.013)
})

it('cameras stay on their side of the line, or say that they cross', () => {
  const crossing = all.filter(({ each }) => each.crosses)
  expect(crossing.length / all.length).toBeLessThan(0.06)
})

it('what the writer set by hand stands', () => {
  const [scene] = filmOf(
    'INT. KITCHEN - DAY\n\nMALI sits at the table. TOM stands by the stove.\n\nMALI\nTea?\n\nTOM\nPlease.\n',
  )
  if (!scene) throw new Error('a scene')
  const [shot] = scene.shots
  const camera = {
    eye: [1, 2, 3] as [number, number, number],
    at: [0, 1, 0] as [number, number, number],
    lens: 40,
    roll: 0,
  }
  const [taken] = camerasFor(scene.stage, scene.shots, [
    { sceneId: scene.stage.sceneId, target: shot?.id ?? '', set: { camera }, by: 'u' },
  ])
  expect(taken).toMatchObject({ byHand: true, camera })
})
