import { createHash } from 'node:crypto'
import { artifactSchema } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { files } from '@peace/core/paths'
import { door } from '../callable.ts'
import { factsOf, readFile, removeFile, storeFile } from '../gateways/storage.ts'
import { lookAtPicture } from '../trust/result-moderation.ts'
import { readFilm, useFrame } from './films.store.ts'

const mostBytes = 25 * 1024 * 1024

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

// An upload is never used as it came: what is stored is the picture that was in it, encoded by us.
export const useOwnFrame = door(
  'useOwnFrame',
  {
    permission: 'film.edit',
    secrets: ['gemini'],
    memory: '1GiB',
    timeoutSeconds: 120,
    audit: ({ shotId }) => ({ shotId }),
  },
  async ({ workspaceId, filmId, shotId, uploadId }, { uid, now, workspace }) => {
    await readFilm(workspaceId, filmId)
    const path = files.upload(workspaceId, uploadId)
    const facts = await factsOf(path)
    if (!facts) throw new DomainError('not-found', { what: 'upload' })
    if (facts.bytes > mostBytes) throw new DomainError('upload-too-large', { megabytes: mostBytes / 1024 / 1024 })
    const { readPicture } = await import('@peace/film')
    const picture = await readPicture(await readFile(path))
    if (!picture) throw new DomainError('upload-not-a-picture')
    const seen = await lookAtPicture(workspaceId, picture)
    // The upload stays, and is gone on with when it is asked for again.
    if (seen.is === 'unseen') throw new DomainError('not-looked-at', { what: 'upload' })
    if (seen.is === 'refused') {
      await removeFile(path)
      throw new DomainError('moderation-refused', {
        category: must(seen.categories[0], 'why'),
        where: 'shot',
        id: shotId,
      })
    }
    // By the workspace's salt, as every key: nobody can tell from a key which picture another workspace holds.
    const key = sha256(Buffer.from(`${workspace.salt}\nupload\n${sha256(picture.bytes)}`))
    const [main, small] = [files.artifact(workspaceId, key, picture.extension), files.thumbnail(workspaceId, key)]
    const [stored, storedSmall] = await Promise.all([
      storeFile(main, picture.bytes, picture.contentType),
      storeFile(small, picture.thumbnail, 'image/webp'),
    ])
    const { width, height } = picture
    const artifact = artifactSchema.parse({
      key,
      workspaceId,
      filmId,
      kind: 'still',
      subject: shotId,
      quality: 'premium',
      take: 0,
      source: 'upload',
      files: [
        {
          role: 'main',
          name: `frame.${picture.extension}`,
          path: main,
          ...stored,
          contentType: picture.contentType,
          width,
          height,
        },
        { role: 'thumbnail', name: 'thumbnail.webp', path: small, ...storedSmall, contentType: 'image/webp' },
      ],
      provenance: { backend: 'upload', model: 'upload' },
      createdAt: now(),
    })
    await useFrame(workspaceId, filmId, shotId, artifact, { updatedAt: now(), updatedBy: uid })
    await removeFile(path)
    return { unitKey: key }
  },
)
