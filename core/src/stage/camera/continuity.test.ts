import { expect, it } from 'vitest'
import { must } from '../../errors/index.ts'
import type { StagePatch } from '../patch.ts'
import type { Point } from '../space.ts'
import { along } from '../vector.ts'
import { solveCameras } from './camera-for.ts'
import { continuityOf } from './continuity.ts'
import { filmOf } from './film-of.ts'

const text = `INT. KITCHEN - DAY

MALI stands by the stove, a cup in her hand. TOM stands at the table.

MALI
Tea?

TOM
I said no.

MALI
You said nothing.
`
const scene = must(filmOf(text)[0], 'a scene')
const by = (target: string, camera: { eye: Point; at: Point; lens: number; roll: number }): StagePatch => ({
  sceneId: scene.stage.sceneId,
  target,
  set: { camera },
  by: 'u',
})

it('a camera that was put beyond the line is told, with the two shots', () => {
  const solved = solveCameras(scene.stage, scene.shots)
  expect(continuityOf(scene.stage, solved)).toEqual([])
  const at = solved.findIndex(({ ask }, n) => n > 0 && ask.subjects.length > 0)
  const shot = must(solved[at], 'a shot of somebody')
  const eye = along(shot.camera.eye, shot.ask.normal, -8)
  const notes = continuityOf(
    scene.stage,
    solveCameras(scene.stage, scene.shots, [by(shot.shot, { ...plain(shot), eye })]),
  )
  expect(notes).toContainEqual({ kind: 'line', shots: [must(solved[at - 1], 'one before').shot, shot.shot] })
})

it('two pictures from nearly one place jump', () => {
  const solved = solveCameras(scene.stage, scene.shots)
  const pair = solved.findIndex(({ ask }) => ask.subjects.length === 1)
  const one = must(solved[pair], 'a single')
  const twice = [one.ask.shot, { ...one.ask.shot, id: 'again' }]
  const notes = continuityOf(
    scene.stage,
    solveCameras(scene.stage, twice, [by(one.shot, plain(one)), by('again', plain(one))]),
  )
  expect(notes).toEqual([{ kind: 'jump', shots: [one.shot, 'again'], of: must(one.ask.subjects[0], 'a subject').id }])
})

const plain = ({ camera: { eye, at, lens, roll } }: ReturnType<typeof solveCameras>[number]) => ({
  eye,
  at,
  lens,
  roll,
})
