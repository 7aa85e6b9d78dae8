import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

// Everything that is installed once for all clones lies here; delete it to start from nothing.
export const cache = process.env.PEACE_CACHE ?? join(homedir(), '.cache', 'peace-script-ai')

export const inCache = (...parts) => join(cache, ...parts)
