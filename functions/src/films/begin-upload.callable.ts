import { DomainError } from '@peace/core/errors'
import { mostUploadBytes } from '@peace/core/media'
import { files } from '@peace/core/paths'
import { door } from '../callable.ts'
import { signPut } from '../gateways/storage.ts'
import { expectLatePuts, lookEveryMs } from './late-puts.store.ts'

const lastsMs = 15 * 60_000

// The bucket itself takes nothing from a browser: a file comes in by a link for just this file, once.
export const beginUpload = door(
  'beginUpload',
  {
    permission: 'film.edit',
    verified: true,
    uses: ({ bytes }) => ({ of: 'bytes', count: bytes }),
    rate: { max: 60, perMs: 3_600_000 },
  },
  async ({ workspaceId, uploadId, bytes, contentType }, { now }) => {
    const most = mostUploadBytes[contentType]
    if (bytes > most) throw new DomainError('upload-too-large', { megabytes: most / 1024 / 1024 })
    const expiresAt = now() + lastsMs
    const size = { least: bytes, most: bytes }
    const path = files.upload(workspaceId, uploadId)
    // An upload is used at once; one that is not, or that comes when its workspace is gone, stays nowhere.
    await expectLatePuts(path, { from: expiresAt, until: expiresAt + lookEveryMs })
    return { ...(await signPut(path, expiresAt, contentType, size)), expiresAt }
  },
)
