import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { coreBase64 } from './core-bytes.ts'

const python = process.env.PEACE_ZIG_PYTHON ?? process.env.PEACE_PYTHON ?? 'python3'
const zig = spawnSync(python, ['-m', 'ziglang', 'version'], { encoding: 'utf8' })

// Another Zig may order instructions otherwise; the core was built with this one.
const built = '0.17.1'
const there = zig.stdout?.trim()

it.skipIf(there !== built)(
  `the core is what its source builds to (needs Zig ${built}: pip install ziglang)`,
  () => {
    const build = fileURLToPath(new URL('../../build-core.mjs', import.meta.url))
    const made = spawnSync(process.execPath, [build, '--print'], {
      encoding: 'utf8',
      env: { ...process.env, PEACE_PYTHON: python },
    })
    expect(made.stderr).toBe('')
    expect(made.stdout === coreBase64()).toBe(true)
  },
  60_000,
)
