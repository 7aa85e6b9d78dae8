import { filmFps } from '@peace/core/timeline'

// A browser may show the picture later than its time says, by the sound's run-in (1024 samples, half a frame): three
// quarters into a frame one sees that frame with and without it, a quarter in one would see the frame before.
const within = 0.75

export const secondsWithin = (ms: number): number => (Math.round((ms * filmFps) / 1000) + within) / filmFps
