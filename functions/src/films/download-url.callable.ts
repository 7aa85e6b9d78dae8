import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { signGet } from '../gateways/storage.ts'
import { signedFile } from '../signing/signed-file.store.ts'
import { downloadName } from './download-name.ts'
import { readArtifacts, readFilm } from './films.store.ts'

const lastsMs = 15 * 60_000

export const downloadUrl = door(
  'downloadUrl',
  // A film is read, signed and put beside itself in this machine's memory.
  { permission: 'film.see', memory: '2GiB', timeoutSeconds: 300 },
  async ({ workspaceId, unitKey, name, attachment }, { now }) => {
    const [artifact] = await readArtifacts(workspaceId, [unitKey])
    const file = artifact?.files.find((each) => (name === undefined ? each.role === 'main' : each.name === name))
    if (!artifact || !file) throw new DomainError('not-found', { what: 'file' })
    const title = artifact.filmId
      ? await readFilm(workspaceId, artifact.filmId).then(
          (film) => film.title,
          () => '',
        )
      : ''
    const filename = downloadName(title, artifact.kind, file.name)
    const leaving = attachment ? await signedFile(workspaceId, artifact, file, title) : file
    const expiresAt = now() + lastsMs
    return {
      url: await signGet(leaving.path, expiresAt, attachment ? filename : undefined),
      expiresAt,
      sha256: leaving.sha256,
      bytes: leaving.bytes,
      contentType: leaving.contentType,
      filename,
    }
  },
)
