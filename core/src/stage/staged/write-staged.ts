import type { Taken } from '../camera/camera-for.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Mark, Prop } from '../mark.ts'
import { buildSet } from '../set/build-set.ts'
import type { SetPiece } from '../set-piece.ts'
import type { ShotCamera } from '../shot-camera.ts'
import type { Point } from '../space.ts'
import type { Stage, StagePerson, StageState } from '../stage.ts'
import { apart, turned } from '../vector.ts'
import { beatsOf } from './beats-of.ts'
import type { StagedCamera, StagedShot } from './staged-shot.ts'
import { thousandths, wholeFigure, wholeMark, wholePoint, wholeProp, wholeTurn } from './whole.ts'
import { withinFrame } from './within-frame.ts'

// The places of a stage that any such place has.
export const plainPieces = ({ kind, inside }: { kind: string; inside: boolean }): readonly SetPiece[] => {
  const name = `${kind} ${inside}`
  const known = plain.get(name)
  if (known) return known
  const { pieces } = buildSet({ kind, name: '', inside, features: [] }).set
  plain.set(name, pieces)
  return pieces
}
const plain = new Map<string, readonly SetPiece[]>()

const reachOf = ({ solids }: SetPiece): { middle: Point; reach: number } => {
  const high = solids.reduce((most, { at, size }) => Math.max(most, at[1] + size[1]), 0)
  const reach = solids.reduce(
    (most, { at, size }) => Math.max(most, Math.hypot(at[0], at[2]) + Math.hypot(size[0], size[2]) / 2),
    high / 2,
  )
  return { middle: [0, high / 2, 0], reach }
}
const seen = (camera: ShotCamera, piece: SetPiece): boolean => {
  const { middle, reach } = reachOf(piece)
  const [x, y, z] = turned(middle, piece.turn)
  return withinFrame(camera, [piece.at[0] + x, piece.at[1] + y, piece.at[2] + z], reach)
}

const setFor = ({ set }: Stage, camera: ShotCamera): StagedShot['set'] => {
  const plain = new Map(plainPieces(set).map((piece) => [piece.id, piece]))
  const pieces: StagedShot['set']['pieces'] = []
  const without: string[] = []
  for (const piece of set.pieces) {
    const usual = plain.get(piece.id)
    plain.delete(piece.id)
    if (usual?.kind === piece.kind && usual.turn === piece.turn && apart(usual.at, piece.at) < 0.0005) continue
    if (seen(camera, piece))
      pieces.push({ id: piece.id, kind: piece.kind, at: wholePoint(piece.at), turn: wholeTurn(piece.turn) })
    else if (usual && seen(camera, usual)) without.push(piece.id)
  }
  for (const [id, piece] of plain) if (seen(camera, piece)) without.push(id)
  return { kind: set.kind, inside: set.inside, pieces, ...(without.length > 0 ? { without } : {}) }
}

const inPicture = (camera: ShotCamera, mark: Mark, { body }: StagePerson): boolean =>
  withinFrame(camera, landmarksOf({ ...mark, body }).chest, body.height / 2)
