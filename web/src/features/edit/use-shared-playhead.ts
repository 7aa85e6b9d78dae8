import type { Cut } from '@peace/core/cutting'
import { placeAt } from '@peace/core/timeline'
import { useEffect, useRef } from 'react'
import { useFilm } from '../../session/film.tsx'
import type { Playhead } from '../../session/playhead.ts'
import type { CutPlayer } from './cut-player.ts'
import { storyOf } from './hand.ts'

// The same moment of the same shot, in the film as the script has it and in the cut.
const inCut = (playhead: Playhead, cut: Cut, ms: number): number | undefined => {
  const times = playhead.timeline()
  const place = times && placeAt(times, ms)
  if (!place) return undefined
  const { shotId, startMs } = place.shot
  const clip = storyOf(cut).find(({ source: { subject } }) => 'shot' in subject && subject.shot === shotId)
  const within = Math.round(((ms - startMs) * cut.rate) / 1000)
  return clip && clip.at + Math.min(within, clip.frames - 1)
}

const inFilm = (playhead: Playhead, cut: Cut, frame: number): number | undefined => {
  const clip = storyOf(cut).find(({ at, frames }) => at <= frame && frame < at + frames)
  const subject = clip?.source.subject
  if (!clip || !subject || !('shot' in subject)) return undefined
  const shot = playhead
    .timeline()
    ?.scenes.flatMap(({ shots }) => shots)
    .find(({ shotId }) => shotId === subject.shot)
  return shot && Math.min(shot.endMs - 1, shot.startMs + ((frame - clip.at) * 1000) / cut.rate)
}

// The film's one playhead goes along: the strip, the space bar and J K L act on this cut while one is here.
export const useSharedPlayhead = (player: CutPlayer, cut: Cut): void => {
  const { playhead } = useFilm()
  const now = useRef(cut)
  now.current = cut
  useEffect(() => {
    let asking = false
    const detach = playhead.attach({
      seek: (ms) => {
        const frame = inCut(playhead, now.current, ms)
        asking = true
        if (frame !== undefined) player.seek(frame)
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
      const ms = asking ? undefined : inFilm(playhead, now.current, player.at())
      if (ms !== undefined) playhead.passed(ms, player.isPlaying())
    })
    return () => {
      stop()
      detach()
    }
  }, [playhead, player])
}
