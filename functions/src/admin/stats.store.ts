import { planNames } from '@peace/core/access'
import { must } from '@peace/core/errors'
import { isLive } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import {
  type AttemptFacts,
  type DayStats,
  dayBounds,
  dayStatsSchema,
  type JobFacts,
  rollUpAttempts,
  rollUpJobs,
  workedSchema,
} from '@peace/core/stats'
import { tables } from '@peace/core/stored'
import { podReadyMs } from '@peace/core/watch'
import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'

type Span = { from: number; to: number }

const page = 2000

// A day may hold a hundred thousand builds: read page by page, only the fields that are counted.
const readAll = async <T>(query: Query, order: string, of: (document: QueryDocumentSnapshot) => T): Promise<T[]> => {
  const facts: T[] = []
  for await (const docs of pagesOf(query.orderBy(order), page)) facts.push(...docs.map(of))
  return facts
}

const within = (query: Query, field: string, { from, to }: Span): Query =>
  query.where(field, '>=', from).where(field, '<', to)

const countOf = async (query: Query): Promise<number> => (await query.count().get()).data().count

const jobFacts = (document: QueryDocumentSnapshot): JobFacts => ({
  state: String(document.get('state')),
  paid: document.get('paid') === true,
  createdAt: Number(document.get('createdAt')),
  startedAt: document.get('startedAt'),
  finishedAt: document.get('finishedAt'),
  capturedMillis: Number(document.get('money.capturedMillis') ?? 0),
  failureCode: document.get('failure.code'),
})
const jobFields = ['state', 'paid', 'createdAt', 'startedAt', 'finishedAt', 'money.capturedMillis', 'failure.code']

const attemptFacts = (document: QueryDocumentSnapshot): AttemptFacts => ({
  unitKey: `${document.get('workspaceId')}_${document.get('unitKey')}`,
  backend: String(document.get('backend')),
  kind: document.get('kind'),
  model: document.get('model'),
  verdict: document.get('verdict'),
  createdAt: Number(document.get('createdAt')),
  closedAt: Number(document.get('closedAt')),
  costMicros: Number(document.get('costMicros') ?? 0),
  chargedMicros: Number(document.get('chargedMicros') ?? 0),
  worked: workedSchema.safeParse(document.get('worked')).data,
})
const attemptFields = [
  'workspaceId',
  'unitKey',
  'backend',
  'kind',
  'model',
  'verdict',
  'createdAt',
  'closedAt',
  'costMicros',
  'chargedMicros',
  'worked',
]

const countJobs = async (span: Span) => {
  const jobs = firestore().collection('jobs')
  const read = (field: string) => readAll(within(jobs, field, span).select(...jobFields), field, jobFacts)
  const [created, ended] = await Promise.all([read('createdAt'), read('finishedAt')])
  return rollUpJobs(created, ended)
}

const readAttempts = (span: Span): Promise<AttemptFacts[]> =>
  readAll(
    within(firestore().collection('attempts'), 'closedAt', span).select(...attemptFields),
    'closedAt',
    attemptFacts,
  )

const countPeople = async (span: Span) => {
  const store = firestore()
  const [total, fresh, seen, films] = await Promise.all([
    countOf(store.collection('users')),
    countOf(within(store.collection('users'), 'createdAt', span)),
    readAll(within(store.collection('audit'), 'at', span).select('who', 'at'), 'at', (entry) =>
      String(entry.get('who')),
    ),
    countOf(within(store.collectionGroup('films'), 'createdAt', span)),
  ])
  const sessions = await readAll(
    within(store.collectionGroup('sessions'), 'lastSeenAt', span).select('lastSeenAt'),
    'lastSeenAt',
    (session) => must(session.ref.parent.parent, 'whose session it is').id,
  )
  const plans = await Promise.all(
    planNames.map(
      async (plan) => [plan, await countOf(store.collection('workspaces').where('plan', '==', plan))] as const,
    ),
  )
  // Whoever opened the page that day; the audit log knows those who came without one.
  const active = Math.max(new Set(sessions).size, new Set(seen).size)
  return { users: { total, new: fresh, active }, films: { created: films }, workspaces: Object.fromEntries(plans) }
}

const countSaved = async (day: string): Promise<number> => {
  const found = await firestore().collectionGroup('usage').where('day', '==', day).select('savedMicros').get()
  return found.docs.reduce((sum, usage) => sum + Number(usage.get('savedMicros') ?? 0), 0)
}

