import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

const film = z.object({ workspaceId: idSchema, filmId: idSchema })

// Versions that nobody asked for: as a session of writing began, or before an older version took the script's place.
export const versionReasonSchema = z.enum(['session', 'restore'])

export const versionsApi = {
  saveVersion: callable(
    'Keeps the script as it is now, under a name, or for a reason of its own: then only if the newest version says something else.',
    film.extend({ versionId: idSchema, name: z.string().max(80), why: versionReasonSchema.optional() }),
    z.object({ versionId: idSchema }),
  ),
  listVersions: callable(
    'The kept versions of a script, newest first.',
    film,
    z.object({
      versions: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          why: versionReasonSchema.optional(),
          createdAt: z.int(),
          createdBy: idSchema,
        }),
      ),
    }),
  ),
  readVersion: callable(
    'The text of a kept version, as Fountain.',
    film.extend({ versionId: idSchema }),
    z.object({ text: z.string() }),
  ),
}
