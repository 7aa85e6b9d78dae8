import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { generateSdk } from '../dev/src/sdk/generate.ts'

// What `npm pack --ignore-scripts=false` takes along: one file for programs, one for the shell, and the types.
const here = import.meta.dirname
rmSync(join(here, 'dist'), { recursive: true, force: true })
// What is packed is what is published now.
writeFileSync(join(here, 'src/calls.ts'), generateSdk())
await build({
  entryPoints: { index: join(here, 'src/index.ts') },
  outdir: join(here, 'dist'),
  ...{ bundle: true, format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' },
})
await build({
  entryPoints: { cli: join(here, 'src/cli/bin.ts') },
  outdir: join(here, 'dist'),
  ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
  banner: { js: '#!/usr/bin/env node' },
})
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc')
execFileSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' })
// The types name each other as what is there.
for (const file of globSync(join(here, 'dist/*.d.ts')))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"))
