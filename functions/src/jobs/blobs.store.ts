import { createHash, randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { ArtifactFile } from '@peace/core/build'
import { mediaType, withoutWords } from '@peace/core/media'
import { files } from '@peace/core/paths'
import type { Blobs, Made, MadeFile, WorkOrder } from '@peace/engine'
import { bucket } from '../firebase.ts'
import { storeFile } from '../gateways/storage.ts'

const inBucket = (path: string): boolean => path.startsWith('incoming/') || path.startsWith('workspaces/')

const read = async (path: string): Promise<Buffer> => (await bucket().file(path).download())[0]

const onceKept = 'private, max-age=31536000, immutable'

type Stored = Pick<ArtifactFile, 'sha256' | 'bytes' | 'contentType'>

const keepBytes = async (path: string, given: Uint8Array, said: string): Promise<Stored> => {
  const bytes = withoutWords(given)
  const contentType = trueType(bytes, said)
  await bucket()
    .file(path)
    .save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      resumable: false,
      validation: 'md5',
      contentType,
      metadata: { cacheControl: onceKept },
    })
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength, contentType }
}

const headOf = async (from: string): Promise<Uint8Array> => {
  const file = await open(from)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

// Our own maker writes no prompt into what it makes; what it hands on by its path may be larger than memory, and goes by.
const keepOwn = async (path: string, from: string, said: string): Promise<Stored> => {
  const contentType = trueType(await headOf(from), said)
  const stored = await storeFile(path, { path: from }, contentType, onceKept)
  await rm(from, { force: true })
  return { ...stored, contentType }
}

const keepContent = async (path: string, { bytes, contentType }: MadeFile): Promise<Stored> => {
  if (bytes instanceof Uint8Array) return keepBytes(path, bytes, contentType)
  return inBucket(bytes.path)
    ? keepBytes(path, await read(bytes.path), contentType)
    : keepOwn(path, bytes.path, contentType)
}

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'

const isText = (type: string): boolean => /^(text\/|application\/(json|x-subrip))/.test(type)

const trueType = (bytes: Uint8Array, said: string): string =>
  mediaType(bytes) ?? (isText(said) ? said : 'application/octet-stream')

// Each keeping has names of its own, so that a late or second result can never write over a finished one.
const keepFile = async (order: WorkOrder, file: MadeFile, n: number, mark: string): Promise<ArtifactFile> => {
  const path = files.artifact(order.workspaceId, `${order.unitKey}-${mark}-${n}`, extensionOf(file.name))
  return {
    role: file.role,
    name: file.name,
    path,
    ...(await keepContent(path, file)),
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
