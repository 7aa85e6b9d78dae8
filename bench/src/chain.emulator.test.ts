import { must } from '@peace/core/errors'
import { answerJob, createJob, type JobRow, quoteJob } from '@peace/engine'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Chain, startChain } from './chain-world.ts'

let chain: Chain
beforeEach(async () => {
  chain = await startChain()
})
afterEach(() => chain.close())

const build = async (fallback: boolean): Promise<string> => {
  const target = { type: 'shot' as const, id: chain.shotId }
  const { workspaceId, filmId } = chain
  const asked = { workspaceId, filmId, target, stop: 'clips' as const, quality: 'premium' as const, fallback }
  const quote = await quoteJob(chain.ports, asked)
  const jobId = crypto.randomUUID().slice(0, 8)
  await createJob(chain.ports, { ...asked, jobId, shownMillis: quote.maxMillis }, { uid: 'u' })
  return jobId
}
const ended = (jobId: string) => chain.jobWhere(jobId, ({ open }) => !open)
const told = (jobId: string) =>
  chain.clips(jobId).map(({ backend, fault, verdict }) => `${backend} ${fault ?? verdict}`)
const open = ({ money }: JobRow) => money.heldMillis - money.capturedMillis - money.releasedMillis
const paidOnce = (jobId: string) => chain.clips(jobId).filter(({ chargedMicros }) => chargedMicros > 0)

it('Veo makes it, at its list price', async () => {
  const jobId = await build(true)
  expect(await ended(jobId)).toMatchObject({ state: 'COMPLETED' })
  expect(told(jobId)).toEqual(['veo done'])
  // 3 s are sold as 4, without sound: 4 × $0.20.
  expect(chain.clips(jobId)[0]?.costMicros).toBe(800_000)
}, 60_000)

it('with consent: Veo filters, tier 2 takes over, the one that delivers is paid, once', async () => {
  chain.veo.faults.set({ filtered: 9 })
  const jobId = await build(true)
  const job = await ended(jobId)
  expect(job).toMatchObject({ state: 'COMPLETED' })
  expect(told(jobId)).toEqual(['veo filtered', 'veo filtered', 'runpod done'])
  expect(paidOnce(jobId).map(({ backend }) => backend)).toEqual(['runpod'])
  expect(open(job)).toBe(0)
}, 60_000)

it('with consent: tier 2 breaks as well, tier 3 takes over', async () => {
  chain.veo.faults.set({ filtered: 9 })
  chain.comfyui.faults.set({ 'broken:KSamplerAdvanced': 9 })
  const jobId = await build(true)
  const job = await ended(jobId)
  expect(job).toMatchObject({ state: 'COMPLETED' })
  expect(told(jobId)).toEqual(['veo filtered', 'veo filtered', 'runpod crashed', 'runpod crashed', 'runpod-svd done'])
  const artifact = chain.memory.rows('artifact').find(({ kind }) => kind === 'clip')
  expect(artifact?.provenance).toMatchObject({
    backend: 'runpod-svd',
    model: 'svd-1-1',
    notice: 'Powered by Stability AI',
  })
  expect(open(job)).toBe(0)
  // From a verdict to the next intent there is only the back-off that was asked for.
  expect(Math.min(...chain.gaps)).toBeLessThan(1000)
}, 60_000)

it('with consent: when all three fail the error names them, and nothing of the clip is charged', async () => {
  chain.veo.faults.set({ filtered: 9 })
  chain.comfyui.faults.set({ 'broken:KSamplerAdvanced': 9 })
  const jobId = await build(true)
  await chain.jobWhere(jobId, () => chain.clips(jobId).length > 0)
  // The still is made; from here on tier 3's sampler breaks too.
  chain.comfyui.faults.set({ 'broken:KSampler': 9 })
  const job = await ended(jobId)
  expect(job.state).toBe('FAILED')
  expect(told(jobId).at(-1)).toBe('runpod-svd crashed')
  expect(new Set(job.failure?.tried.map(({ backend }) => backend))).toEqual(new Set(['veo', 'runpod', 'runpod-svd']))
  expect(paidOnce(jobId)).toEqual([])
  expect(open(job)).toBe(0)
}, 60_000)

it('without consent: the user is asked, and what they answer is done', async () => {
  chain.veo.faults.set({ filtered: 9 })
  const jobId = await build(false)
  const { question } = await chain.jobWhere(jobId, ({ question }) => question !== undefined)
  expect(told(jobId)).toEqual(['veo filtered', 'veo filtered'])
  const { unitKey } = must(question, 'the question')
  await answerJob(chain.ports, chain.workspaceId, jobId, unitKey, 'use-fallback')
  expect(await ended(jobId)).toMatchObject({ state: 'COMPLETED' })
  expect(told(jobId).at(-1)).toBe('runpod done')
}, 60_000)

it('what a backend has in hand when it is taken out of use is waited for, not made twice', async () => {
  chain.comfyui.faults.set({ slowMs: 1_500 })
  const jobId = await build(true)
  const sent = () => chain.memory.rows('attempt').find(({ phase, backend }) => phase === 'sent' && backend === 'runpod')
  await chain.jobWhere(jobId, () => sent() !== undefined)
  const { id = '' } = sent() ?? {}
  const cards = await chain.ports.backends.cards()
  chain.ports.backends.cards = async () => cards.filter((card) => card.id !== 'runpod')
  await chain.jobWhere(jobId, () => chain.memory.row('attempt', id)?.phase === 'closed')
  expect(chain.memory.row('attempt', id)?.verdict).toBe('done')
  chain.ports.backends.cards = async () => cards
  expect(await ended(jobId)).toMatchObject({ state: 'COMPLETED' })
  expect(chain.memory.rows('attempt').filter(({ verdict }) => verdict !== 'done')).toEqual([])
}, 60_000)

it('a reply of the queue that was lost is not sent again: the work is made once', async () => {
  chain.veo.faults.set({ filtered: 9 })
  chain.runpod.faults.add({ match: 'POST /v2/chain/run$', do: 'lose', times: 1 })
  const jobId = await build(true)
  await chain.jobWhere(jobId, () => chain.memory.rows('attempt').some(({ phase }) => phase === 'unknown'))
  const lost = chain.memory.rows('attempt').find(({ phase }) => phase === 'unknown')
  expect(chain.memory.rows('attempt').filter(({ unitKey }) => unitKey === lost?.unitKey)).toHaveLength(1)
  expect(chain.runpod.queue('chain').jobs.size).toBe(1)
}, 60_000)
