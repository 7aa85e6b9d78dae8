import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { signGet } from '../gateways/storage.ts'
import { downloadName } from './download-name.ts'
import { readArtifacts, readFilm } from './films.store.ts'

const lastsMs = 15 * 60_000

export const downloadUrl = door(
  'downloadUrl',
  { permission: 'film.see' },
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
    const expiresAt = now() + lastsMs
    return {
      url: await signGet(file.path, expiresAt, attachment ? filename : undefined),
      expiresAt,
      sha256: file.sha256,
      bytes: file.bytes,
      contentType: file.contentType,
      filename,
    }
  },
)
