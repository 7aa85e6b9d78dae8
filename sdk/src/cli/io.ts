// What a command needs of the machine it runs on; a test has its own.
export type Io = {
  out: (line: string) => void
  err: (line: string) => void
  env: Readonly<Record<string, string | undefined>>
  // Nobody to ask: a pipe, a job at night.
  ask: ((question: string) => Promise<boolean>) | undefined
  read: (path: string) => Promise<string>
  write: (path: string, bytes: string | Uint8Array, secret?: boolean) => Promise<void>
  // One at a time of all that run on this machine.
  alone: <T>(path: string, work: () => Promise<T>) => Promise<T>
  home: string
  now: () => number
  // A place on this machine that a browser can be sent back to; none where nobody looks.
  listen: (() => Promise<{ port: number; came: Promise<URLSearchParams>; close: () => void }>) | undefined
  browse?: (address: string) => void
  fetch: typeof globalThis.fetch
}

// How a command ended, for scripts: what it was that went wrong decides what is done about it.
export const exits = { done: 0, refused: 1, usage: 2, noKey: 3, failed: 4, unreachable: 5 } as const

export class Usage extends Error {
  override name = 'Usage'
}
