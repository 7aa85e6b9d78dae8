import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { debarrel } from './vite/debarrel.ts'
import { hotOffline } from './vite/hot-offline.ts'
import { installers } from './vite/installers.ts'
import { offline } from './vite/offline.ts'

// Of our own what each page with a router reads first: small files that pack better as one.
const shell =
  /web\/src\/(data\/(analytics|call|connection|consented|farewell|firebase)|messages\/index|session\/(referral-code|session)|ui\/(kept-here|missing-part|preferences))\.tsx?$/

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), debarrel(), installers(), offline(), hotOffline()],
  // Workers that run WebAssembly are served with a policy of their own (firebase.json), by this name.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/apart-[hash:7].js' } } },
  build: {
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // For whoever reads errors; a deploy keeps them, and sends none of them up.
    sourcemap: process.env.VITE_SOURCE_MAPS ? 'hidden' : false,
    chunkSizeWarningLimit: 600,
    // The first file names every other one, so that a page's parts are fetched together: short names keep it small.
    rolldownOptions: {
      input: ['index.html', 'review.html'].map((name) => join(import.meta.dirname, name)),
      output: {
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        // Every page needs all of it: in one file it packs better than in ten.
        codeSplitting: {
          groups: [
            // Also for the guests' page, which has no router.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 1 },
            { name: 'router', test: /node_modules\/@tanstack\/(react-router|router-core|history)\// },
            // What the guests' page reads too stays apart from what it does without.
            {
              name: 'small',
              test: /web\/src\/data\/(config|failure|in-memory)\.ts$|vite\/preload-helper/,
              priority: 1,
            },
            { name: 'shell', test: shell },
          ],
        },
      },
    },
  },
})
