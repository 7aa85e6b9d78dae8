import { z } from 'zod'
import { idSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { anchorSchema } from '../subjects/index.ts'
import { guestNameSchema } from './link.ts'

// Strokes over the frame, in shares of it: one pencil, one colour.
const share = z.number().min(0).max(1)
export const drawingSchema = z
  .array(
    z
      .array(z.tuple([share, share]))
      .min(1)
      .max(400),
  )
  .max(40)
export type Drawing = z.infer<typeof drawingSchema>

export const noteTextSchema = z.string().trim().min(1).max(2000)

// What somebody said of a moment of a cut. It hangs on the shot, not on the film's time.
export const noteSchema = z.object({
  id: idSchema,
  filmId: idSchema,
  // The version that was looked at.
  cut: unitKeySchema,
  anchor: anchorSchema,
  // As long as it speaks of, from there.
  spanMs: z.int().min(1).max(600_000).optional(),
  text: noteTextSchema,
  drawing: drawingSchema.optional(),
  // Under another note.
  replyTo: idSchema.optional(),
  by: z.union([
    z.strictObject({ guest: guestNameSchema, link: idSchema }),
    z.strictObject({ member: idSchema, name: z.string().max(80) }),
  ]),
  createdAt: timeSchema,
  resolvedAt: timeSchema.optional(),
})
export type Note = z.infer<typeof noteSchema>

// The database keeps no list within a list.
export const drawingToText = (drawing: Drawing): string =>
  drawing.map((stroke) => stroke.map(([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`).join(' ')).join(';')

export const drawingOfText = (text: string): Drawing =>
  text === ''
    ? []
    : drawingSchema.parse(
        text.split(';').map((stroke) => stroke.split(' ').map((point) => point.split(',').map(Number))),
      )

export const keptNoteSchema = noteSchema.extend({ drawing: z.string().max(250_000).optional() })
export const keptNote = (note: Note): z.infer<typeof keptNoteSchema> => ({
  ...note,
  drawing: note.drawing && drawingToText(note.drawing),
})
export const noteOfKept = ({ drawing, ...kept }: z.infer<typeof keptNoteSchema>): Note =>
  noteSchema.parse(drawing === undefined ? kept : { ...kept, drawing: drawingOfText(drawing) })
