import { z } from 'zod'
import { artifactFileSchema } from '../build/index.ts'
import { idSchema, languageSchema, unitKeySchema } from '../ids/index.ts'
import { uploadTypeSchema } from '../media/uploads.ts'
import { callable } from './callable.ts'

export const scriptProblemSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  scene: z.string().optional(),
  line: z.int().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

// A text that is longer than a script may be is still taken in, so that it is told in a sentence what is too long about it.
const scriptSchema = z.string().max(16_000_000)

export const filmsApi = {
  validateScript: callable(
    'What is wrong with a script, scene by scene, before a film is made of it.',
    z.object({ workspaceId: idSchema, text: scriptSchema, language: languageSchema.optional() }),
    z.object({
      problems: z.array(scriptProblemSchema),
      scenes: z.int(),
      speeches: z.int(),
      seconds: z.int(),
      language: languageSchema,
    }),
  ),
  createFilm: callable(
    'Makes a film, from a script if one is given.',
    z.object({
      workspaceId: idSchema,
      filmId: idSchema,
      title: z.string().max(200).optional(),
      language: languageSchema,
      script: scriptSchema.optional(),
    }),
    z.object({ filmId: idSchema, scenes: z.int(), shots: z.int(), problems: z.array(scriptProblemSchema) }),
  ),
  duplicateFilm: callable(
    'The same film once more, as it is written and laid out now, here or in another workspace of the caller.',
    z.object({
      ...{ workspaceId: idSchema, filmId: idSchema, newFilmId: idSchema },
      toWorkspaceId: idSchema.optional(),
      title: z.string().trim().min(1).max(200),
    }),
    z.object({ filmId: idSchema }),
  ),
  downloadUrl: callable(
    'A link to a file of an artifact that ends by itself.',
    z.object({
      workspaceId: idSchema,
      unitKey: unitKeySchema,
      name: z.string().max(80).optional(),
      attachment: z.boolean().default(false),
    }),
    z.object({
      url: z.url(),
      expiresAt: z.int(),
      sha256: z.string(),
      bytes: z.int(),
      contentType: z.string(),
      filename: z.string(),
    }),
  ),
  fileUrls: callable(
    'Links to many small files at once, for pages full of pictures. What is not there is left out.',
    z.object({
      workspaceId: idSchema,
      files: z
        .array(z.object({ unitKey: unitKeySchema, role: artifactFileSchema.shape.role }))
        .min(1)
        .max(300),
    }),
    z.object({
      urls: z.array(
        z.object({ unitKey: unitKeySchema, role: z.string(), name: z.string(), url: z.url(), contentType: z.string() }),
      ),
      expiresAt: z.int(),
    }),
  ),
  beginUpload: callable(
    "A link at which a file of one's own is put: once, of this size and kind, with these headers.",
    z.object({ workspaceId: idSchema, uploadId: idSchema, bytes: z.int().min(1), contentType: uploadTypeSchema }),
    z.object({ url: z.url(), headers: z.record(z.string(), z.string()), expiresAt: z.int() }),
  ),
  redrawFilm: callable(
    'Says yes to the new manner of drawing, for a whole film. What is made of it stays; its pictures are asked for anew.',
    z.object({ workspaceId: idSchema, filmId: idSchema }),
    z.object({ changed: z.boolean() }),
  ),
  frameBeneath: callable(
    'Whether the shots of a film that are made from now on are framed for what lies beneath the words.',
    z.object({ workspaceId: idSchema, filmId: idSchema, on: z.boolean() }),
    z.object({ changed: z.boolean() }),
  ),
  useOwnFrame: callable(
    "Puts an uploaded picture in place of a shot's still: re-encoded, stored by its bytes, set on the shot.",
    z.object({ workspaceId: idSchema, filmId: idSchema, shotId: idSchema, uploadId: idSchema }),
    z.object({ unitKey: unitKeySchema }),
  ),
}
