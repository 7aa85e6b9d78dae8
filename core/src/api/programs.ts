import { z } from 'zod'
import { artifactFileSchema, artifactSchema, jobSchema } from '../build/index.ts'
import { idSchema, timeSchema } from '../ids/index.ts'
import { apiKeySchema, apiKeyWishSchema, shownKeySchema } from '../open/api-key.ts'
import { scopeSchema } from '../open/scopes.ts'
import { sceneSchema } from '../screenplay/index.ts'
import { shotSchema } from '../shots/index.ts'
import { filmSchema } from '../story/index.ts'
import { callable } from './callable.ts'

// What a page reads by itself and a program asks for; and the keys by which a program comes in.

const inWorkspace = z.object({ workspaceId: idSchema })
const inFilm = inWorkspace.extend({ filmId: idSchema })
// `after`: what the page before called `next`.
const paged = { after: idSchema.optional(), limit: z.int().min(1).max(100).default(50) }
const next = { next: idSchema.optional() }

const film = filmSchema.pick({
  ...{ id: true, title: true, language: true, story: true, visualStyle: true, settings: true },
  ...{ revision: true, createdAt: true, updatedAt: true },
})
const scene = sceneSchema.omit({ updatedBy: true })
const shot = shotSchema.omit({ updatedBy: true })
const build = jobSchema.omit({ workspaceId: true, createdBy: true, shares: true, waitsSince: true, dueAt: true })
const artifact = artifactSchema
  .pick({ key: true, kind: true, subject: true, quality: true, take: true, ms: true, createdAt: true })
  // Where a file lies is the platform's own matter: it is fetched by a link.
  .extend({ files: z.array(artifactFileSchema.omit({ path: true })) })

const madeKey = z.object({ key: shownKeySchema, secret: z.string() })
// Of the address a program sent a person to, all behind its question mark.
const query = z.string().max(4000)
const keyRef = inWorkspace.extend({ prefix: shownKeySchema.shape.prefix })

export const programsApi = {
  listFilms: callable(
    'The films of the workspace, a page at a time.',
    inWorkspace.extend(paged),
    z.object({ films: z.array(film), ...next }),
  ),
  readFilm: callable('A film: its title, story and settings.', inFilm, film),
  listScenes: callable(
    'The scenes of a film in their order, with all that is said in them.',
    inFilm.extend(paged),
    z.object({ scenes: z.array(scene), ...next }),
  ),
  listShots: callable(
    'The shots of a film, or of one of its scenes.',
    inFilm.extend({ sceneId: idSchema.optional(), ...paged }),
    z.object({ shots: z.array(shot), ...next }),
  ),
  listBuilds: callable(
    'The builds of a film, the latest first.',
    inFilm.extend(paged),
    z.object({ builds: z.array(build), ...next }),
  ),
  readBuild: callable(
    'How far a build is, what it has cost, and what it came to.',
    inWorkspace.extend({ jobId: idSchema }),
    build,
  ),
  listArtifacts: callable(
    'All that was made for a film, a page at a time.',
    inFilm.extend(paged),
    z.object({ artifacts: z.array(artifact), ...next }),
  ),
  makeApiKey: callable(
    'A key for a program: it may what its maker may, narrowed as told. Its secret is told this once.',
    inWorkspace.extend(apiKeyWishSchema.shape),
    madeKey,
  ),
  listApiKeys: callable(
    'The keys one has made; for whoever manages members, those of all.',
    inWorkspace,
    z.object({ keys: z.array(shownKeySchema) }),
  ),
  rotateApiKey: callable(
    'A new key beside the old one, which goes on for a day.',
    keyRef,
    madeKey.extend({ oldUntil: timeSchema }),
  ),
  describeGrant: callable(
    'Which program asks to be let in, and what it asks for; or where it is sent back to with its fault.',
    inWorkspace.extend({ query }),
    z.object({
      name: z.string(),
      host: z.string().optional(),
      returnsTo: z.string().optional(),
      scopes: z.array(scopeSchema),
      back: z.url().optional(),
    }),
  ),
  answerGrant: callable(
    'Lets a program in, no further than told, or does not; and where the person goes with that.',
    inWorkspace.extend({
      query,
      yes: z.boolean(),
      scopes: z.array(scopeSchema).max(20),
      monthMillis: apiKeySchema.shape.monthMillis,
    }),
    z.object({ back: z.url() }),
  ),
  revokeApiKey: callable('Ends a key at once.', keyRef, z.object({ revokedAt: timeSchema })),
}
