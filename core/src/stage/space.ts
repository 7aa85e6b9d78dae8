import { z } from 'zod'

// Metres: x to the right, y up, z towards who looks at the plan from below. A turn is in radians about y: 0 looks along
// +z, a quarter turn along +x.
const metres = z.number().min(-500).max(500)
export const pointSchema = z.tuple([metres, metres, metres])
export type Point = z.infer<typeof pointSchema>

export const radians = z
  .number()
  .min(-2 * Math.PI)
  .max(2 * Math.PI)
export const share = z.number().min(0).max(1)

// From its least corner to its greatest.
export const boxSchema = z
  .strictObject({ from: pointSchema, to: pointSchema })
  .refine(({ from, to }) => from.every((low, axis) => low <= (to[axis] ?? low)), { error: 'a box is not inside out' })
export type Box = z.infer<typeof boxSchema>
