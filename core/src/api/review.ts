import { z } from 'zod'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'
import {
  drawingSchema,
  guestNameSchema,
  linkChoicesSchema,
  noteSchema,
  noteTextSchema,
  passSchema,
  shownSchema,
  tokenSchema,
} from '../review/index.ts'
import { callable } from './callable.ts'

const ofFilm = { workspaceId: idSchema, filmId: idSchema }
const linkSchema = linkChoicesSchema.extend({
  id: idSchema,
  token: tokenSchema,
  cut: z.string(),
  pass: z.boolean(),
  expiresAt: timeSchema.optional(),
  createdAt: timeSchema,
  revokedAt: timeSchema.optional(),
  opened: z.int().min(0),
})
const guest = { token: tokenSchema, pass: passSchema.optional() }
const shownNoteSchema = noteSchema
  .omit({ filmId: true })
  .extend({ ms: z.int().min(0), mine: z.boolean().default(false) })

export const reviewApi = {
  makeReviewLink: callable(
    'A link by which people outside see one version of a film, and may speak of it.',
    z.object({
      ...ofFilm,
      linkId: idSchema,
      shown: shownSchema,
      pass: passSchema.optional(),
      days: z.int().min(1).max(365).optional(),
      choices: linkChoicesSchema,
    }),
    z.object({ link: linkSchema }),
  ),
  listReviewLinks: callable(
    'The links to a film, and how often each was opened.',
    z.object(ofFilm),
    z.object({ links: z.array(linkSchema) }),
  ),
  revokeReviewLink: callable(
    'Ends a link at once: what plays by it stops within a minute.',
    z.object({ ...ofFilm, linkId: idSchema }),
    z.object({ revokedAt: timeSchema }),
  ),
  openReview: callable(
    'What a link shows, with addresses that end by themselves.',
    z.object({ ...guest, again: z.boolean().default(false) }),
    z.object({
      film: z.object({ title: z.string(), language: languageSchema, ms: z.int(), width: z.int(), height: z.int() }),
      video: z.url(),
      poster: z.url().optional(),
      captions: z.array(z.object({ language: languageSchema, text: z.string() })),
      download: z.url().optional(),
      // What the law wants said of a film that a model made, in the film's language.
      mark: z.string().optional(),
      asksName: z.boolean(),
      showsName: z.boolean(),
      notes: z.boolean(),
      public: z.boolean(),
      // In WebVTT, as the captions are.
      chapters: z.string().optional(),
      credit: z.object({ code: z.string().optional() }).optional(),
      // What its maker lets others begin from.
      idea: z.string().optional(),
      // When the addresses end.
      until: timeSchema,
    }),
  ),
  readReview: callable(
    'Whether a link still stands, and what was said of what it shows: asked again while it plays.',
    z.object(guest),
    z.object({ notes: z.array(shownNoteSchema) }),
  ),
  noteReview: callable(
    "A guest's word on a moment of the film, with a drawing over the frame if there is one.",
    z.object({
      ...guest,
      noteId: idSchema,
      name: guestNameSchema,
      ms: z.int().min(0),
      spanMs: z.int().min(1).max(600_000).optional(),
      text: noteTextSchema,
      drawing: drawingSchema.optional(),
      replyTo: idSchema.optional(),
      // A field that people do not see; whoever fills it in is none.
      website: z.string().max(200).optional(),
    }),
    z.object({ noteId: idSchema }),
  ),
  listNotes: callable(
    'What was said of a film by those who were shown it.',
    z.object(ofFilm),
    z.object({ notes: z.array(noteSchema) }),
  ),
  answerNote: callable(
    'Answers a note, marks it as done, or opens it again.',
    z.object({
      ...ofFilm,
      noteId: idSchema,
      resolved: z.boolean().optional(),
      reply: z.object({ id: idSchema, text: noteTextSchema }).optional(),
    }),
    z.object({ noteId: idSchema }),
  ),
}
