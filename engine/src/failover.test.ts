import { type JobRequest, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { priceMicros } from '@peace/core/money'
import { deliveredCards, fits } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { createJob } from './create.ts'
import { planOf } from './plans.ts'
import { quoteJob } from './quote.ts'
import { bad } from './result.ts'
import type { JobRow } from './rows.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { simCards } from './sim/cards.ts'
import { faultKinds } from './sim/faults.ts'
import { studioHome } from './sim/homes.ts'
import { inside } from './sim/inside.ts'
import { makeWorld } from './sim/world.ts'

// Whoever of the four that may make a premium film's clips is gone: what is made is what was asked for, or what was said yes
// to, and is charged once, at the price of whoever delivered it, and never beyond what was held.
const four = ['veo', 'replicate', 'fal', 'runpod'] as const
const hosted = deliveredCards.filter(({ id }) => id === 'replicate' || id === 'fal')
const cards = [...simCards(), ...hosted.map((card) => ({ ...card, enabled: true, pollMs: 5_000 }))]

const gone: (readonly string[])[] = [
  [],
  ['veo'],
  ['replicate'],
  ['veo', 'replicate'],
  ['veo', 'fal'],
  ['replicate', 'fal'],
  ['veo', 'replicate', 'fal'],
]

test.each(gone.map((each) => [each.join(', ') || 'nobody', new Set(each)] as const))(
  'without %s a film is made, look-safe and charge-safe',
  async (_, dead) => {
    const world = makeWorld(11, new Set(faultKinds), undefined, cards)
    const { providers } = world
    const normal = providers.for
    providers.for = (process, id) => {
      if (!dead.has(id)) return normal(process, id)
      const fault = { ...bad('filtered', 'it takes nothing'), next: 'elsewhere' as const }
      return { ...normal(process, id), submit: async () => ({ is: 'refused', fault }) }
    }
    world.accounts.set('w', studioHome())
    const { salt: __, ...film } = sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 1, filmId: 'f' }, 7)
    world.films.set('f', { ...film, film: { ...film.film, workspaceId: 'w' } })
    const wish: Omit<JobRequest, 'jobId' | 'shownMillis'> = {
      ...{ workspaceId: 'w', filmId: 'f', target: { type: 'film' }, stop: 'clips', quality: 'premium', fallback: true },
    }
    const shown = await inside(world, async (ports) => {
      await hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now()))
      const { maxMillis } = await quoteJob(ports, wish)
      await createJob(ports, { ...wish, jobId: 'j', shownMillis: maxMillis }, { uid: 'u' })
      return maxMillis
    })
    const end = world.scheduler.now() + 3 * 3_600_000
    let job: JobRow | undefined
    for (job = world.store.row('job', 'j'); job?.open; job = world.store.row('job', 'j')) {
      if (world.broken()) throw world.broken()
      if (world.scheduler.now() > end) throw new Error(`still ${job.state} ${job.marks}`)
      await world.scheduler.step()
    }
    const ended = must(job, 'the job')
    expect(ended.state).toBe('COMPLETED')
    const plan = await inside(world, (ports) => planOf(ports, ended))
    const artifacts = new Map(world.store.rows('artifact').map((each) => [each.key, each]))
    const clips = plan.units.filter(({ spec }) => spec.kind === 'clip')
    expect(clips.length).toBeGreaterThan(0)
    for (const { key, spec } of clips) {
      const by = must(artifacts.get(key), 'the clip').provenance.backend
      expect(dead.has(by)).toBe(false)
      const card = must(
        cards.find(({ id }) => id === by),
        'its card',
      )
      expect('offer' in fits(card, spec), `${by} may make a ${spec.quality} ${spec.kind}`).toBe(true)
    }
    // A lesser look only where nobody of the tier was left.
    const lesser = clips.some(({ spec }) => spec.quality !== 'premium')
    expect(lesser).toBe(['veo', 'replicate', 'fal'].every((id) => dead.has(id)))
    const closed = world.store.rows('attempt').filter(({ verdict }) => verdict === 'done')
    const charged = new Map<string, number>()
    for (const { unitKey, chargedMicros } of closed) charged.set(unitKey, (charged.get(unitKey) ?? 0) + chargedMicros)
    for (const { key, spec } of clips) {
      const by = must(artifacts.get(key), 'the clip').provenance.backend
      expect(charged.get(key)).toBe(priceMicros(ended.rates, by, spec))
    }
    expect(four).toContain(must(artifacts.get(must(clips[0], 'a clip').key), 'the clip').provenance.backend)
    expect(ended.money.capturedMillis).toBeLessThanOrEqual(shown)
    expect(
      world.store
        .rows('attempt')
        .filter(({ fault }) => fault)
        .every(({ chargedMicros }) => chargedMicros === 0),
    ).toBe(true)
  },
)
