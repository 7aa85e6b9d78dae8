import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../stack/places.ts'
import { lockFor, readLock } from './lock.ts'
import { digestOf, partedFunctions, stageFunctions } from './stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'peace-stage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Source maps name the sources by the way to them, and a deploy is always laid at the same place of its clone.
test('two packings of one commit are equal bytes', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const { asking } = await partedFunctions()
  await stageFunctions(one, asking, 'asking')
  await stageFunctions(two, asking, 'asking')
  expect(digestOf(two)).toBe(digestOf(one))
  // Google installs what the package asks for: no ffmpeg where nothing is drawn, in the package, its lock or its code.
  const all = globSync('**/*.{js,json}', { cwd: one }).map((file) => readFileSync(join(one, file), 'utf8'))
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter((text) => /(from|import\()\s*"ffmpeg-static"|"ffmpeg-static":/.test(text))).toEqual([])
  expect(all.some((text) => text.includes('"firebase-functions"'))).toBe(true)
}, 60_000)

test('every function goes up in one part, and each part is some of them', async () => {
  const parts = await partedFunctions()
  expect(parts.drawing).toContain('tasksHigh')
  expect(parts.drawing).toContain('engine')
  expect(parts.asking).toContain('site')
  expect(parts.drawing.filter((name) => parts.asking.includes(name))).toEqual([])
  expect(parts.drawing.length + parts.asking.length).toBeGreaterThan(35)
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
