import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const worker = join(import.meta.dirname, '../worker/worker.ts')

// Everything a page may load by itself; films are too large to be kept unasked.
const isKept = (file: string): boolean => /^assets\/.*\.(js|css|woff2|ttf)$/.test(file)
const unhashed = ['/', '/before-paint.js', '/favicon.svg']

// The worker that keeps the app on the device is told the names of all of its files.
export const offline = (): Plugin => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
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
    const built = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      define: { site: JSON.stringify(site) },
      build: { write: false, target: 'es2023', rolldownOptions: { input: worker, output: { format: 'iife' } } },
    })
    const [output] = [built].flat()
    const code = output && 'output' in output ? output.output[0].code : undefined
    if (!code) throw new Error('The worker was not built')
    this.emitFile({ type: 'asset', fileName: 'worker.js', source: code })
  },
})