const countMoney = async (span: Span) => {
  const store = firestore()
  const payments = await readAll(within(store.collectionGroup('payments'), 'paidAt', span), 'paidAt', (document) =>
    readIfReadable(tables.payment, document),
  )
  const receivedMinor = { thb: 0, usd: 0 }
  const refundedMinor = { thb: 0, usd: 0 }
  for (const payment of payments)
    if (payment?.paid) {
      receivedMinor[payment.currency] += payment.amountMinor
      refundedMinor[payment.currency] += payment.refundedMinor + payment.disputedMinor
    }
  const recurringMinor = { thb: 0, usd: 0 }
  let subscribers = 0
  let churned = 0
  const billing = await store.collectionGroup('billing').get()
  for (const document of billing.docs) {
    const subscription = readIfReadable(tables.billing, document)?.subscription
    if (!subscription) continue
    const { endedAt, unitMinor, interval, currency } = subscription
    if (endedAt !== undefined && endedAt >= span.from && endedAt < span.to) churned += 1
    if (!isLive(subscription)) continue
    subscribers += 1
    recurringMinor[currency] += interval === 'year' ? Math.round(unitMinor / 12) : unitMinor
  }
  return { receivedMinor, refundedMinor, recurringMinor, subscribers, churned }
}

const countTrust = async (span: Span) => {
  const store = firestore()
  const [refused, reports, open, redeemed, rewarded] = await Promise.all([
    countOf(within(store.collection('moderation'), 'at', span)),
    countOf(within(store.collection('reports'), 'createdAt', span)),
    countOf(store.collection('reports').where('state', '==', 'open')),
    countOf(within(store.collection('redemptions'), 'createdAt', span)),
    countOf(within(store.collection('redemptions'), 'createdAt', span).where('state', '==', 'rewarded')),
  ])
  return { moderation: { refused, reports, open }, referrals: { redeemed, rewarded } }
}

// A pod's document tells its whole life: the part of it that lies in the day is the day's. What it was not working is idle.
const countPods = async ({ from, to }: Span, attempts: readonly AttemptFacts[]): Promise<DayStats['pods']> => {
  const pods = await firestore().collection('pods').where('createdAt', '<', to).get()
  const sum = { started: 0, ready: 0, readyInTime: 0, uptimeMs: 0, costMicros: 0 }
  for (const pod of pods.docs) {
    const begun = Number(pod.get('createdAt') ?? 0)
    const uptime = Math.max(0, Math.min(Number(pod.get('endedAt') ?? to), to) - Math.max(begun, from))
    if (begun >= from) {
      sum.started += 1
      const readyAt = Number(pod.get('readyAt') ?? 0)
      if (readyAt > 0) sum.ready += 1
      if (readyAt > 0 && readyAt - begun <= podReadyMs) sum.readyInTime += 1
    }
    sum.uptimeMs += uptime
    sum.costMicros += Math.round((uptime * Number(pod.get('hourlyMicros') ?? 0)) / 3_600_000)
  }
  const work = attempts.filter(({ backend, verdict }) => backend === 'pods' && verdict === 'done')
  const busyMs = work.reduce((total, { createdAt, closedAt }) => total + closedAt - createdAt, 0)
  const idle = sum.uptimeMs > 0 ? Math.max(0, 1 - busyMs / sum.uptimeMs) : 0
  return { ...sum, jobs: work.length, idleMicros: Math.round(sum.costMicros * idle) }
}

export const recountDay = async (day: string, now: number): Promise<DayStats> => {
  const span = dayBounds(day)
  const attempts = await readAttempts(span)
  const [jobs, people, savedMicros, money, trust, pods] = await Promise.all([
    countJobs(span),
    countPeople(span),
    countSaved(day),
    countMoney(span),
    countTrust(span),
    countPods(span, attempts),
  ])
  const stats = dayStatsSchema.parse({
    day,
    ...jobs,
    ...rollUpAttempts(attempts),
    ...people,
    savedMicros,
    money,
    ...trust,
    pods,
    countedAt: now,
  })
  await firestore().doc(paths.stats(day)).set(stats)
  return stats
}

export const readStats = async (from: string, to: string): Promise<DayStats[]> => {
  const days = firestore().collection('stats')
  const found = await days.where('day', '>=', from).where('day', '<=', to).orderBy('day').limit(400).get()
  return found.docs.map((document) => dayStatsSchema.parse(document.data()))
}
