import { z } from 'zod'
import { idSchema, unitKeySchema } from '../ids/index.ts'
import { transitions } from '../shots/index.ts'
import type { Timeline } from './resolve.ts'

const span = { startMs: z.int().min(0), endMs: z.int().min(0) }

// The times of a cut as it was made, kept beside it: once the script goes on, the plan's times are another film's.
export const filmTimesSchema = z.object({
  v: z.literal(1),
  titleMs: z.int().min(0),
  ms: z.int().min(0),
  scenes: z.array(
    z.object({
      ...span,
      sceneId: idSchema,
      shots: z.array(
        z.object({
          ...span,
          shotId: idSchema,
          clips: z.array(unitKeySchema),
          trimInMs: z.int().min(0),
          transition: z.enum(transitions),
          lines: z.array(z.object({ ...span, lineId: idSchema })),
        }),
      ),
    }),
  ),
})
type Kept = z.infer<typeof filmTimesSchema>
export type FilmTimes = Omit<Kept, 'v'>
export type SceneTimes = FilmTimes['scenes'][number]
export type ShotTimes = SceneTimes['shots'][number]

export const printFilmTimes = ({ titleMs, ms, scenes }: Timeline): string => {
  const kept: Kept = {
    ...{ v: 1, titleMs, ms },
    scenes: scenes.map(({ sceneId, startMs, endMs, shots }) => ({
      ...{ sceneId, startMs, endMs },
      shots: shots.map(({ shotId, clips, trimInMs, transition, lines, ...shot }) => ({
        ...{ shotId, startMs: shot.startMs, endMs: shot.endMs, clips, trimInMs, transition },
        lines: lines.map(({ lineId, startMs, endMs }) => ({ lineId, startMs, endMs })),
      })),
    })),
  }
  return JSON.stringify(kept)
}
