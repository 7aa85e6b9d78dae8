import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { local, root } from '../places.ts'

export const ownWeb = join(root, 'web')
export const ownCache = join(local, 'vite')

// How Vite serves the app's sources, or those of a copy of them.
export const hotConfig = (source: string): InlineConfig => ({
  root: source,
  configFile: join(source, 'vite.config.ts'),
  cacheDir: source === ownWeb ? ownCache : join(source, '.vite'),
  logLevel: 'warn',
  clearScreen: false,
})
