import { expect, it } from 'vitest'
import { must } from '../errors/index.ts'
import { entitlementsOf } from '../money/entitlements.ts'
import type { Known } from './explain.ts'
import { freshness } from './freshness.ts'
import { madeFrom, shortKey } from './made-from.ts'
import { planFor } from './plan-for.ts'
import { sampleFilm } from './sample-film.ts'

// What is faint only follows from something else: alone it says nothing of a shot, and beside a clear cause it is silent.

const studio = entitlementsOf('studio')
const sample = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const film = {
  ...sample,
  film: { ...sample.film, settings: { ...sample.film.settings, quality: 'standard' as const } },
}

const made = (): Known[] => {
  const { units } = planFor(film, studio, { stop: 'cut', quality: 'standard' })
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  return units.map(({ key, spec }) => ({
    ...{ key, kind: spec.kind, subject: spec.subject, quality: spec.quality, createdAt: 0 },
    madeFrom: madeFrom(spec, (each) => byKey.get(each), studio),
  }))
}
const older = (key: string) => `${key.startsWith('0') ? '1' : '0'}${key.slice(1)}`
const only = (all: readonly Known[], kind: string, subject: string): Known =>
  must(
    all.find((each) => each.kind === kind && each.subject === subject),
    `${kind} ${subject}`,
  )
const longerThen = ({ fields, inputs }: NonNullable<Known['madeFrom']>) => ({
  fields: { ...fields, 'scene.shots.h0-0.ms': '9999' },
  inputs,
})

it('a part in which a shot was longer is put together anew, and the shot itself is as it should be', () => {
  const all = made()
  const part = only(all, 'part', 's0')
  const was = { ...part, key: older(part.key), madeFrom: longerThen(must(part.madeFrom, 'what it was made from')) }
  const found = freshness(film, studio, [...all.filter((each) => each !== part), was])
  const unit = must(
    found.plan.units.find(({ spec }) => spec.kind === 'part'),
    'the part',
  )
  expect(found.of(unit)).toMatchObject({ state: 'outOfDate', cause: { field: 'length' } })
  expect(found.shots.get('h0-0')?.state).toBe('fresh')
  expect(found.changed).toEqual([])
})

it('a part of a lesser clip that was also longer only lacks its final', () => {
  const all = made()
  const [part, clip] = [only(all, 'part', 's0'), only(all, 'clip', 'h0-0')]
  const lesser = { ...clip, key: older(clip.key), quality: 'draft' as const }
  const { fields, inputs } = longerThen(must(part.madeFrom, 'what it was made from'))
  const name = 'clip h0-0'
  const had = must(inputs[name], 'the clip it was made of')
  const was = {
    ...{ ...part, key: older(part.key) },
    madeFrom: { fields, inputs: { ...inputs, [name]: had.replace(shortKey(clip.key), shortKey(lesser.key)) } },
  }
  const found = freshness(film, studio, [...all.filter((each) => each !== part && each !== clip), lesser, was])
  const unit = must(
    found.plan.units.find(({ spec }) => spec.kind === 'part'),
    'the part',
  )
  expect(found.of(unit).state).toBe('noFinal')
})
