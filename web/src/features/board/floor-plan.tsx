import { type Point, patchedBy, type StagePatch } from '@peace/core/stage'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SceneStage } from '../../session/use-stages.ts'
import styles from './floor-plan.module.css'
import { bounds, coneOf, type Frame, footOf, lineOf, movesOf } from './plan-shapes.ts'
import type { Staging } from './use-staging.ts'

type Props = {
  staged: SceneStage
  // Of each shot, by id.
  numbers: ReadonlyMap<string, number>
  chosen: string | undefined
  choose: (shotId: string) => void
  mayEdit: boolean
  staging: Staging
}
type Held = { target: string; from: Point; at: Point; pointer: number }

const step = 0.25
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}
const turns: Record<string, number> = { '[': Math.PI / 12, ']': -Math.PI / 12 }

// The scene from above: who stands where and looks where, the cameras with what they see, the line between two. People
// and cameras are moved by mouse, touch, or the arrow keys; [ and ] turn them.
export const FloorPlan = ({ staged, numbers, chosen, choose, mayEdit, staging }: Props) => {
  const { t } = useTranslation('board')
  const drawing = useRef<SVGSVGElement>(null)
  const [held, setHeld] = useState<Held>()
  const { stage, solved, patches } = staged
  const shown = solved.find(({ shot }) => shot === chosen) ?? solved[0]
  const state = shown ? shown.ask.end : undefined
  const frame = bounds(stage, solved)
  const at = (target: string, point: Point): Point => (held?.target === target ? held.at : point)

  const onFloor = (event: PointerEvent): Point | undefined => {
    const matrix = drawing.current?.getScreenCTM()?.inverse()
    if (!matrix) return undefined
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)
    return [point.x, 0, point.y]
  }
  const grab = (target: string, from: Point) => (event: PointerEvent<SVGGElement>) => {
    if (!mayEdit) return
    event.preventDefault()
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld({ target, from, at: from, pointer: event.pointerId })
  }
  const drag = (event: PointerEvent) => {
    const to = held?.pointer === event.pointerId ? onFloor(event) : undefined
    if (held && to) setHeld({ ...held, at: [to[0], held.from[1], to[2]] })
  }
  const drop = (put: (to: Point) => void) => (event: PointerEvent) => {
    if (held?.pointer !== event.pointerId) return
    setHeld(undefined)
    if (Math.hypot(held.at[0] - held.from[0], held.at[2] - held.from[2]) > 0.05) put(near(held.at))
  }
  const save = (target: string, set: StagePatch['set']) => staging.put(stage.sceneId, target, set, patches)
  const key =
    (target: string, from: Point, face: number, put: (to: Point, face: number) => void) => (event: KeyboardEvent) => {
      if (!mayEdit) return
      const by = steps[event.key]
      const turn = turns[event.key]
      if (by) put(near([from[0] + by[0], from[1], from[2] + by[1]]), face)
      else if (turn !== undefined) put(from, wrapped(face + turn))
      else if (
        (event.key === 'Delete' || event.key === 'Backspace') &&
        Object.keys(patchedBy(patches, target)).length > 0
      )
        staging.release(stage.sceneId, target)
      else return
      event.preventDefault()
    }
  if (!state) return null
  const line = lineOf(stage, state)
  return (
    <svg
      ref={drawing}
      className={styles.plan}
      viewBox={`${frame.x} ${frame.z} ${frame.wide} ${frame.deep}`}
      onPointerMove={drag}
    >
      <title>{t('plan', { place: stage.set.name || stage.set.kind })}</title>
      <Floor stage={stage} frame={frame} />
      {line && <line className={styles.line} x1={line[0][0]} y1={line[0][2]} x2={line[1][0]} y2={line[1][2]} />}
      {solved.map((taken) => {
        const number = numbers.get(taken.shot) ?? 0
        const { camera } = taken
        const eye = at(taken.shot, camera.eye)
        const moved: Point = [eye[0] - camera.eye[0], 0, eye[2] - camera.eye[2]]
        const put = (to: Point, face?: number): void => {
          const shift: Point = [to[0] - camera.eye[0], 0, to[2] - camera.eye[2]]
          const aim = face === undefined ? camera.at : turnedAbout(camera.at, camera.eye, face)
          save(taken.shot, {
            camera: {
              eye: near([to[0], camera.eye[1], to[2]]),
              at: near(face === undefined ? aim : [aim[0] + shift[0], aim[1], aim[2] + shift[2]]),
              lens: camera.lens,
              roll: camera.roll,
            },
          })
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={taken.shot}
            role="button"
            tabIndex={0}
            className={styles.camera}
            data-chosen={taken.shot === shown?.shot || undefined}
            data-hand={taken.byHand || undefined}
            aria-label={t(taken.byHand ? 'planCameraHand' : 'planCamera', { number, lens: Math.round(camera.lens) })}
            aria-pressed={taken.shot === shown?.shot}
            onClick={() => choose(taken.shot)}
            onPointerDown={grab(taken.shot, camera.eye)}
            onPointerUp={drop((to) => put(to))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault()
                choose(taken.shot)
              } else key(taken.shot, camera.eye, 0, (to, face) => put(to, face === 0 ? undefined : face))(event)
            }}
          >
            <polygon className={styles.cone} points={coneOf(camera, moved)} />
            {movesOf(camera).map((path) => (
              <polyline key={path} className={styles.move} points={path} />
            ))}
            <circle className={styles.eye} cx={eye[0]} cy={eye[2]} r={0.2} />
            <text className={styles.number} x={eye[0]} y={eye[2] + 0.09}>
              {number}
            </text>
          </g>
        )
      })}
      {Object.entries(state.people).map(([id, actor]) => {
        const person = stage.people[id]
        const foot = at(id, actor.at)
        const name = person?.name ?? id
        const put = (to: Point, face: number) => save(id, { at: near([to[0], 0, to[2]]), face })
        if (person?.crowd !== undefined)
          return <circle key={id} className={styles.body} cx={foot[0]} cy={foot[2]} r={0.14} />
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={id}
            role="button"
            tabIndex={0}
            className={styles.person}
            data-hand={patchedBy(patches, id).at !== undefined || undefined}
            aria-label={t('planPerson', { name })}
            onPointerDown={grab(id, actor.at)}
            onPointerUp={drop((to) => put(to, actor.face))}
            onKeyDown={key(id, actor.at, actor.face, put)}
          >
            <line
              className={styles.gaze}
              x1={foot[0]}
              y1={foot[2]}
              x2={foot[0] + Math.sin(actor.face) * 0.5}
              y2={foot[2] + Math.cos(actor.face) * 0.5}
            />
            <circle className={styles.body} cx={foot[0]} cy={foot[2]} r={0.2} />
            <text className={styles.name} x={foot[0] + 0.27} y={foot[2] - 0.16}>
              {name.slice(0, 24)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const near = ([x, y, z]: Point): Point => [
  Math.round(x * 100) / 100,
  Math.round(y * 100) / 100,
  Math.round(z * 100) / 100,
]
const wrapped = (turn: number): number => Math.atan2(Math.sin(turn), Math.cos(turn))
const turnedAbout = (point: Point, middle: Point, by: number): Point => {
  const [x, z] = [point[0] - middle[0], point[2] - middle[2]]
  const [s, c] = [Math.sin(by), Math.cos(by)]
  return [middle[0] + x * c + z * s, point[1], middle[2] + z * c - x * s]
}

const Floor = ({ stage, frame }: { stage: SceneStage['stage']; frame: Frame }) => {
  const { from, to } = stage.set.room
  return (
    <g>
      <rect
        className={stage.set.inside ? styles.room : styles.ground}
        x={from[0]}
        y={from[2]}
        width={to[0] - from[0]}
        height={to[2] - from[2]}
      />
      {stage.set.pieces.map((piece) => (
        <g
          key={piece.id}
          className={styles.piece}
          transform={`translate(${piece.at[0]} ${piece.at[2]}) rotate(${(-piece.turn * 180) / Math.PI})`}
        >
          {footOf(piece, frame).map((foot) => (
            <rect key={foot.key} x={foot.x} y={foot.z} width={foot.wide} height={foot.deep} rx={foot.round} />
          ))}
        </g>
      ))}
      {stage.set.pieces
        .filter(({ name, at }) => name !== undefined && Math.abs(at[0]) < 30)
        .map(({ id, name, at }) => (
          <text key={id} className={styles.label} x={at[0]} y={at[2]}>
            {name}
          </text>
        ))}
    </g>
  )
}
