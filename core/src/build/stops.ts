import { z } from 'zod'
import type { phases } from './phases.ts'

// How far a build goes.
export const stops = ['script', 'stills', 'clips', 'sound', 'cut'] as const
export const stopSchema = z.enum(stops)
export type Stop = z.infer<typeof stopSchema>

// What a phase makes is wanted from this stop on.
export const stopOfPhase: Record<(typeof phases)[number], Stop> = {
  GENERATING_IMAGES: 'stills',
  GENERATING_VIDEO: 'clips',
  GENERATING_AUDIO: 'sound',
  COMPOSING: 'cut',
}
export const reaches = (stop: Stop, needed: Stop): boolean => stops.indexOf(stop) >= stops.indexOf(needed)
