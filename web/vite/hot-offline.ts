import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const worker = join(import.meta.dirname, '../worker/hot-worker.ts')

const built = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2023', rolldownOptions: { input: worker, output: { format: 'iife' } } },
  })
  const [output] = [result].flat()
  const code = output && 'output' in output ? output.output[0].code : undefined
  if (!code) throw new Error('The worker was not built')
  return code
}

// Where the web is served with hot reload, opened rooms open without a network too.
export const hotOffline = (): Plugin => {
  let code: Promise<string> | undefined
  return {
    name: 'hot-offline',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/hot-worker.js', (_request, response, next) => {
        code ??= built()
        code.then((text) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.setHeader('Cache-Control', 'no-cache')
          response.end(text)
        }, next)
      })
    },
  }
}
