import { paths } from '@peace/core/paths'
import { type DayStats, dayOf, dayStatsSchema } from '@peace/core/stats'
import { useStack } from '@peace/dev/film-cli/use-stack'

// How long the operators' dashboards take to load over 100,000 jobs: a year of rolled-up days, written directly. The
// days are read and checked as the page's door reads them.
const jobs = 100_000
const days = 365
const rounds = 20

const backends = ['embedded', 'agent', 'runpod', 'pods', 'veo']

const rolledUp = (day: string, n: number): DayStats => {
  const created = Math.floor(jobs / days) + (n < jobs % days ? 1 : 0)
  const failed = n % 7
  const span = { p50: 41_000 + n, p95: 180_000, p99: 420_000 }
  return dayStatsSchema.parse({
    day,
    users: { total: 1_000 + n * 9, new: 9, active: 240 },
    workspaces: { free: 900, creator: 140, pro: 60, studio: 12 },
    films: { created: 80 },
    jobs: { created, completed: created - failed, failed, cancelled: 0, paid: 120, chargedMillis: 9_000_000 },
    buildMs: span,
    waitMs: span,
    failures: { 'no-fit-backend': failed },
    units: { made: created * 40, retried: 30, retriedWell: 28, failedOver: 9 },
    backends: Object.fromEntries(
      backends.map((id) => [
        id,
        { attempts: 2_000, done: 1_950, failed: 50, costMicros: 900_000, chargedMicros: 1_400_000, ms: span },
      ]),
    ),
    savedMicros: 77_000_000,
    countedAt: 1,
  })
}

// An emulator named in the environment is enough.
const { stop } = process.env.FIRESTORE_EMULATOR_HOST ? { stop: async () => {} } : await useStack(console.log)
process.env.GCLOUD_PROJECT = 'demo-dashboards'
process.env.FIREBASE_CONFIG = JSON.stringify({ projectId: 'demo-dashboards' })
const [{ firestore }, { readStats }] = await Promise.all([
  import('../../functions/src/firebase.ts'),
  import('../../functions/src/admin/stats.store.ts'),
])

const end = Date.UTC(2026, 10, 20)
const named = Array.from({ length: days }, (_, n) => dayOf(end - (days - 1 - n) * 86_400_000))
const writer = firestore().bulkWriter()
named.forEach((day, n) => void writer.set(firestore().doc(paths.stats(day)), rolledUp(day, n)))
await writer.close()

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
for (const length of [30, 90, 365]) {
  const from = named.at(-length) ?? ''
  const to = named.at(-1) ?? ''
  const times: number[] = []
  let counted = 0
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    const read = await readStats(from, to)
    times.push(performance.now() - began)
    counted = read.reduce((sum, day) => sum + day.jobs.created, 0)
  }
  const worst = Math.max(...times)
  console.log(
    `${String(length).padStart(3)} days, ${counted.toLocaleString('en')} jobs: median ${median(times).toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
  )
  if (worst > 1_000) process.exitCode = 1
}
await stop()
process.exit()
