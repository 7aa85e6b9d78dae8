import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

const film = z.object({ workspaceId: idSchema, filmId: idSchema })

export const versionsApi = {
  saveVersion: callable(
    'Keeps the script as it is now, under a name.',
    film.extend({ versionId: idSchema, name: z.string().max(80) }),
    z.object({ versionId: idSchema }),
  ),
  listVersions: callable(
    'The kept versions of a script, newest first.',
    film,
    z.object({
      versions: z.array(z.object({ id: idSchema, name: z.string(), createdAt: z.int(), createdBy: idSchema })),
    }),
  ),
  readVersion: callable(
    'The text of a kept version, as Fountain.',
    film.extend({ versionId: idSchema }),
    z.object({ text: z.string() }),
  ),
}
