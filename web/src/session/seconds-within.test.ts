import { filmFps, msOfFrames } from '@peace/core/timeline'
import { expect, it } from 'vitest'
import { secondsWithin } from './seconds-within.ts'

// 1024 samples at the rates that films are made at.
it.each([
  ['as it is', 0],
  ['behind the run-in of sound at 48 kHz', 1024 / 48_000],
  ['behind the run-in of sound at 44.1 kHz', 1024 / 44_100],
])('lands within the first frame of a shot, with the picture %s', (_, late) => {
  for (let frame = 0; frame < 5000; frame += 1) {
    const at = (secondsWithin(msOfFrames(frame)) - late) * filmFps
    expect(Math.floor(at)).toBe(frame)
    // And not on its very edge.
    expect(at - frame).toBeGreaterThan(0.15)
    expect(frame + 1 - at).toBeGreaterThan(0.15)
  }
})
