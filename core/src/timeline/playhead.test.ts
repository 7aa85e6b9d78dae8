import { describe, expect, it } from 'vitest'
import { timelineOf } from '../build/film-times.ts'
import { plan } from '../build/plan.ts'
import { sampleFilm } from '../build/sample-film.ts'
import { must } from '../errors/index.ts'
import { filmTimesSchema, placeAt, printFilmTimes, seenFromMs, shotIn, shotsOf, stepFrame, stepShot } from './index.ts'

const { units } = plan(sampleFilm({ scenes: 2, shotsPerScene: 3 }, 7), { stop: 'cut', quality: 'draft' })
const timeline = must(
  timelineOf(units, () => undefined),
  'the timeline of a planned cut',
)
const shots = shotsOf(timeline)
const at = (index: number) => must(shots[index], `shot ${index}`)

describe('the playhead', () => {
  it('finds the shot of every moment of the film, and none over the title and the credits', () => {
    expect(shots).toHaveLength(6)
    for (const shot of shots) {
      expect(placeAt(timeline, shot.startMs)?.shot.shotId).toBe(shot.shotId)
      expect(placeAt(timeline, shot.endMs - 1)?.shot.shotId).toBe(shot.shotId)
    }
    expect(timeline.titleMs).toBeGreaterThan(0)
    expect(placeAt(timeline, 0)).toBeUndefined()
    expect(placeAt(timeline, timeline.ms - 1)).toBeUndefined()
    expect(placeAt(timeline, timeline.ms + 5000)).toBeUndefined()
  })

  it('hears a line from its first sound to its last, and nothing between two', () => {
    const shot = must(
      shots.find(({ lines }) => lines.length > 0),
      'a shot with a line',
    )
    const line = must(shot.lines[0], 'its line')
    expect(placeAt(timeline, line.startMs)?.line?.lineId).toBe(line.lineId)
    expect(placeAt(timeline, line.endMs)?.line).toBeUndefined()
    expect(placeAt(timeline, shot.startMs)?.line).toBeUndefined()
  })

  it('takes the measured length of a line for its times, as the cut does', () => {
    const longer = must(
      timelineOf(units, () => 20_000),
      'the timeline',
    )
    const spoken = must(
      shotsOf(longer).find(({ lines }) => lines.length > 0),
      'a shot with a line',
    )
    expect(spoken.endMs - spoken.startMs).toBeGreaterThan(20_000)
    expect(placeAt(longer, spoken.startMs + 15_000)?.line).toBeDefined()
  })

  it('goes by shots: forward to the next, back to the beginning of this one and then to the one before', () => {
    expect(stepShot(timeline, 0, 1)?.shotId).toBe(at(0).shotId)
    expect(stepShot(timeline, at(2).startMs, 1)?.shotId).toBe(at(3).shotId)
    expect(stepShot(timeline, at(2).startMs + 1000, -1)?.shotId).toBe(at(2).shotId)
    expect(stepShot(timeline, at(2).startMs, -1)?.shotId).toBe(at(1).shotId)
    // A little after its beginning is still its beginning.
    expect(stepShot(timeline, at(2).startMs + 200, -1)?.shotId).toBe(at(1).shotId)
    expect(stepShot(timeline, at(0).startMs, -1)?.shotId).toBe(at(0).shotId)
    expect(stepShot(timeline, at(5).startMs, 1)).toBeUndefined()
  })

  it('shows a shot that is dissolved to once its own picture is whole, and goes back past it', () => {
    const faded = structuredClone(timeline)
    const third = must(shotsOf(faded)[2], 'the third shot')
    third.transition = 'dissolve'
    expect(seenFromMs(third)).toBe(third.startMs + 500)
    expect(stepShot(faded, seenFromMs(third), -1)?.shotId).toBe(at(1).shotId)
    third.endMs = third.startMs + 200
    expect(seenFromMs(third)).toBeLessThan(third.endMs)
    expect(seenFromMs(at(2))).toBe(at(2).startMs)
  })

  it('is told by a cut of its own times, which hold what a playhead asks', () => {
    const kept = filmTimesSchema.parse(JSON.parse(printFilmTimes(timeline)))
    for (const { startMs, shotId } of shots) expect(placeAt(kept, startMs)?.shot.shotId).toBe(shotId)
    expect(shotsOf(kept).map(({ lines }) => lines.map(({ startMs }) => startMs))).toEqual(
      shots.map(({ lines }) => lines.map(({ startMs }) => startMs)),
    )
    expect(printFilmTimes(timeline)).not.toContain(
      must(shots.find(({ lines }) => lines.length)?.lines[0], 'a line').text,
    )
  })

  it('steps by whole frames and never before the film', () => {
    let ms = 0
    for (let n = 0; n < 24; n++) ms = stepFrame(ms, 1)
    expect(ms).toBe(1000)
    expect(stepFrame(stepFrame(ms, 1), -1)).toBe(1000)
    expect(stepFrame(10, -1)).toBe(0)
  })

  it('knows no times where no cut is planned, and no shot that is not in the film', () => {
    const { units: pictures } = plan(sampleFilm({ scenes: 1, shotsPerScene: 1 }, 7), {
      stop: 'clips',
      quality: 'draft',
    })
    expect(timelineOf(pictures, () => undefined)).toBeUndefined()
    expect(shotIn(timeline, 'nobody')).toBeUndefined()
    expect(shotIn(timeline, at(4).shotId)?.startMs).toBe(at(4).startMs)
  })
})
