import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bucket } from '../firebase.ts'
import { inEmulator, setting } from '../params.ts'
import { makeLink } from './signed-link.ts'

// The bucket: where bytes lie, and the links that lead to them for a while.

export type Stored = { sha256: string; bytes: number }

// What was written is what was hashed: the sum is of the bytes as they went by.
export const storeFile = async (
  path: string,
  content: Uint8Array | { path: string },
  contentType: string,
): Promise<Stored> => {
  const hash = createHash('sha256')
  let bytes = 0
  const source = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : createReadStream(content.path)
  const target = bucket()
    .file(path)
    .createWriteStream({ resumable: false, metadata: { contentType, cacheControl: 'private, max-age=31536000' } })
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    target,
  )
  return { sha256: hash.digest('hex'), bytes }
}

export const readFile = async (path: string): Promise<Uint8Array> => {
  const [content] = await bucket().file(path).download()
  return content
}

export type FileFacts = { bytes: number; contentType: string }

export const factsOf = async (path: string): Promise<FileFacts | undefined> => {
  const file = bucket().file(path)
  const [there] = await file.exists()
  if (!there) return undefined
  const [metadata] = await file.getMetadata()
  return { bytes: Number(metadata.size ?? 0), contentType: metadata.contentType ?? 'application/octet-stream' }
}

const localDoor = () => `${setting('functionsUrl')}/file`

const attachment = (filename: string): string =>
  `attachment; filename="${filename.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(filename)}`

export const contentDisposition = attachment

export const signGet = async (path: string, expiresAt: number, filename?: string): Promise<string> => {
  if (inEmulator)
    return makeLink(
      localDoor(),
      { method: 'GET', path, expiresAt, ...(filename === undefined ? {} : { filename }) },
      setting('localLinkKey'),
    )
  const [url] = await bucket()
    .file(path)
    .getSignedUrl({
      version: 'v4',
      action: 'read',
      expires: expiresAt,
      ...(filename === undefined ? {} : { responseDisposition: attachment(filename) }),
    })
  return url
}

export const signPut = async (path: string, expiresAt: number, contentType: string): Promise<string> => {
  if (inEmulator) return makeLink(localDoor(), { method: 'PUT', path, expiresAt, contentType }, setting('localLinkKey'))
  const [url] = await bucket()
    .file(path)
    .getSignedUrl({ version: 'v4', action: 'write', expires: expiresAt, contentType })
  return url
}

// For the local door only: a part of a file as a stream.
export const streamFile = (path: string, range?: { start: number; end: number }): Readable =>
  bucket()
    .file(path)
    .createReadStream({ validation: false, ...range })
