import { door } from '../callable.ts'
import { keepVersion, listVersions as list, readVersion as read } from './versions.store.ts'

export const saveVersion = door(
  'saveVersion',
  { permission: 'film.edit' },
  async ({ workspaceId, filmId, versionId, name, why }, { uid, now }) => {
    const version = { id: versionId, name, ...(why ? { why } : {}), createdAt: now(), createdBy: uid }
    await keepVersion(workspaceId, filmId, version)
    return { versionId }
  },
)

export const listVersions = door('listVersions', { permission: 'film.see' }, async ({ workspaceId, filmId }) => ({
  versions: await list(workspaceId, filmId),
}))

export const readVersion = door(
  'readVersion',
  { permission: 'film.see' },
  async ({ workspaceId, filmId, versionId }) => ({ text: await read(workspaceId, filmId, versionId) }),
)
