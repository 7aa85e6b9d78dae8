import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { debarrel } from './vite/debarrel.ts'
import { installers } from './vite/installers.ts'
import { offline } from './vite/offline.ts'

// The page asks the Hosting emulator where the others are, as it does when Hosting serves it.
const hosting = process.env.HOSTING_URL ?? 'http://127.0.0.1:5000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), debarrel(), installers(), offline()],
  server: { host: '127.0.0.1', proxy: { '/__': hosting, '/local': hosting } },
  build: {
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    // The first file names every other one, so that a page's parts are fetched together: short names keep it small.
    rolldownOptions: {
      output: { chunkFileNames: 'assets/[hash:7].js', assetFileNames: 'assets/[hash:7][extname]' },
    },
  },
})