const goesThrough = (camera: ShotCamera, way: readonly Point[] = []): boolean =>
  way.some((at, n) => {
    const next = way[n + 1] ?? at
    return [0, 0.33, 0.66].some((s) =>
      withinFrame(camera, [at[0] + (next[0] - at[0]) * s, 0.9, at[2] + (next[2] - at[2]) * s], 0.9),
    )
  })

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const changed = <T>(
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
): Record<string, T> | undefined => {
  const found = Object.entries(now).filter(([id, each]) => !same(each, before[id]))
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

const cameraOf = ({ camera, byHand }: Pick<Taken, 'camera' | 'byHand'>): StagedCamera => {
  const key = (of: Pick<ShotCamera, 'eye' | 'at' | 'lens' | 'roll' | 'focus'>) => ({
    eye: wholePoint(of.eye),
    at: wholePoint(of.at),
    lens: thousandths(of.lens),
    roll: thousandths(of.roll),
    focus: Math.min(500_000, Math.max(50, thousandths(of.focus))),
  })
  const { move } = camera
  return {
    ...key(camera),
    ...(move ? { move: { kind: move.kind, keys: move.keys.map((of) => ({ t: thousandths(of.t), ...key(of) })) } } : {}),
    ...(byHand ? { hand: true as const } : {}),
  }
}

// Who is looked at from the picture but is not in it is a point there.
const looking = (mark: Mark, stage: Stage, state: StageState, shown: ReadonlySet<string>): Mark => {
  if (typeof mark.look !== 'string' || shown.has(mark.look)) return mark
  const other = state.marks[mark.look]
  const person = stage.people[mark.look]
  const at = other && person ? landmarksOf({ ...other, body: person.body }).eyes : state.props[mark.look]?.at
  const { look: _, ...rest } = mark
  return at === undefined ? rest : { ...rest, look: at }
}

const thingIn = (camera: ShotCamera, prop: Prop, shown: ReadonlySet<string>): boolean =>
  prop.heldBy !== undefined
    ? shown.has(prop.heldBy)
    : withinFrame(camera, [prop.at[0], prop.at[1] + prop.size[1] / 2, prop.at[2]], Math.hypot(...prop.size) / 2)

// What a shot needs of its stage.
export const stagedShotOf = (
  stage: Stage,
  elementIds: readonly string[],
  taken: Pick<Taken, 'camera' | 'byHand'>,
): StagedShot => {
  const { camera } = taken
  const states = beatsOf(stage, elementIds)
  const shown = new Set<string>()
  const things = new Set<string>()
  for (const { marks, paths } of states)
    for (const [id, mark] of Object.entries(marks)) {
      const person = stage.people[id]
      if (person && (inPicture(camera, mark, person) || goesThrough(camera, paths[id]))) shown.add(id)
    }
  for (const { props } of states)
    for (const [id, prop] of Object.entries(props)) if (thingIn(camera, prop, shown)) things.add(id)
  let before: { marks: Record<string, unknown>; props: Record<string, unknown> } = { marks: {}, props: {} }
  const beats = states.map((state, n): StagedShot['beats'][number] => {
    const known = new Set([...shown, ...things])
    const marks = Object.fromEntries(
      Object.entries(state.marks).flatMap(([id, mark]) =>
        shown.has(id) ? [[id, wholeMark(looking(mark, stage, state, known))]] : [],
      ),
    )
    const props = Object.fromEntries(
      Object.entries(state.props).flatMap(([id, prop]) => (things.has(id) ? [[id, wholeProp(prop)]] : [])),
    )
    const gone = [...Object.keys(before.marks), ...Object.keys(before.props)].filter((id) => !marks[id] && !props[id])
    const ways = Object.entries(n === 0 ? {} : state.paths).flatMap(([id, way]) =>
      shown.has(id) ? [[id, way.map(wholePoint)] as const] : [],
    )
    const [newMarks, newProps] = [
      changed(marks, before.marks as typeof marks),
      changed(props, before.props as typeof props),
    ]
    before = { marks, props }
    return {
      of: n === 0 ? 0 : Math.max(0, elementIds.indexOf(state.element ?? '')),
      ...(newMarks ? { marks: newMarks } : {}),
      ...(newProps ? { props: newProps } : {}),
      ...(gone.length > 0 ? { gone } : {}),
      ...(ways.length > 0 ? { ways: Object.fromEntries(ways) } : {}),
    }
  })
  const { kind, dir, strength, shaft, fog } = stage.light
  return {
    set: setFor(stage, camera),
    people: Object.fromEntries(
      Object.entries(stage.people).flatMap(([id, person]) => (shown.has(id) ? [[id, wholeFigure(person)]] : [])),
    ),
    beats,
    light: {
      ...{ kind, dir: wholePoint(dir), strength: thousandths(strength) },
      ...{ shaft: thousandths(shaft), fog: thousandths(fog) },
    },
    palette: stage.palette,
    camera: cameraOf(taken),
  }
}
