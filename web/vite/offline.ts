import type { Plugin } from 'vite'
import { builtWorker } from './built-worker.ts'

// Everything a page may load by itself; films are too large to be kept unasked.
const isKept = (file: string): boolean => /^assets\/.*\.(js|css|woff2|ttf)$/.test(file)
const unhashed = ['/', '/before-paint.js', '/favicon.svg']

// The worker that keeps the app on the device is told the names of all of its files.
export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const entry = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('/index.html'),
    )
    if (!entry) throw new Error('The app has no entry')
    const site = {
      entry: `/${entry.fileName}`,
      files: [
        ...unhashed,
        ...Object.keys(bundle)
          .filter(isKept)
          .map((file) => `/${file}`),
      ],
    }
    const source = await builtWorker('worker.ts', { site: JSON.stringify(site) })
    this.emitFile({ type: 'asset', fileName: 'worker.js', source })
  },
})
