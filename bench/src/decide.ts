import { planFor, sampleFilm } from '@peace/core/build'
import { defaultRateCard, entitlementsOf } from '@peace/core/money'
import { backendCardSchema, backendLiveSchema, choose } from '@peace/core/routing'
import { runSeed } from '../../engine/src/sim/run-seed.ts'

// How much thought the engine costs: planning a film of 200 shots, choosing among 1,000 backends, one step of a job.

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const shown = (ms: number): string => `${ms.toFixed(3)} ms`

const timed = (times: number, run: (n: number) => void): number[] =>
  Array.from({ length: times }, (_, n) => {
    const began = performance.now()
    run(n)
    return performance.now() - began
  })

const studio = entitlementsOf('studio')

// Each film is another, so that nothing of the last is remembered.
const films = Array.from({ length: 60 }, (_, seed) =>
  sampleFilm({ scenes: 20, shotsPerScene: 10, characters: 5 }, seed),
)
const planning = timed(films.length, (n) => {
  const film = films[n]
  if (film) planFor(film, studio, { stop: 'cut', quality: n % 2 === 0 ? 'draft' : 'standard' })
}).slice(10)
const planMs = percentile(planning, 0.5)
console.log(`plan of 200 shots      P50 ${shown(planMs)}  P95 ${shown(percentile(planning, 0.95))}   (at most 20 ms)`)

const [film] = films
if (!film) throw new Error('no film')
const spec = planFor(film, studio, { stop: 'clips', quality: 'standard' }).units.find(
  (unit) => unit.spec.kind === 'clip',
)?.spec
if (!spec) throw new Error('no clip')
const cards = Array.from({ length: 1_000 }, (_, n) =>
  backendCardSchema.parse({
    id: `b${n}`,
    name: `b${n}`,
    tier: 'cloud',
    offers: [{ kinds: ['still', 'clip'], qualities: ['standard'], typicalMs: 1_000 + (n % 97) * 500 }],
    priority: n % 101,
    qualityPriority: 50,
    slots: 1 + (n % 9),
    claims: true,
    deadlineMs: 600_000,
  }),
)
const live = new Map(
  cards.map(({ id }, n) => [id, backendLiveSchema.parse({ id, health: n % 20 === 0 ? 'down' : 'up', queued: n % 13 })]),
)
const choosing = timed(3_000, (n) => {
  choose({ spec, cards, live, rates: defaultRateCard, preference: { mode: 'automatic' }, machines: 0, now: n })
}).slice(500)
const chooseMs = percentile(choosing, 0.99)
console.log(`choice among 1,000     P50 ${shown(percentile(choosing, 0.5))}  P99 ${shown(chooseMs)}   (at most 1 ms)`)

await runSeed({ seed: 1, jobs: 30 })
const before = process.cpuUsage()
const { steps } = await runSeed({ seed: 2, jobs: 100 })
const { user, system } = process.cpuUsage(before)
const stepMs = (user + system) / 1_000 / steps
console.log(
  `engine CPU a step      ${shown(stepMs)} over ${steps} steps, the simulated world included   (at most 0.3 ms)`,
)

console.log(JSON.stringify({ planMs, chooseP99Ms: chooseMs, stepMs }))
process.exit(planMs <= 20 && chooseMs <= 1 && stepMs <= 0.3 ? 0 : 1)
