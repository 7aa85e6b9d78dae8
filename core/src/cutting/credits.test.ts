import { expect, it } from 'vitest'
import { creditsFrom } from '../build/credits.ts'
import { planFor } from '../build/plan-for.ts'
import { sampleFilm } from '../build/sample-film.ts'
import type { CutOperation, Deed } from './operation.ts'

const film = sampleFilm({ scenes: 2, shotsPerScene: 3 })
const account = { maxHeight: 1080, watermark: false } as const
const planned = (deeds: readonly Deed[]) => {
  const operations = deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation)
  const edit = { cutId: 'main', name: 'Cut', aspect: '16:9' as const, operations, lengths: {} }
  return planFor({ ...film, edit }, account, { stop: 'cut', quality: 'draft' }).units.flatMap(({ key, spec }) =>
    spec.kind === 'stretch' ? [{ key, credits: spec.fields.credits }] : [],
  )
}
const made = (model: string, notice?: string) => ({
  source: 'made' as const,
  provenance: { backend: 'b', model, ...(notice ? { notice } : {}) },
})

it('end credits are made from who is heard, the models once each with their licences, and what those ask to be said', () => {
  const rows = creditsFrom(
    { film: film.film },
    ['Noi', 'Ben', 'Noi'],
    [
      made('sdxl-base'),
      made('svd-1.1', 'Powered by Stability AI'),
      made('sdxl-base'),
      { ...made('upload'), source: 'upload' as const },
    ],
  )
  const of = (role: string) => rows.flatMap((row) => (row.role === role ? [row.name] : []))
  expect(of('cast')).toEqual(['Noi', 'Ben'])
  expect(of('model')).toEqual(['sdxl-base · CreativeML Open RAIL++-M', 'svd-1.1 · Stability AI Community License'])
  expect(of('notice')).toEqual(['Powered by Stability AI'])
})

it('credits that somebody wrote stand on the card, and render nothing but what shows it again', () => {
  const before: Deed = { do: 'marker', mark: 'm', text: 'see', place: { host: null, sync: 0, at: 0 } }
  const credits = [{ role: 'cast', name: 'Noi' }]
  const [old, now] = [planned([before]), planned([before, { do: 'credits', credits }])]
  expect(now).toHaveLength(old.length)
  const anew = now.filter(({ key }) => !old.some((each) => each.key === key))
  // Also the title's, which is a card of the same words.
  expect(anew.length).toBeLessThanOrEqual(2)
  for (const each of anew) expect(each.credits).toEqual(credits)
  expect(planned([before, { do: 'credits', credits }, { do: 'credits', credits: null }])).toEqual(old)
})
