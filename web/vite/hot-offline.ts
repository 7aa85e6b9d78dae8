import type { Plugin } from 'vite'
import { builtWorker } from './built-worker.ts'

// What a page has fetched before its worker is there, it tells the worker. Of so many files a browser counts a few by itself.
const tell = `
performance.setResourceTimingBufferSize(10000)
navigator.serviceWorker?.addEventListener('controllerchange', () => {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
  navigator.serviceWorker.controller?.postMessage([location.origin + '/', ...fetched])
})`

// Where the web is served from its sources, what was opened opens without a network too: another worker, at the same address.
export const hotOffline = (): Plugin => {
  let code: Promise<string> | undefined
  return {
    name: 'hot-offline',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/worker.js', (_request, response, next) => {
        code ??= builtWorker('hot-worker.ts')
        code.then((text) => {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(text)
        }, next)
      })
    },
    transformIndexHtml: () => [{ tag: 'script', children: tell, injectTo: 'head-prepend' }],
  }
}
