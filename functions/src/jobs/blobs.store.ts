import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ArtifactFile } from '@peace/core/build'
import { mediaType, withoutWords } from '@peace/core/media'
import { files } from '@peace/core/paths'
import type { Blobs, Made, MadeFile, WorkOrder } from '@peace/engine'
import { bucket } from '../firebase.ts'

const inBucket = (path: string): boolean => path.startsWith('incoming/') || path.startsWith('workspaces/')

const read = async (path: string): Promise<Buffer> => (await bucket().file(path).download())[0]

const bytesOf = async ({ bytes }: MadeFile): Promise<Uint8Array> => {
  if (bytes instanceof Uint8Array) return withoutWords(bytes)
  // Our own maker writes no prompt into what it makes, and knows its files by the sum of their bytes.
  return inBucket(bytes.path) ? withoutWords(await read(bytes.path)) : readFile(bytes.path)
}

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'

const isText = (type: string): boolean => /^(text\/|application\/(json|x-subrip))/.test(type)

const trueType = (bytes: Uint8Array, said: string): string =>
  mediaType(bytes) ?? (isText(said) ? said : 'application/octet-stream')

// Each keeping has names of its own, so that a late or second result can never write over a finished one.
const keepFile = async (order: WorkOrder, file: MadeFile, n: number, mark: string): Promise<ArtifactFile> => {
  const bytes = await bytesOf(file)
  const contentType = trueType(bytes, file.contentType)
  const path = files.artifact(order.workspaceId, `${order.unitKey}-${mark}-${n}`, extensionOf(file.name))
  await bucket()
    .file(path)
    .save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      resumable: false,
      validation: 'md5',
      contentType,
      metadata: { cacheControl: 'private, max-age=31536000, immutable' },
    })
  return {
    role: file.role,
    name: file.name,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    contentType,
    ...(file.width === undefined ? {} : { width: file.width }),
    ...(file.height === undefined ? {} : { height: file.height }),
    ...(file.ms === undefined ? {} : { ms: file.ms }),
  }
}

export const bucketBlobs = (): Blobs => ({
  keep: (order: WorkOrder, made: Made) => {
    const mark = randomBytes(6).toString('hex')
    return Promise.all(made.files.map((file, n) => keepFile(order, file, n, mark)))
  },
  left: async (attemptId) => {
    const [found] = await bucket().getFiles({ prefix: `incoming/${attemptId}/`, maxResults: 1 })
    return found.length > 0
  },
  read,
})
