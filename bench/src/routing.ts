import { defaultRateCard, listMicros } from '@peace/core/money'
import {
  afterAdmitted,
  afterFailure,
  afterSuccess,
  type BackendCard,
  type BackendLive,
  backendLiveSchema,
  choose,
  deliveredCards,
} from '@peace/core/routing'
import { aClip } from './units.ts'

// 10,000 films on seeded traces: what the platform's own choice costs and keeps, beside simpler ways of choosing. Every
// policy meets the same films at the same times with the same faults.
const films = Number(process.env.FILMS ?? 10_000)
const seed = Number(process.env.SEED ?? 1)
const dueMs = 20 * 60_000
const betweenMs = 60_000
const ownGpuShare = 0.35
const ownQueueLimit = 5
const attemptsEach = 3

const random = (from: number) => {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value ^= value + Math.imul(value ^ (value >>> 7), 61 | value)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
// The same unit at the same backend the same time over has the same luck, whoever chose it.
const luck = (unit: number, backend: number, attempt: number) =>
  random(seed * 7_919 + unit * 613 + backend * 31 + attempt)()

type Film = { at: number; clips: number; own: number | undefined }
const draw = random(seed)
const trace: Film[] = []
for (let n = 0, at = 0; n < films; n++) {
  at += -Math.log(1 - draw()) * betweenMs
  trace.push({ at, clips: 4 + Math.floor(draw() * 16), own: draw() < ownGpuShare ? n % 400 : undefined })
}

// Veo can make anything a standard clip asks for; here it may be chosen for it, so that it can be compared.
const cards: BackendCard[] = deliveredCards
  .filter(({ id }) => ['agent', 'runpod', 'veo'].includes(id))
  .map((card) =>
    card.id === 'veo'
      ? { ...card, offers: [{ ...card.offers[0], qualities: ['standard', 'premium'] } as never] }
      : card,
  )
const ids = cards.map(({ id }) => id)
const serviceMs: Record<string, number> = { agent: 90_000, runpod: 60_000, veo: 90_000 }
const spec = aClip(5)
const price = Object.fromEntries(ids.map((id) => [id, listMicros(defaultRateCard, id, spec)]))

type Servers = number[]
const soonest = (servers: Servers): number => {
  let best = 0
  for (let at = 1; at < servers.length; at++) if ((servers[at] ?? 0) < (servers[best] ?? 0)) best = at
  return best
}
const waiting = (servers: Servers, now: number, each: number) =>
  servers.reduce((sum, free) => sum + Math.max(0, free - now), 0) / each

type State = { now: number; live: Map<string, BackendLive>; own: Servers | undefined; turn: number }
type Policy = (state: State, tried: ReadonlySet<string>) => string | undefined

const first = (order: readonly string[], { own }: State, tried: ReadonlySet<string>) =>
  order.find((id) => !tried.has(id) && (id !== 'agent' || own !== undefined))

const hybrid: Policy = ({ now, live, own }, tried) => {
  // A backlog goes to one's own machine only while its queue is short.
  const machines = own && waiting(own, now, serviceMs.agent ?? 1) < ownQueueLimit ? 1 : 0
  const ask = (excluded: ReadonlySet<string>) =>
    choose({
      spec,
      cards,
      live,
      rates: defaultRateCard,
      preference: { mode: 'automatic' },
      tried: excluded,
      machines,
      now,
    })
  return ask(tried).ranking[0]?.backend
}
const policies: Record<string, Policy> = {
  hybrid,
  'cloud-only': (state, tried) => hybrid({ ...state, own: undefined }, tried),
  'always Veo': (_, tried) => (tried.has('veo') ? undefined : 'veo'),
  'always RunPod': (_, tried) => (tried.has('runpod') ? undefined : 'runpod'),
  cheapest: (state, tried) => first(['agent', 'runpod', 'veo'], state, tried),
  'round robin': (state, tried) => first([...ids.slice(state.turn % 3), ...ids.slice(0, state.turn % 3)], state, tried),
}

type Outcome = { costMicros: number; onTime: number; done: number }

const runPolicy = (policy: Policy, faults: number): Outcome => {
  const pools: Record<string, Servers> = Object.fromEntries(
    cards.map(({ id, slots }) => [id, Array.from({ length: slots }, () => 0)]),
  )
  const machines = new Map<number, Servers>()
  const live = new Map(ids.map((id) => [id, backendLiveSchema.parse({ id, health: 'up' })]))
  const outcome: Outcome = { costMicros: 0, onTime: 0, done: 0 }
  let [unit, turn] = [0, 0]
  for (const film of trace) {
    let [end, whole] = [film.at, true]
    const own = film.own === undefined ? undefined : (machines.get(film.own) ?? [0])
    if (film.own !== undefined && own) machines.set(film.own, own)
    for (let clip = 0; clip < film.clips; clip++, unit++, turn++) {
      const tried = new Set<string>()
      let now = film.at
      let made = false
      while (!made) {
        for (const [id, state] of live)
          state.queued = Math.round(waiting(id === 'agent' ? (own ?? []) : (pools[id] ?? []), now, serviceMs[id] ?? 1))
        const id = policy({ now, live, own, turn }, tried)
        if (!id) break
        const servers = id === 'agent' ? (own ?? [0]) : (pools[id] ?? [0])
        const state = live.get(id)
        if (state) state.breaker = afterAdmitted(state.breaker, now)
        for (let attempt = 0; attempt < attemptsEach && !made; attempt++) {
          const at = soonest(servers)
          const begin = Math.max(now, servers[at] ?? 0)
          const fails = luck(unit, ids.indexOf(id), attempt) < faults
          // A failure is noticed half-way, and what it cost is ours: a GPU's seconds, but no film of Veo's.
          now = begin + (serviceMs[id] ?? 0) * (fails ? 0.5 : 1)
          servers[at] = now
          outcome.costMicros += fails ? (id === 'veo' ? 0 : (price[id] ?? 0) / 2) : (price[id] ?? 0)
          made = !fails
          if (state) state.breaker = fails ? afterFailure(state.breaker, 'crashed', now) : afterSuccess(state.breaker)
        }
        if (!made) tried.add(id)
      }
      end = Math.max(end, now)
      whole &&= made
    }
    if (whole) outcome.done += 1
    if (whole && end - film.at <= dueMs) outcome.onTime += 1
  }
  return outcome
}

// For each unit alone, with its luck known: the cheapest that succeeds, never waiting. No policy can cost less.
const lowerBound = (faults: number): Outcome => {
  let [costMicros, unit, done] = [0, 0, 0]
  for (const film of trace) {
    let whole = true
    for (let clip = 0; clip < film.clips; clip++, unit++) {
      const able = ids.filter(
        (id, at) =>
          (id !== 'agent' || film.own !== undefined) && [0, 1, 2].some((attempt) => luck(unit, at, attempt) >= faults),
      )
      const costs = able.map((id) => price[id] ?? 0)
      if (costs.length) costMicros += Math.min(...costs)
      else whole = false
    }
    if (whole) done += 1
  }
  return { costMicros, onTime: done, done }
}

const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, at) => (at ? cell.padStart(13) : cell.padEnd(22))).join(''))
const percent = (part: number, of: number) => `${((part * 100) / of).toFixed(1)} %`

for (const faults of [0, 0.05, 0.2]) {
  console.log(
    `\n${films.toLocaleString('en')} films, ${trace.reduce((sum, { clips }) => sum + clips, 0).toLocaleString('en')} clips, ${faults * 100} % of attempts fail`,
  )
  line(['', '$ a film', 'on time', 'success', 'v. cloud-only'])
  const found = Object.fromEntries(Object.entries(policies).map(([name, policy]) => [name, runPolicy(policy, faults)]))
  const cloud = found['cloud-only']?.costMicros ?? 1
  for (const [name, outcome] of Object.entries({ ...found, 'clairvoyant (bound)': lowerBound(faults) }))
    line([
      name,
      (outcome.costMicros / films / 1e6).toFixed(4),
      percent(outcome.onTime, films),
      percent(outcome.done, films),
      percent(cloud - outcome.costMicros, cloud),
    ])
  const own = found.hybrid
  if (!own || own.done / films < 0.99) {
    console.error('The hybrid succeeds with fewer than 99 of 100 films')
    process.exitCode = 1
  }
}
