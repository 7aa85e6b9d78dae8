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
  cacheControl = 'private, max-age=31536000',
): Promise<Stored> => {
  const hash = createHash('sha256')
  let bytes = 0
  const source = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : createReadStream(content.path)
  const target = bucket().file(path).createWriteStream({ resumable: false, metadata: { contentType, cacheControl } })
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

export const removeFile = async (path: string): Promise<void> => {
  await bucket().file(path).delete({ ignoreNotFound: true })
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

export type PutLink = { url: string; headers: Record<string, string> }
export const sizeHeader = 'x-goog-content-length-range'
export const createOnlyHeader = 'x-goog-if-generation-match'

// A link to put one file, once, between so many bytes: all of it is signed, and Storage itself refuses what differs. Whoever
// puts it sends these headers.
export const signPut = async (
  path: string,
  expiresAt: number,
  contentType: string,
  { least, most }: { least: number; most: number },
): Promise<PutLink> => {
  const size = `${least},${most}`
  const own = { [sizeHeader]: size, [createOnlyHeader]: '0' }
  const headers = { 'content-type': contentType, ...own }
  if (inEmulator) {
    const claim = { method: 'PUT', path, expiresAt, contentType, size } as const
    return { url: makeLink(localDoor(), claim, setting('localLinkKey')), headers }
  }
  const [url] = await bucket()
    .file(path)
    .getSignedUrl({ version: 'v4', action: 'write', expires: expiresAt, contentType, extensionHeaders: own })
  return { url, headers }
}

// For the local door only: a part of a file as a stream.
export const streamFile = (path: string, range?: { start: number; end: number }): Readable =>
  bucket()
    .file(path)
    .createReadStream({ validation: false, ...range })
