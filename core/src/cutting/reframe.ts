import type { FilmData } from '../build/film-data.ts'
import { fallsAt, inFrame } from '../stage/camera/frame.ts'
import { landmarksOf } from '../stage/landmarks.ts'
import { type StagedShot, standingShot } from '../stage/staged/index.ts'
import type { Crop, CutAspect, Looks } from './cut.ts'

// A cut that stands otherwise than its film shows of each picture the part in which its people are, by where they stand on
// the shot's stage: who speaks first, and no face cut by an edge.

export type Views = ReadonlyMap<string, NonNullable<Looks['transform']>>

const wide: Record<CutAspect, number> = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1, '4:5': 4 / 5 }

// Across and down the whole picture, from 0 to 1.
type Face = { x: number; y: number; half: number; weight: number }

const moments = [0, 0.25, 0.5, 0.75, 1] as const

const facesAt = (staged: StagedShot, shot: ReturnType<typeof standingShot>, t: number): Face[] => {
  const camera = shot.cameraAt(t)
  const said = new Set(staged.beats.flatMap(({ marks = {} }) => Object.keys(marks).filter((id) => marks[id]?.speaks)))
  return Object.entries(shot.momentAt(t).people).flatMap(([id, actor]): Face[] => {
    const { eyes, head } = landmarksOf(actor)
    const middle = fallsAt(camera, eyes)
    if (!inFrame(middle)) return []
    const edge = fallsAt(camera, [eyes[0], eyes[1] + head * 0.75, eyes[2]])
    // A frame of 16 to 9: as tall as it is over so much across.
    const half = (Math.hypot(edge.x - middle.x, ((edge.y - middle.y) * 9) / 16) / 2) * 0.8
    return [{ x: (middle.x + 1) / 2, y: (1 - middle.y) / 2, half, weight: said.has(id) ? 4 : 1 }]
  })
}

type Window = { at: number; size: number }

const score = ({ at, size }: Window, faces: readonly Face[], across: boolean): number =>
  faces.reduce(
    (sum, { x, y, half, weight }) => {
      // A face that fills more than the window is in its middle.
      const [middle, wanted] = across ? [x, half] : [y, (half * 16) / 9]
      const reach = Math.min(wanted, size * 0.45)
      const [low, high] = [middle - reach, middle + reach]
      if (low >= at && high <= at + size) return sum + weight
      const away = high <= at || low >= at + size
      return away ? sum : sum - 10 * weight
    },
    -0.2 * Math.abs(at + size / 2 - 0.5),
  )

const steps = 80
const best = (faces: readonly Face[], size: number, across: boolean): Window & { score: number } => {
  const windows = Array.from({ length: steps + 1 }, (_, n) => ({ at: ((1 - size) * n) / steps, size }))
  return windows
    .map((window) => ({ ...window, score: score(window, faces, across) }))
    .reduce((most, each) => (each.score > most.score + 1e-9 ? each : most))
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

export const viewOf = (staged: StagedShot, from: CutAspect, to: CutAspect): Looks['transform'] => {
  if (wide[from] === wide[to]) return undefined
  const across = wide[to] < wide[from]
  const size = across ? wide[to] / wide[from] : wide[from] / wide[to]
  const shot = standingShot(staged)
  const seen = moments.map((t) => facesAt(staged, shot, t))
  const crop = ({ at }: Window): Crop =>
    across ? [rounded(at), 0, rounded(size), 1] : [0, rounded(at), 1, rounded(size)]
  const whole = best(seen.flat(), size, across)
  const [first = [], last = []] = [seen[0], seen.at(-1)]
  const [begin, end] = [best(first, size, across), best(last, size, across)]
  // It stands still where that shows as much: who moves through the picture is followed.
  const most = seen.flat().reduce((sum, { weight }) => sum + weight, 0)
  if (whole.score >= most - 0.2) return { from: crop(whole) }
  if (Math.abs(begin.at - end.at) < 0.05) return { from: crop(begin) }
  return { from: crop(begin), to: crop(end) }
}

const known = new WeakMap<object, Map<CutAspect, Views>>()

export const viewsFor = ({ staged, film }: Pick<FilmData, 'staged' | 'film'>, aspect: CutAspect): Views => {
  if (!staged || aspect === film.settings.aspect) return new Map()
  const of = known.get(staged) ?? new Map<CutAspect, Views>()
  known.set(staged, of)
  const views =
    of.get(aspect) ??
    new Map(
      Object.entries(staged).flatMap(([shotId, each]) => {
        const view = viewOf(each, film.settings.aspect, aspect)
        return view ? [[shotId, view] as const] : []
      }),
    )
  of.set(aspect, views)
  return views
}
