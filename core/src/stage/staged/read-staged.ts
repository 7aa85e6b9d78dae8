import { cameraAt } from '../camera-at.ts'
import { buildSet } from '../set/build-set.ts'
import { pieceOf } from '../set/pieces.ts'
import type { StageSet } from '../set-piece.ts'
import type { Camera, ShotCamera } from '../shot-camera.ts'
import type { Stage, StageMoment, StageState } from '../stage.ts'
import { stageAt } from '../stage-at.ts'
import type { StagedCamera, StagedShot } from './staged-shot.ts'
import { real, realFigure, realMark, realPoint, realProp } from './whole.ts'

// A shot's own stage again, from what its plan says of it.
export type StandingShot = {
  set: StageSet
  camera: ShotCamera
  // At a share of the stage's time, from 0 to 1.
  momentAt: (t: number) => StageMoment
  cameraAt: (t: number) => Camera & { focus: number }
  // How many beats it plays; with none nothing moves on it.
  beats: number
}

const setOf = ({ kind, inside, pieces, without = [] }: StagedShot['set']): StageSet => {
  const { set } = buildSet({ kind, name: '', inside, features: [] })
  const brought = pieces.map((piece) => {
    const made = pieceOf(piece.kind, piece.id, realPoint(piece.at), real(piece.turn))
    const usual = set.pieces.find(({ id }) => id === piece.id)
    return usual && usual.kind === piece.kind ? { ...usual, at: made.at, turn: made.turn } : made
  })
  const gone = new Set([...without, ...pieces.map(({ id }) => id)])
  return { ...set, pieces: [...set.pieces.filter(({ id }) => !gone.has(id)), ...brought] }
}

const cameraOf = ({ eye, at, lens, roll, focus, move }: StagedCamera): ShotCamera => {
  const key = (of: Pick<StagedCamera, 'eye' | 'at' | 'lens' | 'roll' | 'focus'>) => ({
    eye: realPoint(of.eye),
    at: realPoint(of.at),
    lens: real(of.lens),
    roll: real(of.roll),
    focus: real(of.focus),
  })
  return {
    ...key({ eye, at, lens, roll, focus }),
    ...(move ? { move: { kind: move.kind, keys: move.keys.map((of) => ({ t: real(of.t), ...key(of) })) } } : {}),
  }
}

const statesOf = ({ beats }: StagedShot): StageState[] => {
  let marks: StageState['marks'] = {}
  let props: StageState['props'] = {}
  return beats.map((beat, n) => {
    const gone = new Set(beat.gone)
    const kept = <T>(of: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(of).filter(([id]) => !gone.has(id)))
    marks = {
      ...kept(marks),
      ...Object.fromEntries(Object.entries(beat.marks ?? {}).map(([id, mark]) => [id, realMark(mark)])),
    }
    props = {
      ...kept(props),
      ...Object.fromEntries(Object.entries(beat.props ?? {}).map(([id, prop]) => [id, realProp(prop)])),
    }
    const paths = Object.fromEntries(Object.entries(beat.ways ?? {}).map(([id, way]) => [id, way.map(realPoint)]))
    return { ...(n === 0 ? {} : { element: 'shot' }), marks, props, paths }
  })
}

export const standingShot = (staged: StagedShot): StandingShot => {
  const { light, palette } = staged
  const set = setOf(staged.set)
  const camera = cameraOf(staged.camera)
  const stage: Stage = {
    ...{ sceneId: 'shot', set, side: [0, 0, 1], palette, reasons: [] },
    people: Object.fromEntries(
      Object.entries(staged.people).map(([id, each]) => [id, { ...realFigure(each), name: id }]),
    ),
    states: statesOf(staged),
    light: {
      ...{ kind: light.kind, dir: realPoint(light.dir) },
      ...{ strength: real(light.strength), shaft: real(light.shaft), fog: real(light.fog) },
    },
  }
  return {
    ...{ set, camera, beats: staged.beats.length - 1 },
    momentAt: (t) => stageAt(stage, ['shot'], t),
    cameraAt: (t) => cameraAt(camera, t),
  }
}
