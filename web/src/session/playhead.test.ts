import { planFor, sampleFilm, timelineOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { shotsOf } from '@peace/core/timeline'
import { beforeEach, describe, expect, it } from 'vitest'
import { Playhead } from './playhead.ts'

const { units } = planFor(sampleFilm({ scenes: 2, shotsPerScene: 3 }), entitlementsOf('free'), {
  stop: 'cut',
  quality: 'draft',
})
const timeline = must(
  timelineOf(units, () => undefined),
  'the timeline',
)
const shots = shotsOf(timeline)
const shot = (at: number) => must(shots[at], `shot ${at}`)

// A film that is shown, as far as the playhead knows.
const film = () => {
  const said: string[] = []
  return {
    said,
    projector: {
      seek: (ms: number) => said.push(`seek ${ms}`),
      play: () => said.push('play'),
      pause: () => said.push('pause'),
      setRate: (rate: number) => said.push(`rate ${rate}`),
    },
  }
}

let playhead: Playhead
let shown: ReturnType<typeof film>
beforeEach(() => {
  playhead = new Playhead()
  shown = film()
  playhead.setTimes(timeline)
  playhead.attach(shown.projector)
})

describe('the playhead of a film', () => {
  it('is at the time of a shot that is asked for, and so is what shows the film', () => {
    playhead.goToShot(shot(3).shotId)
    expect(playhead.now()).toMatchObject({ ms: shot(3).startMs, shotId: shot(3).shotId, asked: 1, by: 'hand' })
    expect(shown.said).toEqual([`seek ${shot(3).startMs}`])
  })

  it('is in the shot of the time that passes, which nobody asked for', () => {
    playhead.passed(shot(1).startMs + 10, true)
    expect(playhead.now()).toMatchObject({ playing: true, shotId: shot(1).shotId, asked: 0 })
    playhead.passed(shot(2).startMs, true)
    expect(playhead.now().shotId).toBe(shot(2).shotId)
    expect(shown.said).toEqual([])
  })

  it('keeps its shot over the credits', () => {
    playhead.passed(shot(5).startMs + 10, true)
    playhead.passed(timeline.ms - 1, true)
    expect(playhead.now().shotId).toBe(shot(5).shotId)
  })

  it('is in the last shot over the credits, wherever it came from', () => {
    playhead.seek(timeline.ms)
    expect(playhead.now().shotId).toBe(shot(5).shotId)
  })

  it('rests where it was asked to, though the film names a time within the frame', () => {
    playhead.seek(shot(2).startMs)
    playhead.passed(shot(2).startMs - 10, false)
    expect(playhead.now()).toMatchObject({ ms: shot(2).startMs, shotId: shot(2).shotId })
  })

  it('comes to the time of the shot a link named once the times are known', () => {
    const linked = new Playhead(shot(4).shotId)
    expect(linked.now().ms).toBe(0)
    linked.setTimes(timeline)
    expect(linked.now().ms).toBe(shot(4).startMs)
    linked.attach(shown.projector)
    expect(shown.said.at(-1)).toBe(`seek ${shot(4).startMs}`)
  })

  it('stays where it is when the times change, though it stands at the beginning', () => {
    const linked = new Playhead(shot(4).shotId)
    linked.setTimes(timeline)
    linked.seek(0)
    linked.setTimes(timeline)
    expect(linked.now().ms).toBe(0)
  })

  it('keeps the film that came when the one before it goes', () => {
    const first = film()
    const again = new Playhead()
    const leave = again.attach(first.projector)
    again.attach(shown.projector)
    leave()
    expect(again.canPlay()).toBe(true)
    again.play()
    expect(shown.said).toEqual(['play'])
  })

  it('goes by shots with and without times', () => {
    playhead.stepShot(1)
    playhead.stepShot(1)
    playhead.stepShot(-1)
    expect(playhead.now()).toMatchObject({ shotId: shot(0).shotId, by: 'keys', asked: 3 })
    const timeless = new Playhead('b')
    timeless.stepShot(1, ['a', 'b', 'c'])
    expect(timeless.now().shotId).toBe('c')
    timeless.stepShot(1, ['a', 'b', 'c'])
    expect(timeless.now().shotId).toBe('c')
  })

  it('plays, doubles its pace, goes back and steps by a frame at rest', () => {
    playhead.toggle()
    playhead.passed(1000, true)
    playhead.faster()
    expect(shown.said).toEqual(['play', 'rate 2', 'play'])
    playhead.back()
    expect(playhead.now().ms).toBe(0)
    playhead.stepFrame(1)
    expect(shown.said.slice(3)).toEqual(['rate 1', 'seek 0', 'pause', 'seek 42'])
  })

  it('stops and is at its own pace again, however fast it went', () => {
    playhead.passed(1000, true)
    for (let at = 0; at < 3; at++) playhead.faster()
    expect(shown.said).toContain('rate 4')
    shown.said.length = 0
    playhead.stop()
    expect(shown.said).toEqual(['rate 1', 'pause'])
    playhead.passed(1100, false)
    playhead.faster()
    expect(shown.said.slice(2)).toEqual(['rate 1', 'play'])
  })

  it('no longer plays when the film is taken away', () => {
    const detach = playhead.attach(shown.projector)
    playhead.passed(500, true)
    detach()
    expect(playhead.now().playing).toBe(false)
    expect(playhead.canPlay()).toBe(false)
  })

  it('is shown again by who showed it before, when another who did leaves', () => {
    const other = film()
    const leave = playhead.attach(other.projector)
    playhead.play()
    expect(shown.said).not.toContain('play')
    leave()
    playhead.play()
    expect(shown.said).toContain('play')
  })

  it('goes nowhere near the hand where the caret moves', () => {
    playhead.goToShot(shot(2).shotId, 'caret')
    expect(playhead.now()).toMatchObject({ ms: shot(2).startMs, asked: 0 })
  })
})
