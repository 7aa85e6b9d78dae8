import type { Declared } from '@peace/dev/secrets/declared'
import type { Priced } from './prices.ts'

// How much of each thing a month of nothing, a film, or a day of many comes to. What is counted says from what; what is only
// reckoned says so.

export type Line = { what: string; priced: Priced; count: number; from: string }

const minutesOfMonth = 30 * 24 * 60

// “every 5 minutes”, “every day 03:20”: Google's own words.
export const runsAMonth = (schedule: string): number => {
  const every = /^every (\d+) (minutes|hours)$/.exec(schedule)
  if (every) return minutesOfMonth / (Number(every[1]) * (every[2] === 'hours' ? 60 : 1))
  if (/^every day \d\d:\d\d$/.test(schedule)) return 30
  throw new Error(`How often is “${schedule}”?`)
}

// Seconds that a run with nothing to do takes: reckoned, not measured at Google. One that asks vendors waits for them.
const idleSeconds: Readonly<Record<string, number>> = { probeBackends: 1.5, watch: 0.6 }
const otherwiseSeconds = 0.3
// Documents that such a run reads.
const idleReads: Readonly<Record<string, number>> = { probeBackends: 25, sweep: 40, watch: 65 }
const otherwiseReads = 3
const imageGiB = 0.25

export const idleLines = (declared: readonly Declared[], services: number, secrets: number): Line[] => {
  const schedules = declared.flatMap(({ name, own }) =>
    own?.schedule ? [{ name, runs: runsAMonth(own.schedule), ...own }] : [],
  )
  const functions = services + declared.filter(({ own }) => own).length
  const seconds = (name: string) => idleSeconds[name] ?? otherwiseSeconds
  const sum = (of: (one: (typeof schedules)[number]) => number) => schedules.reduce((so, one) => so + of(one), 0)
  return [
    {
      what: 'schedules that find nothing to do',
      priced: 'cpu',
      count: sum(({ name, runs, cpu }) => runs * seconds(name) * cpu),
      from: `${schedules.length} schedules as declared × reckoned seconds`,
    },
    {
      what: 'their memory',
      priced: 'memory',
      count: sum(({ name, runs, memoryMiB }) => (runs * seconds(name) * memoryMiB) / 1024),
      from: 'as declared',
    },
    { what: 'their calls', priced: 'calls', count: sum(({ runs }) => runs), from: 'as declared' },
    {
      what: 'what they read',
      priced: 'reads',
      count: sum(({ name, runs }) => runs * (idleReads[name] ?? otherwiseReads)),
      from: 'reckoned',
    },
    {
      what: 'what they write (how backends are)',
      priced: 'writes',
      count: (minutesOfMonth / 1) * 10,
      from: 'ten backends, once a minute',
    },
    { what: 'schedules', priced: 'scheduled', count: schedules.length, from: 'as declared' },
    { what: 'secrets', priced: 'secrets', count: secrets, from: 'as declared, one version each' },
    {
      what: 'images of functions',
      priced: 'images',
      count: functions * imageGiB,
      from: `${functions} functions × ${imageGiB} GiB, reckoned`,
    },
    { what: 'files of a small site', priced: 'stored', count: 5, from: 'reckoned' },
  ]
}

type Counted = { units: number; total: { reads: number; writes: number; deletes: number } }

// A unit drawn or spoken by our own workers takes two cores and two GiB for so long (docs/capacity.md); one that is made elsewhere is
// only watched.
const ownSeconds = 0.7
const watchedSeconds = 0.15

export const filmLines = (what: string, { units, total }: Counted, films: number, ownShare: number): Line[] => {
  const own = units * ownShare * films
  const watched = units * (1 - ownShare) * films
  return [
    { what: `${what}: reads`, priced: 'reads', count: total.reads * films, from: 'bench operations' },
    { what: `${what}: writes`, priced: 'writes', count: total.writes * films, from: 'bench operations' },
    { what: `${what}: deletes`, priced: 'deletes', count: total.deletes * films, from: 'bench operations' },
    { what: `${what}: tasks`, priced: 'tasks', count: units * 1.2 * films, from: '1.2 a unit (docs/capacity.md)' },
    {
      what: `${what}: our workers’ cores`,
      priced: 'cpu',
      count: own * ownSeconds * 2 + watched * watchedSeconds,
      from: `${ownSeconds} s on two cores a unit of ours, reckoned`,
    },
    {
      what: `${what}: their memory`,
      priced: 'memory',
      count: own * ownSeconds * 2 + watched * watchedSeconds,
      from: 'two GiB',
    },
    {
      what: `${what}: a film watched once`,
      priced: 'leaving',
      count: (films * units * 0.12) / 1024,
      from: '0.12 MiB a unit, reckoned',
    },
  ]
}
