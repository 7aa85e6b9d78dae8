import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { fromFirebaseTools } from './firebase-tools.ts'
import { askNothingOfNpm, checkWhenAsked } from './quick-start.ts'

type Routes = { middleware(document: unknown, options: object): Promise<unknown> }
const routes = fromFirebaseTools<Routes>('exegesis-express')

// A field of no kind that there is: whoever makes its validator says so.
const document = {
  openapi: '3.0.0',
  info: { title: 'calls', version: '1' },
  paths: {
    '/call': {
      get: {
        parameters: [{ name: 'a', in: 'query', schema: { type: 'string', minLength: 'long' } }],
        responses: { default: { description: 'done' } },
      },
    },
  },
}
const made = () => routes.middleware(document, { controllers: {} })

test('a validator of the Auth emulator is made when it is asked of, not when the stack starts', async () => {
  await expect(made()).rejects.toThrow()
  checkWhenAsked()
  await expect(made()).resolves.toBeTypeOf('function')
})

test('npm is not asked which firebase-functions is the newest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const npm = join(folder, 'npm')
  writeFileSync(npm, '#!/bin/sh\n: > "$0.asked"\n', { mode: 0o755 })
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const look = () =>
    fromFirebaseTools<{ checkFunctionsSDKVersion(version: string): void }>(
      './lib/deploy/functions/runtimes/node/versioning',
    ).checkFunctionsSDKVersion('5.1.0')
  look()
  expect(existsSync(`${npm}.asked`)).toBe(true)
  rmSync(`${npm}.asked`)
  askNothingOfNpm()
  look()
  expect(existsSync(`${npm}.asked`)).toBe(false)
})
