import { filmFps } from '@peace/core/timeline'

// Well within the frame: neither rounding nor a player that counts the sound's run-in (1024 samples, half a frame) as
// time of the film shows the frame before.
const within = 0.75

export const secondsWithin = (ms: number): number => (Math.round((ms * filmFps) / 1000) + within) / filmFps
