import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../stack/places.ts'
import { lockFor, readLock } from './lock.ts'
import { digestOf, stageFunctions } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'peace-stage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Source maps name the sources by the way to them, and a deploy is always laid at the same place of its clone.
test('two packings of one commit are equal bytes', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  await stageFunctions(one)
  await stageFunctions(two)
  expect(digestOf(two)).toBe(digestOf(one))
})

describe('the lock file of what is deployed', () => {
  const lock = readLock(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const deployed = JSON.parse(readFileSync(join(root, 'functions/package.json'), 'utf8'))
  const own = lockFor(lock, deployed) as {
    packages: Record<string, { version?: string; dependencies?: Record<string, string> }>
  }

  test('holds every package that is asked for, in the version that was tested', () => {
    for (const [name, version] of Object.entries(deployed.dependencies))
      expect(own.packages[`node_modules/${name}`]?.version).toBe(version)
    for (const [place, one] of Object.entries(own.packages))
      for (const name of Object.keys(one.dependencies ?? {})) {
        const above = place
          .split('/node_modules/')
          .map(
            (_, index, parts) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`,
          )
        expect(
          [...above, `node_modules/${name}`].some((each) => own.packages[each]),
          `${name} of ${place}`,
        ).toBe(true)
      }
  })

  test('and nothing of this room’s', () => {
    expect(
      Object.keys(own.packages).filter((place) => /vitest|vite|firebase-tools|@peace|typescript/.test(place)),
    ).toEqual([])
  })
})
