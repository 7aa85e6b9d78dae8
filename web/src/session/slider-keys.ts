import type { KeyboardEvent } from 'react'
import type { Playhead } from './playhead.ts'

const farMs = 10_000

// The keys of a slider that stands for the playhead, beside the film's own: to an end, or far along.
export const pressSlider = (
  event: KeyboardEvent,
  playhead: Playhead,
  lengthMs = playhead.timeline()?.ms ?? 0,
): void => {
  const to: Partial<Record<string, number>> = {
    Home: 0,
    End: lengthMs,
    PageDown: playhead.now().ms - farMs,
    PageUp: playhead.now().ms + farMs,
  }
  const ms = to[event.key]
  // The cutting room has its own Home and End.
  if (ms === undefined || event.defaultPrevented) return
  event.preventDefault()
  playhead.seek(Math.min(lengthMs, ms))
}
