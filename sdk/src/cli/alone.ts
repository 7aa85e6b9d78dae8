import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// A folder is made by one alone. Whoever made it and died is waited for no longer than a renewal takes.
const mostMs = 30_000
const everyMs = 50

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

const took = async (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    (error: unknown) => {
      if (!isThere(error)) throw error
      return false
    },
  )

const isOld = async (lock: string): Promise<boolean> => {
  const facts = await stat(lock).catch(() => undefined)
  return facts !== undefined && Date.now() - facts.mtimeMs > mostMs
}

export const alone = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  const lock = `${path}.lock`
  await mkdir(dirname(path), { recursive: true })
  while (!(await took(lock))) {
    if (await isOld(lock)) await rmdir(lock).catch(() => undefined)
    else await pause(everyMs)
  }
  try {
    return await work()
  } finally {
    await rmdir(lock).catch(() => undefined)
  }
}
