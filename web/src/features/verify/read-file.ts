import { type Reading, readCredentials } from '@peace/core/credentials'

type Answer = { said?: unknown; failed?: string }
export type Found = { is: 'read'; reading: Reading } | { is: 'silent' } | { is: 'unreadable' }
export type ReadFile = (file: File) => Promise<Found>

export const foundIn = ({ said, failed }: Answer): Found => {
  if (failed !== undefined) return { is: 'unreadable' }
  const reading = readCredentials(said)
  return reading ? { is: 'read', reading } : { is: 'silent' }
}

// The reader is large: it comes when the first file does.
export const readFile: ReadFile = (file) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./credentials.worker.ts', import.meta.url), { type: 'module' })
    const end = (found: Found) => {
      worker.terminate()
      resolve(found)
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => end(foundIn(data))
    worker.onerror = () => end({ is: 'unreadable' })
    worker.postMessage(file)
  })
