import { mostResultBytes } from '@peace/core/media'
import type { Keeping } from '../backends/keeping.ts'
import { bucket } from '../firebase.ts'
import { factsOf, readFile, signGet, signPut, storeFile } from './storage.ts'

// Our bucket as the gateways see it.
export const bucketKeeping = (now: () => number): Keeping => ({
  readUrl: (path, ms) => signGet(path, now() + ms),
  writeUrl: (path, ms, contentType) =>
    signPut(path, now() + ms, contentType, { least: 1, most: mostResultBytes[contentType] }),
  read: readFile,
  bytesAt: async (path) => (await factsOf(path))?.bytes,
  put: async (path, bytes, contentType) => {
    await storeFile(path, bytes, contentType)
  },
  uri: (path) => `gs://${bucket().name}/${path}`,
  pathOf: (uri) => {
    const start = `gs://${bucket().name}/`
    return uri.startsWith(start) ? uri.slice(start.length) : undefined
  },
})
