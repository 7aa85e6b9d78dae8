import type { mostResultBytes } from '@peace/core/media'

export type PutLink = { url: string; headers: Record<string, string> }

// What the gateways need of our own bucket. The storage gateway gives it; tests give one in memory.
export interface Keeping {
  // Links that end by themselves, for machines outside.
  readUrl(path: string, ms: number): Promise<string>
  writeUrl(path: string, ms: number, contentType: keyof typeof mostResultBytes): Promise<PutLink>
  read(path: string): Promise<Uint8Array>
  // Nothing, when there is no file.
  bytesAt(path: string): Promise<number | undefined>
  put(path: string, bytes: Uint8Array, contentType: string): Promise<void>
  // `gs://` of a path, and the path of a `gs://` of ours.
  uri(path: string): string
  pathOf(uri: string): string | undefined
}
