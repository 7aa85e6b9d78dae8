import type { Frame } from '../../session/film-frames.ts'

export const byScene = (frames: readonly Frame[]): Frame[][] => [
  ...Map.groupBy(frames, ({ scene }) => scene.id).values(),
]
