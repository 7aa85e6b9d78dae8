import { type Artifact, artifactSchema, type Job, planFor, sampleFilm, type Unit } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { expect, it } from 'vitest'
import { framesOf } from './frame.ts'

const film = sampleFilm({ scenes: 1, shotsPerScene: 2 })
const { units } = planFor(film, entitlementsOf('free'), { stop: 'cut', quality: 'draft' })
const made = (unit: Unit, change: Partial<Artifact> = {}): Artifact => ({
  ...artifactSchema.parse({
    ...{ key: unit.key, workspaceId: 'w', filmId: 'film', kind: unit.spec.kind, subject: unit.spec.subject },
    ...{ quality: unit.spec.quality, take: 0, source: 'made', createdAt: 1, provenance: { backend: 'e', model: 'd' } },
    files: [{ role: 'main', name: 'a', path: 'a', sha256: unit.key, bytes: 1, contentType: 'text/plain' }],
  }),
  ...change,
})
const of = (kind: string, subject = 'h0-0') => {
  const unit = units.find(({ spec }) => spec.kind === kind && spec.subject === subject)
  if (!unit) throw new Error(`no ${kind}`)
  return unit
}
const job = { state: 'GENERATING_VIDEO', request: { target: { type: 'film' } } } as Job
const planned = { units, fresh: undefined }

it('says of a shot all of whose pieces are there that it is made, though its film is still being made', () => {
  const there = units.filter(({ spec }) => spec.subject === 'h0-0').map((unit) => made(unit))
  expect(framesOf(film, planned, there, [job]).map(({ state }) => state)).toEqual(['draft', 'making'])
})

it('keeps showing the last still of a shot whose picture is out of date, though a clip is newer', () => {
  const still = made(of('still'), { key: '1'.repeat(64), createdAt: 1 })
  const clip = made(of('clip'), { key: '2'.repeat(64), createdAt: 2 })
  expect(framesOf(film, planned, [still, clip], [])[0]?.pictureKey).toBe(still.key)
})
