import { describe, expect, it } from 'vitest'
import { planFor, sampleFilm, type UnitSpec, type UnitSpecOf } from '../build/index.ts'
import { entitlementsOf } from '../money/entitlements.ts'
import { defaultRateCard } from '../money/rate-card.ts'
import { deliveredCards } from './cards/index.ts'
import { choose } from './choose.ts'
import { fits } from './fitness.ts'
import { vendorNames } from './vendor-names.ts'

// Which spec may go where, as the platform is delivered. Everyone is taken as switched on and set up: only the look counts.
const cards = deliveredCards.map((card) => ({ ...card, enabled: true }))

const specOf = <K extends UnitSpec['kind']>(kind: K, quality: 'draft' | 'standard' | 'premium'): UnitSpecOf<K> => {
  const stop = kind === 'clip' ? 'clips' : kind === 'still' || kind === 'portrait' ? 'stills' : 'cut'
  const { units } = planFor(sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 2 }), entitlementsOf('studio'), {
    stop,
    quality,
  })
  const found = units.find(({ spec }) => spec.kind === kind)?.spec
  if (!found) throw new Error(`no ${kind}`)
  return found as UnitSpecOf<K>
}
const clip = (quality: 'draft' | 'standard' | 'premium', more: Partial<UnitSpecOf<'clip'>['fields']>): UnitSpec => {
  const spec = specOf('clip', quality)
  return { ...spec, fields: { ...spec.fields, width: 832, height: 468, ms: 5_000, move: 'static', ...more } }
}
const still = (quality: 'draft' | 'standard', faces: number, side = 1024): UnitSpec => {
  const spec = specOf('still', quality)
  const picture = { ...spec.fields.picture, width: side, height: side }
  return { ...spec, inputs: { portraits: Array.from({ length: faces }, () => '0'.repeat(64)) }, fields: { picture } }
}
const sound = (kind: 'line' | 'music' | 'mix' | 'part' | 'cut'): UnitSpec => specOf(kind, 'standard')

const gpus = ['agent', 'pods', 'runpod']
const table: [name: string, spec: UnitSpec, mayGo: string[]][] = [
  ['draft still', still('draft', 0), ['embedded']],
  ['draft clip', clip('draft', {}), ['embedded']],
  ['still without faces', still('standard', 0), [...gpus, 'gemini', 'replicate', 'fal']],
  ['still of three faces', still('standard', 3), [...gpus, 'gemini']],
  ['still of four faces', still('standard', 4), gpus],
  ['still of five faces', still('standard', 5), []],
  ['still larger than any', still('standard', 0, 2048), []],
  ['portrait', specOf('portrait', 'standard'), [...gpus, 'gemini']],
  ['clip, five seconds, camera at rest', clip('standard', {}), gpus],
  ['clip, four seconds, camera at rest', clip('standard', { ms: 4_000 }), [...gpus, 'runpod-svd']],
  ['clip, four seconds, a pan', clip('standard', { ms: 4_000, move: 'pan-left' }), gpus],
  ['clip, four seconds, too large for SVD', clip('standard', { ms: 4_000, width: 1280, height: 720 }), gpus],
  ['clip, six seconds', clip('standard', { ms: 6_000 }), []],
  ['premium clip, eight seconds', clip('premium', { ms: 8_000, width: 1920, height: 1080 }), ['veo', 'veo-fast']],
  ['premium clip, an orbit', clip('premium', { move: 'orbit-left' }), ['veo', 'veo-fast', 'replicate', 'fal']],
  ['premium clip, nine seconds', clip('premium', { ms: 9_000 }), []],
  ['premium clip larger than 1080p', clip('premium', { width: 2560, height: 1440 }), []],
  ['speech', sound('line'), ['embedded', 'gemini']],
  ['music', sound('music'), ['embedded']],
  ['mix', sound('mix'), ['embedded']],
  ['cut', sound('cut'), ['embedded']],
]

describe('look-safe: where a spec may go', () => {
  it.each(table)('%s', (_, spec, mayGo) => {
    const able = cards.filter((card) => 'offer' in fits(card, spec)).map(({ id }) => id)
    expect(able.sort()).toEqual([...mayGo].sort())
  })

  it.each(table)('%s: what is chosen is always among them, however urgent the wish', (_, spec, mayGo) => {
    for (const { id } of cards)
      for (const mode of ['automatic', 'preferred', 'manual'] as const) {
        const preference = { mode, preferredId: id, preferSpeed: true, bestQuality: true }
        const asked = { spec, cards, live: new Map(), rates: defaultRateCard, preference }
        const { ranking, reason } = choose({ ...asked, machines: 1, fallback: true, now: 0 })
        for (const { backend } of ranking) expect(mayGo).toContain(backend)
        if (mayGo.length === 0) expect(reason).toBe('none-fits')
      }
  })

  it('another look within the same quality waits for consent', () => {
    const spec = clip('standard', { ms: 4_000 })
    const asked = { spec, cards, live: new Map(), rates: defaultRateCard, preference: { mode: 'automatic' as const } }
    const { ranking, refused } = choose({ ...asked, machines: 1, now: 0 })
    expect(ranking.map(({ backend }) => backend)).not.toContain('runpod-svd')
    expect(refused).toContainEqual({ backend: 'runpod-svd', why: 'needs-consent' })
    const allowed = choose({ ...asked, machines: 1, fallback: true, now: 0 }).ranking
    expect(allowed.at(-1)?.backend).toBe('runpod-svd')
  })
})

it.each(vendorNames)('nothing goes to %s where a workspace does not allow it, and all else as before', (vendor) => {
  const ask = { cards, live: new Map(), rates: defaultRateCard, machines: 1, fallback: true, now: 0 }
  for (const [name, spec] of table) {
    const everywhere = choose({ spec, ...ask, preference: { mode: 'automatic' } })
    const without = choose({
      ...{ spec, ...ask },
      preference: { mode: 'automatic', vendors: vendorNames.filter((each) => each !== vendor) },
    })
    const isTheirs = (id: string) => cards.find((card) => card.id === id)?.vendor === vendor
    const ids = ({ ranking }: typeof without) => ranking.map(({ backend }) => backend).sort()
    expect(ids(without), name).toEqual(ids(everywhere).filter((id) => !isTheirs(id)))
    const barred = without.refused.filter(({ why }) => why === 'vendor-not-allowed').map(({ backend }) => backend)
    expect(barred.sort(), name).toEqual(ids(everywhere).filter(isTheirs))
  }
})

it('nothing at all goes outside where nobody is allowed', () => {
  const outside = new Set(cards.flatMap(({ id, vendor }) => (vendor ? [id] : [])))
  for (const [name, spec] of table) {
    const ask = { spec, cards, live: new Map(), rates: defaultRateCard, machines: 1, now: 0 }
    const { ranking } = choose({ ...ask, preference: { mode: 'automatic', vendors: [] } })
    expect(
      ranking.filter(({ backend }) => outside.has(backend)),
      name,
    ).toEqual([])
  }
})
