import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../stack/places.ts'

type Import = readonly [file: string, imported: string]

// Which of these imports the linter refuses, asked of it in a folder with our settings.
function refusedByLinter(cases: readonly Import[]): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), 'peace-imports-'))
  try {
    const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    writeFileSync(
      join(folder, 'biome.json'),
      JSON.stringify({ ...settings, $schema: undefined, vcs: { enabled: false } }),
    )
    cases.forEach(([file, imported], i) => {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      const named = join(folder, dirname(file), `case-${i}-${basename(file)}`)
      writeFileSync(named, `import { one } from '${imported}'\n\nconsole.log(one)\n`)
    })
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'lint', '--max-diagnostics=500', '--colors=off', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    const found = `${stdout}${stderr}`.matchAll(/case-(\d+)-\S* lint\/style\/noRestrictedImports/g)
    return new Set([...found].map((match) => Number(match[1])))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const refused: readonly Import[] = [
  ['core/src/money/quote.ts', 'node:fs'],
  ['core/src/money/quote.ts', '@peace/engine'],
  ['core/src/money/quote.ts', 'firebase-admin/firestore'],
  ['engine/src/settle.ts', '@peace/film'],
  ['engine/src/settle.ts', 'firebase-admin/firestore'],
  ['film/src/draw/frame.ts', '@peace/engine'],
  ['film/src/draw/frame.ts', 'firebase-functions/v2/https'],
  ['functions/src/teams/rename.ts', 'firebase-functions/v2/https'],
  ['functions/src/teams/rename.ts', 'firebase-admin/firestore'],
  ['functions/src/teams/rename.callable.ts', 'firebase-admin/firestore'],
  ['functions/src/teams/rename.callable.ts', 'stripe'],
  ['functions/src/teams/team.store.ts', 'firebase-functions/v2/https'],
  ['functions/src/billing/plans.ts', 'stripe'],
  ['functions/src/teams/rename.callable.ts', '@peace/dev/stack/stack'],
  ['functions/src/teams/rename.callable.ts', '../../../core/src/ids/index.ts'],
  ['web/src/features/films/page.tsx', '@peace/engine'],
  ['web/src/features/films/page.tsx', 'firebase-admin/app'],
  ['web/src/features/films/page.tsx', 'node:path'],
  ['agent/src/main.ts', '@peace/engine'],
  ['dev/src/stack/stack.ts', '@peace/functions'],
]

const allowed: readonly Import[] = [
  ['core/src/money/quote.ts', 'zod'],
  ['core/src/money/quote.ts', '@peace/core/ids'],
  ['core/src/money/quote.ts', '../ids/index.ts'],
  ['engine/src/settle.ts', '@peace/core/build'],
  ['film/src/draw/frame.ts', '@napi-rs/canvas'],
  ['functions/src/teams/rename.callable.ts', 'firebase-functions/v2/https'],
  ['functions/src/teams/team.store.ts', 'firebase-admin/firestore'],
  ['functions/src/gateways/stripe.ts', 'stripe'],
  ['functions/src/teams/rename.callable.ts', '@peace/engine'],
  ['web/src/features/films/page.tsx', '@peace/core/api'],
  ['agent/src/main.ts', '@peace/core/api'],
  ['dev/src/stack/stack.ts', '@peace/engine'],
]

const seen = refusedByLinter([...refused, ...allowed])

describe('imports go one way', () => {
  it.each(refused.map((one, i) => ({ file: one[0], imported: one[1], i })))(
    '$file does not import $imported',
    ({ i }) => {
      expect(seen.has(i)).toBe(true)
    },
  )
  it.each(allowed.map((one, i) => ({ file: one[0], imported: one[1], i })))('$file may import $imported', ({ i }) => {
    expect(seen.has(refused.length + i)).toBe(false)
  })
})
