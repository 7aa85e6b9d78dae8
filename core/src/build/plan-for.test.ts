import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { defaultPlanTable } from '../money/plans.ts'
import * as build from './index.ts'
import { planFor } from './plan-for.ts'
import { sampleFilm } from './sample-film.ts'

const { free, studio } = defaultPlanTable.plans
const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const tall = { ...film, film: { ...film.film, settings: { ...film.film.settings, resolution: '1080p' as const } } }

const cutOf = (account: typeof free.entitlements, quality: 'draft' | 'standard') => {
  const cut = planFor(tall, account, { stop: 'cut', quality }).units.at(-1)?.spec
  if (cut?.kind !== 'cut') throw new Error('no cut')
  return cut.fields
}

it('gives a film what its workspace may have of what it asks for', () => {
  expect(cutOf(free.entitlements, 'standard')).toMatchObject({ height: 720, watermark: true })
  expect(cutOf(studio.entitlements, 'standard')).toMatchObject({ height: 1080, watermark: false })
  expect(cutOf(free.entitlements, 'draft')).toEqual(cutOf(studio.entitlements, 'draft'))
})

it('is the only way to a plan', () => {
  expect(build).not.toHaveProperty('plan')
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const asking = globSync('src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => /from '(\.\/|.*\/build\/)plan\.ts'/.test(readFileSync(`${root}/${path}`, 'utf8')))
  expect(asking).toEqual(['src/build/plan-for.ts'])
})
