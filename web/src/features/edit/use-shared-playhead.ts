import { type Cut, cardOf } from '@peace/core/cutting'
import { type FilmTimes, placeAt, shotIn, shotsOf } from '@peace/core/timeline'
import { useEffect, useRef } from 'react'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer } from './cut-player.ts'
import { storyOf } from './hand.ts'

// Where the film's shots begin and end; the title lies before them, the credits behind.
const shotsSpan = (times: FilmTimes): [number, number] => {
  const shots = shotsOf(times)
  return [shots[0]?.startMs ?? times.ms, shots.at(-1)?.endMs ?? times.ms]
}

// The same moment of the same shot or card, in the film as the script has it and in the cut.
export const inCut = (times: FilmTimes, cut: Cut, ms: number): number => {
  const story = storyOf(cut)
  const place = placeAt(times, ms)
  const [from, to] = shotsSpan(times)
  const begins = place ? place.shot.startMs : ms < from ? 0 : to
  const card = ms < from ? 'title' : 'credits'
  const clip = story.find((each) => {
    const { subject } = each.source
    return place ? 'shot' in subject && subject.shot === place.shot.shotId : cardOf(each) === card
  })
  const last = story.at(-1)
  // What the cut has taken out is passed over: what would come next, or the end.
  if (!clip) return ms < from ? 0 : place ? (nextInCut(times, cut, place.shot.startMs) ?? endOf(last)) : endOf(last)
  return clip.at + Math.min(Math.round(((ms - begins) * cut.rate) / 1000), clip.frames - 1)
}

const endOf = (clip: { at: number; frames: number } | undefined) => (clip ? clip.at + clip.frames - 1 : 0)

const nextInCut = (times: FilmTimes, cut: Cut, ms: number): number | undefined =>
  shotsOf(times)
    .filter(({ startMs }) => startMs > ms)
    .flatMap(({ shotId }) =>
      storyOf(cut).filter(({ source: { subject } }) => 'shot' in subject && subject.shot === shotId),
    )[0]?.at

export const inFilm = (times: FilmTimes, cut: Cut, frame: number): number => {
  const [from, to] = shotsSpan(times)
  // Over a gap, or what the script knows nothing of, it rests at the end of what came before.
  const before = storyOf(cut).filter(({ at }) => at <= frame)
  const clip = before.findLast((each) => cardOf(each) !== undefined || shotOf(times, each) !== undefined)
  if (!clip) return 0
  const within = ((frame - clip.at) * 1000) / cut.rate
  const shot = shotOf(times, clip)
  if (shot) return Math.min(shot.endMs - 1, shot.startMs + within)
  return cardOf(clip) === 'title' ? Math.max(0, Math.min(from - 1, within)) : Math.min(times.ms, to + within)
}

const shotOf = (times: FilmTimes, { source: { subject } }: Cut['tracks'][number]['clips'][number]) =>
  'shot' in subject ? shotIn(times, subject.shot) : undefined

// The film's one playhead goes along: the strip, the space bar and J K L act on this cut while one is here.
export const useSharedPlayhead = (player: CutPlayer, cut: Cut): void => {
  const { playhead } = useFilm()
  const now = useRef(cut)
  now.current = cut
  useEffect(() => {
    let asking = false
    const detach = playhead.attach({
      seek: (ms) => {
        const times = playhead.timeline()
        asking = true
        if (times) player.seek(inCut(times, now.current, ms))
        asking = false
      },
      play: () => player.play(player.rate),
      pause: () => player.pause(),
      setRate: (rate) => {
        player.rate = rate
        if (player.isPlaying()) player.play(rate)
      },
    })
    const stop = player.subscribe(() => {
      const times = playhead.timeline()
      if (!asking && times) playhead.passed(inFilm(times, now.current, player.at()), player.isPlaying())
    })
    return () => {
      stop()
      detach()
    }
  }, [playhead, player])
}
