import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

// What is installed once for all clones; the set-up (scripts/set-up) says where.
export const local = join(root, '.local')
