import { dayKey } from '@peace/core/money'
import { isStopped, type Switches } from '@peace/core/registers'
import { type DayStats, dayOf, dayStatsSchema, percentile } from '@peace/core/stats'
import { countLook, type Figures, figuresSchema, finalsOf, type Standing, sinceWhen } from '@peace/core/watch'
import { readStats } from '../admin/stats.store.ts'
import { readScene, viewsOf } from '../backends/overview.store.ts'
import { stripeBehindMs } from '../billing/behind.store.ts'
import { readPaidStops } from '../billing/paid-stop.store.ts'
import { firestore } from '../firebase.ts'
import { readHeld } from '../jobs/held.store.ts'
import { pursesOf } from '../spend/platform.store.ts'
import { readSwitches } from '../switches.store.ts'
import { readFigures, writeFigures } from './figures.store.ts'

// What is measured of the platform, from rows that exist: each question is answered by an index and bounded.

const hourMs = 3_600_000
const mostBuilds = 200
const stuckAfterMs = 30 * 60_000
const unseenMs = 10 * 60_000

const endedBuilds = async (now: number) => {
  const { docs } = await firestore()
    .collection('jobs')
    .where('finishedAt', '>=', now - hourMs)
    .orderBy('finishedAt', 'desc')
    .select('state', 'paid', 'createdAt', 'startedAt')
    .limit(mostBuilds)
    .get()
  const count = (state: string) => docs.filter((each) => each.get('state') === state).length
  const p95 = (paid: boolean) => {
    const waits = docs
      .filter((each) => (each.get('paid') === true) === paid && each.get('startedAt') !== undefined)
      .map((each) => Math.max(0, Number(each.get('startedAt')) - Number(each.get('createdAt'))))
    return percentile(
      waits.sort((a, b) => a - b),
      95,
    )
  }
  return {
    builds: { completed: count('COMPLETED'), failed: count('FAILED'), cancelled: count('CANCELLED') },
    waitP95Ms: { draft: p95(false), paid: p95(true) },
  }
}

// One that waits for its user is not stuck, nor one that will be looked at when it is due.
const stuckBuilds = async (now: number): Promise<number> => {
  const { docs } = await firestore()
    .collection('jobs')
    .where('open', '==', true)
    .where('createdAt', '<', now - stuckAfterMs)
    .orderBy('createdAt')
    .select('question', 'dueAt', 'shardDueAt')
    .limit(100)
    .get()
  return docs.filter((each) => {
    if (each.get('question') !== undefined) return false
    const due: unknown = each.get('shardDueAt') ?? each.get('dueAt')
    return typeof due !== 'number' || due < now - unseenMs
  }).length
}

const oldestOwed = async (now: number): Promise<number> => {
  const { docs } = await firestore().collection('outbox').where('dueAt', '<', now).orderBy('dueAt').limit(1).get()
  const at: unknown = docs[0]?.get('dueAt')
  return typeof at === 'number' ? now - at : 0
}

const costOf = ({ backends, pods }: DayStats): number =>
  Object.values(backends).reduce((sum, { costMicros }) => sum + costMicros, pods.costMicros)

const spendOf = async (days: readonly DayStats[], today: DayStats, now: number): Promise<Figures['spend']> => {
  const purses = await pursesOf(dayKey(now))
  const before = days.filter(({ day }) => day !== today.day)
  const sum = before.reduce((so, day) => so + costOf(day), 0)
  const looks = purses.looks?.spentMicros ?? 0
  return {
    todayMicros: costOf(today) + looks,
    forecastMicros: before.length === 0 ? 0 : Math.round(sum / before.length),
    purses,
  }
}

// Beyond these people notice.
const slow = { owedMs: 5 * 60_000, draftWaitMs: 30_000, stripeMs: 2 * hourMs }
type Looked = Pick<Figures, 'stuck' | 'oldestOwedMs' | 'waitP95Ms' | 'stripeBehindMs'>

export const standingOf = (
  looked: Looked,
  views: readonly { id: string; tier: string; enabled: boolean; available: boolean; why?: string | undefined }[],
  stopped: Switches,
  payStopped: boolean,
): Record<string, Standing> => {
  const off = (vendor: string) => isStopped(stopped, 'vendor', vendor)
  const closed = (door: string) => isStopped(stopped, 'door', door)
  const drawn = views.find(({ tier }) => tier === 'draft')
  const late = looked.oldestOwedMs > slow.owedMs || looked.waitP95Ms.draft > slow.draftWaitMs || looked.stuck > 0
  // What nobody set up is not promised to anybody, nor is a machine of one's own.
  const finals = views.filter(
    ({ tier, id, enabled, why }) =>
      tier !== 'draft' && id !== 'agent' && enabled && why !== 'not-set-up' && why !== 'no-rate',
  )
  return {
    write: closed('draftStory') ? 'down' : off('gemini') ? 'slow' : 'up',
    draft: closed('createJob') || drawn?.available === false ? 'down' : late ? 'slow' : 'up',
    pay:
      off('stripe') || closed('startCheckout')
        ? 'down'
        : payStopped || (looked.stripeBehindMs ?? 0) > slow.stripeMs
          ? 'slow'
          : 'up',
    ...Object.fromEntries(finals.map(({ id, available }) => [finalsOf(id), available ? 'up' : 'down'] as const)),
  }
}

const weekMs = 7 * 24 * hourMs

export const look = async (now: number): Promise<Figures> => {
  const today = dayOf(now)
  const [before, ended, stuck, oldestOwedMs, stops, behindMs, held, days, scene, stopped] = await Promise.all([
    readFigures(),
    endedBuilds(now),
    stuckBuilds(now),
    oldestOwed(now),
    readPaidStops(),
    stripeBehindMs(now),
    readHeld(firestore()),
    readStats(dayOf(now - weekMs), today),
    readScene(firestore(), undefined, now),
    readSwitches(),
  ])
  const views = viewsOf(scene)
  const day = days.find((one) => one.day === today) ?? dayStatsSchema.parse({ day: today })
  const looked = { ...ended, stuck, oldestOwedMs, ...(behindMs === undefined ? {} : { stripeBehindMs: behindMs }) }
  const payStopped = stops.some(({ workspaceId }) => workspaceId === undefined)
  const standing = sinceWhen(before?.standing ?? {}, standingOf(looked, views, stopped, payStopped), now)
  const up = standing.write?.state !== 'down' && standing.draft?.state !== 'down'
  const figures: Figures = {
    ...looked,
    at: now,
    paidStops: stops.length,
    held: { units: held?.units ?? 0, oldestMs: held?.oldestAt === undefined ? 0 : Math.max(0, now - held.oldestAt) },
    spend: await spendOf(days, day, now),
    backends: Object.fromEntries(
      views
        .filter(({ enabled, why }) => enabled && why !== 'not-set-up')
        .map(({ id, available, breaker, queued, running }) => [
          id,
          { available, breakerOpen: breaker !== 'closed', queued, running },
        ]),
    ),
    standing,
    uptime: countLook(before?.uptime ?? {}, before?.at, { day: today, at: now, up }),
    day,
  }
  await writeFigures(figuresSchema.parse(figures))
  return figures
}
