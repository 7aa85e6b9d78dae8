import { optimizeDeps, resolveConfig } from 'vite'
import { hotConfig, ownWeb } from './config.ts'

// The packages that the app imports, made into few files. Vite does so by itself where they are not there; but it takes a
// gigabyte, and half of that would stay with the process that serves.
await optimizeDeps(await resolveConfig({ ...hotConfig(ownWeb), logLevel: 'error' }, 'serve'))
