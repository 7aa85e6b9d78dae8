import type { Shot } from '../../shots/shot.ts'
import type { Landmarks } from '../landmarks.ts'
import { landmarksOf, lookingAt } from '../landmarks.ts'
import type { Actor } from '../mark.ts'
import type { Point } from '../space.ts'
import type { Stage, StageMoment } from '../stage.ts'
import { stageAt } from '../stage-at.ts'
import { facing, flat, length, sub, unit } from '../vector.ts'
import { type Bulk, bulksOf } from './sight.ts'

// What a shot asks of a camera, on its own time of the stage.
export type StageShot = Pick<
  Shot,
  'id' | 'elementIds' | 'size' | 'angle' | 'move' | 'lens' | 'characterIds' | 'props'
> & {
  focusId?: string | undefined
}
export type Subject = { id: string; actor: Actor; marks: Landmarks; gaze: Point }
export type ShotAsk = {
  stage: Stage
  shot: StageShot
  start: StageMoment
  end: StageMoment
  // Whose eyes are promised, the first the one whose shot it is.
  subjects: Subject[]
  // The same where they are as the shot begins and on their way.
  before: Subject[]
  others: Subject[]
  bulks: readonly Bulk[]
  // Towards the side of the line where cameras stand, and a point of the line.
  normal: Point
  onLine: Point
}

export const subjectOf = (id: string, moment: StageMoment): Subject | undefined => {
  const actor = moment.people[id]
  if (!actor) return undefined
  const straight = landmarksOf(actor)
  const seen = typeof actor.look === 'string' ? moment.people[actor.look] : undefined
  const target: Point | undefined =
    typeof actor.look === 'string' ? (seen ? landmarksOf(seen).eyes : moment.props[actor.look]?.at) : actor.look
  if (target === undefined) return { id, actor, marks: straight, gaze: facing(actor.face) }
  // Where the face really is turned: no further than a neck goes.
  const { marks, way } = lookingAt(straight, actor, target)
  const gaze = flat(way)
  return { id, actor, marks, gaze: length(gaze) < 0.05 ? facing(actor.face) : unit(gaze) }
}

const lineAt = (stage: Stage, moment: StageMoment): { normal: Point; onLine: Point } => {
  const [a, b] = stage.line ?? []
  const from = a === undefined ? undefined : moment.people[a]?.at
  const to = typeof b === 'string' ? moment.people[b]?.at : b
  if (from === undefined || to === undefined) return { normal: unit(flat(stage.side)), onLine: from ?? [0, 0, 0] }
  const along = unit(flat(sub(to, from)))
  const normal: Point = [along[2], 0, -along[0]]
  const same = normal[0] * stage.side[0] + normal[2] * stage.side[2] >= 0
  return { normal: same ? normal : [-normal[0], 0, -normal[2]], onLine: from }
}

const near = new Set<StageShot['size']>(['medium-close', 'close', 'extreme-close'])
export const askOf = (stage: Stage, shot: StageShot, bulks = bulksOf(stage.set.pieces)): ShotAsk => {
  const start = stageAt(stage, shot.elementIds, 0.02)
  const end = stageAt(stage, shot.elementIds, 1)
  const ids = [...new Set([...(shot.focusId === undefined ? [] : [shot.focusId]), ...shot.characterIds])]
  const here = ids.flatMap((id) => {
    if (end.people[id] || start.people[id]) return [id]
    return Object.entries(stage.people)
      .filter(([, { crowd }]) => crowd === id)
      .slice(0, 5)
      .map(([each]) => each)
  })
  // A shot that names nobody, of a place with people in it, is of them.
  if (here.length === 0 && shot.size !== 'insert')
    here.push(
      ...Object.keys(end.people)
        .filter((id) => stage.people[id]?.crowd === undefined)
        .slice(0, 4),
    )
  const wanted =
    near.has(shot.size) || shot.angle === 'over-shoulder' || shot.angle === 'point-of-view'
      ? here.slice(0, 1)
      : here.slice(0, shot.size === 'medium' ? 2 : 12)
  const among = (moment: StageMoment): Subject[] => wanted.flatMap((id) => subjectOf(id, moment) ?? [])
  const endSubjects = among(end)
  const startSubjects = among(start)
  // Who comes in during the shot is framed where they come to; who goes, where they were.
  const subjects = wanted.flatMap((id) => {
    const found = endSubjects.find((each) => each.id === id) ?? startSubjects.find((each) => each.id === id)
    return found ? [found] : []
  })
  const shown = new Set(subjects.map(({ id }) => id))
  const others = Object.keys(end.people)
    .filter((id) => !shown.has(id))
    .flatMap((id) => subjectOf(id, end) ?? [])
  return {
    ...{ stage, shot, start, end, subjects, others },
    before: [startSubjects, ...[0.25, 0.5, 0.75].map((t) => among(stageAt(stage, shot.elementIds, t)))].flat(),
    bulks,
    ...lineAt(stage, end),
  }
}
