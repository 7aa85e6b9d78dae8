import { type FilmTimes, placeAt } from '@peace/core/timeline'

// Where a frame lies on the strip, in its own points.
export type Cell = { shotId: string; left: number; width: number }

// Over the title the playhead stands before the first frame, over the credits behind the last.
export const pointOf = (timeline: FilmTimes, cells: readonly Cell[], ms: number): number | undefined => {
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) return undefined
  const place = placeAt(timeline, ms)
  if (!place) return ms < timeline.titleMs || timeline.scenes.length === 0 ? first.left : last.left + last.width
  const { shotId, startMs, endMs } = place.shot
  const cell = cells.find((each) => each.shotId === shotId)
  return cell && cell.left + (cell.width * (ms - startMs)) / (endMs - startMs)
}

// A frame is kept so far from the edges of the strip, a moment within one that is wider than the strip so far.
const aside = 8
const edge = 56

// Where the strip is to be scrolled to, so that the frame at a point is seen whole; nowhere, where it is.
export const scrollFor = (
  seen: { left: number; width: number },
  cells: readonly Cell[],
  point: number,
): number | undefined => {
  const cell = cells.find(({ left, width }) => left <= point && point <= left + width)
  const whole = cell && cell.width + 2 * aside <= seen.width
  const from = Math.max(0, whole ? cell.left - aside : point - edge)
  const to = whole ? cell.left + cell.width + aside : point + edge
  if (seen.left <= from && to <= seen.left + seen.width) return undefined
  return Math.max(0, (from + to - seen.width) / 2)
}

// The moment under a point; between two frames it is the beginning of the second.
export const momentAt = (timeline: FilmTimes, cells: readonly Cell[], point: number): number | undefined => {
  const shots = timeline.scenes.flatMap((scene) => scene.shots)
  const cell = cells.find(({ left, width }) => point < left + width)
  if (!cell) return shots.at(-1)?.endMs
  const shot = shots.find(({ shotId }) => shotId === cell.shotId)
  if (!shot) return undefined
  const share = Math.max(0, (point - cell.left) / cell.width)
  // Never quite the end: that is already the next shot's.
  return Math.min(shot.endMs - 1, Math.round(shot.startMs + share * (shot.endMs - shot.startMs)))
}
