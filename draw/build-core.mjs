// raster/*.zig → src/raster/core-bytes.ts, so that a tab and a bundle have the core without a file beside them.
// Zig comes as a package: pip install ziglang. `--print` writes the base64 alone, for the check that both agree.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const python = process.env.PEACE_PYTHON ?? 'python3'
const folder = mkdtempSync(join(tmpdir(), 'core-'))
const flags = [
  ...['-target', 'wasm32-freestanding', '-mcpu=generic+simd128+bulk_memory+nontrapping_fptoint'],
  ...['-O', 'ReleaseFast', '-fllvm', '-fstrip', '-fno-entry', '-rdynamic', '--stack', '1048576'],
  `-femit-bin=${join(folder, 'core.wasm')}`,
]
const run = spawnSync(python, ['-m', 'ziglang', 'build-exe', join(here, 'raster/core.zig'), ...flags], {
  cwd: folder,
  encoding: 'utf8',
})
if (run.status !== 0) {
  console.error(run.stderr || run.error)
  process.exit(1)
}
const base64 = readFileSync(join(folder, 'core.wasm')).toString('base64')
rmSync(folder, { recursive: true })
if (process.argv.includes('--print')) process.stdout.write(base64)
else {
  const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`)
  writeFileSync(
    join(here, 'src/raster/core-bytes.ts'),
    `// Built by draw/build-core.mjs from draw/raster; not by hand.\nconst built = [\n${lines.join('\n')}\n].join('')\n\nexport const coreBase64 = (): string => built\nexport const coreBytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(built), (letter) => letter.charCodeAt(0))\n`,
  )
}
