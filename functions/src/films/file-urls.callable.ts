import { door } from '../callable.ts'
import { signGet } from '../gateways/storage.ts'
import { readArtifacts } from './films.store.ts'

const lastsMs = 15 * 60_000

export const fileUrls = door(
  'fileUrls',
  { permission: 'film.see', maxBytes: 128 * 1024, rate: { max: 600, perMs: 60_000 } },
  async ({ workspaceId, files }, { now }) => {
    const artifacts = new Map(
      (
        await readArtifacts(
          workspaceId,
          files.map(({ unitKey }) => unitKey),
        )
      ).map((each) => [each.key, each]),
    )
    const expiresAt = now() + lastsMs
    const wanted = files.flatMap(({ unitKey, role }) =>
      (artifacts.get(unitKey)?.files ?? [])
        .filter((each) => each.role === role)
        .slice(0, 1)
        .map((each) => ({ unitKey, role, file: each })),
    )
    const urls = await Promise.all(
      wanted.map(async ({ unitKey, role, file }) => ({
        unitKey,
        role,
        name: file.name,
        contentType: file.contentType,
        url: await signGet(file.path, expiresAt),
      })),
    )
    return { urls, expiresAt }
  },
)
