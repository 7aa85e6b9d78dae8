import { parseArgs } from 'node:util'
import { useStack } from '@peace/dev/film-cli/use-stack'
import { runRound } from '@peace/dev/tests/credit-round'
import { killFunctions } from '@peace/dev/tests/kill-functions'
import { randomId, untilHeard } from '@peace/dev/tests/people'
import { ledgerFaults, openStudio, type Studio, writeFilm } from '@peace/dev/tests/studio'
import type { AttemptRow, JobRow } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'

// Many small jobs of three shots, up to clips, against the instant maker while the functions are killed; and a hundred builds
// at once on credit for one, fifty times. On a quiet machine, a thousand jobs of a hundred workspaces with two kills end in
// eight minutes, and what a kill interrupts goes on within ten seconds.
const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '1000' },
    workspaces: { type: 'string', default: '100' },
    kills: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '50' },
  },
})
const [many, owners, kills, rounds] = [values.jobs, values.workspaces, values.kills, values.rounds].map(Number) as [
  number,
  number,
  number,
  number,
]
const clicksAtOnce = 4

const percentiles = (times: number[]) => {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const hundredths = (n: number) => Math.round(n * 100) / 100

type Asked = { studio: Studio; filmId: string; jobId: string }
type Seen = { askedAt: number; dispatchedAt: number; doneAt: number; state: string; made: number; killedAt: number }
const budget = { minutes: 8, recoveryMs: 10_000 }

// Listens to every workspace's jobs, as its page does, and tells when each has gone how far.
const follow = (store: Firestore, studios: readonly Studio[], many: number, ended: (count: number) => void) => {
  const seen = new Map<string, Seen>()
  // How long each interrupted job stood still: until one more of its units was made, or it ended.
  const recoveries: number[] = []
  let count = 0
  const look = (job: JobRow): void => {
    const state = seen.get(job.id)
    if (!state || state.doneAt > 0) return
    if (job.admitted) state.dispatchedAt ||= Date.now()
    if (state.killedAt > 0 && (!job.open || job.counts.done > state.made)) {
      recoveries.push(Date.now() - state.killedAt)
      state.killedAt = 0
    }
    state.made = job.counts.done
    if (job.open) return
    state.doneAt = Date.now()
    state.state = job.state
    count += 1
    ended(count)
  }
  const all = new Promise<void>((resolve) => {
    const stops = studios.map(({ workspaceId }) =>
      store
        .collection('jobs')
        .where('workspaceId', '==', workspaceId)
        .onSnapshot((snapshot) => {
          for (const { doc } of snapshot.docChanges()) look(doc.data() as JobRow)
          if (count < many) return
          for (const stop of stops) stop()
          resolve()
        }),
    )
  })
  const interrupt = () => {
    for (const each of seen.values()) if (each.dispatchedAt > 0 && each.doneAt === 0) each.killedAt = Date.now()
  }
  return { seen, all, recoveries, interrupt }
}

const clickAll = async (asked: readonly Asked[], seen: Map<string, Seen>): Promise<number> => {
  const waiting = [...asked]
  let calls = 0
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { studio, filmId, jobId } = next
      const { workspaceId } = studio
      seen.set(jobId, { askedAt: Date.now(), dispatchedAt: 0, doneAt: 0, state: '', made: 0, killedAt: 0 })
      const wish = { jobId, workspaceId, filmId, stop: 'clips', quality: 'draft', shownMillis: 0 } as const
      // Added when it is known: others count meanwhile.
      const clicks = await untilHeard(() => studio.person.call('createJob', wish))
      calls += clicks
    }
  }
  await Promise.all(Array.from({ length: clicksAtOnce }, one))
  return calls
}

// Calls of any function of ours: doors, tasks, triggers, schedules.

const stack = await useStack(console.log)
process.env.FUNCTIONS_EMULATOR = 'true'
const [{ firestore }, { enginePorts }, { registerBackends }] = await Promise.all([
  import('../../functions/src/firebase.ts'),
  import('../../functions/src/jobs/engine-ports.store.ts'),
  import('../../functions/src/backends/register.ts'),
])
const store = firestore()
try {
  const studios: Studio[] = []
  for (let n = 0; n < owners; n++) studios.push(await openStudio(store))
  const asked: Asked[] = []
  for (let n = 0; n < many; n++) {
    const studio = studios[n % owners]
    if (!studio) continue
    const filmId = await writeFilm(store, studio.workspaceId, { scenes: 1, shotsPerScene: 3 }, n)
    asked.push({ studio, filmId, jobId: randomId() })
  }
  const killsAt = new Set(Array.from({ length: kills }, (_, n) => Math.floor((many * (n + 1)) / (kills + 1))))
  let killed = 0
  const began = Date.now()
  const { seen, all, recoveries, interrupt } = follow(store, studios, many, (count) => {
    if (count % 100 === 0) console.log(`${count} jobs ended after ${Math.round((Date.now() - began) / 1000)} s`)
    if (!killsAt.has(count) || killFunctions() === 0) return
    killed += 1
    interrupt()
  })
  const calls = await clickAll(asked, seen)
  await all
  const seconds = (Date.now() - began) / 1000
  const ends = [...seen.values()]
  const completed = ends.filter(({ state }) => state === 'COMPLETED').length
  let twice = 0
  let faults = 0
  for (const { workspaceId } of studios) {
    const attempts = await store.collection('attempts').where('workspaceId', '==', workspaceId).get()
    const made = attempts.docs.map((each) => each.data() as AttemptRow).filter(({ verdict }) => verdict === 'done')
    twice += made.length - new Set(made.map(({ unitKey }) => unitKey)).size
    faults += (await ledgerFaults(store, workspaceId)).length
  }
  const dispatch = percentiles(ends.map(({ askedAt, dispatchedAt }) => dispatchedAt - askedAt))
  const done = percentiles(ends.map(({ askedAt, doneAt }) => doneAt - askedAt))
  const recovery = percentiles(recoveries)
  const result = {
    jobs: many,
    completed,
    madeTwice: twice,
    ledgerFaults: faults,
    kills: killed,
    interrupted: recoveries.length,
    minutes: hundredths(seconds / 60),
    submitToDispatchMs: dispatch,
    submitToDoneMs: done,
    jobsPerSecond: hundredths(many / seconds),
    clicksAJob: hundredths(calls / many),
    recoveryMs: { ...recovery, max: Math.max(0, ...recoveries) },
  }
  console.log(result)

  registerBackends()
  const ports = await enginePorts()
  let right = 0
  for (let n = 0; n < rounds; n++) {
    const round = await runRound(store, ports, 100)
    if (round.accepted === 1 && round.refused['no-credit'] === 99 && round.faults.length === 0) right += 1
    else console.log(round)
  }
  console.log(`${right} of ${rounds} rounds: one of a hundred accepted, ninety-nine told there is no credit`)
  console.log(JSON.stringify({ ...result, rounds, right }))
  const quick = result.minutes <= budget.minutes && result.recoveryMs.max <= budget.recoveryMs
  if (!quick) console.log(`at most ${budget.minutes} minutes, and ${budget.recoveryMs} ms for what was interrupted`)
  const exact = completed === many && twice === 0 && faults === 0 && right === rounds
  process.exitCode = exact && quick && killed === kills ? 0 : 1
} finally {
  await stack.stop()
}
process.exit()
