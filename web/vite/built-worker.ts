import { join } from 'node:path'
import { build } from 'vite'

// One file, as a browser takes a worker everywhere.
export const builtWorker = async (file: string, define: Record<string, string> = {}): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: { input: join(import.meta.dirname, '../worker', file), output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  const code = output && 'output' in output ? output.output[0].code : undefined
  if (!code) throw new Error('The worker was not built')
  return code
}
