import { build } from 'esbuild'

// One file that any Node 22 runs: what the installers fetch.
await build({
  entryPoints: [new URL('src/bundled.ts', import.meta.url).pathname],
  outfile: new URL('dist/peace-agent.mjs', import.meta.url).pathname,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
})
