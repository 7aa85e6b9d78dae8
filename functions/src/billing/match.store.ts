import { timeSchema } from '@peace/core/ids'
import { dayKey, matchVendors, type VendorMatch } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { dayOf, dayStatsSchema } from '@peace/core/stats'
import { stored } from '@peace/core/stored'
import { FieldPath } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { settleWorkspace } from './account.store.ts'
import { auditOne, type MoneyFault } from './audit-money.store.ts'
import type { NewsContext } from './notice.store.ts'
import { stopPaidWork } from './paid-stop.store.ts'
import { catchUpWithStripe, type SetAside } from './tend.store.ts'

// Once a day, of every workspace: its ledger (the chain, and that it sums to the wallet) against Stripe; and of every vendor
// what it cost against what was charged. It goes on where the last run ended, so that a run has an end however many there
// are. What does not agree is looked at a second time, after everything was heard anew: a payment may come between. What
// does not agree then stops its paid work.

const stateSchema = z.object({
  day: z.string(),
  after: z.string().optional(),
  doneAt: timeSchema.optional(),
  workspaces: z.int().default(0),
  stopped: z.int().default(0),
  vendors: z
    .array(
      z.object({
        ...{ backend: z.string(), costMicros: z.int(), chargedMicros: z.int() },
        ...{ reported: z.boolean(), drift: z.boolean() },
      }),
    )
    .default([]),
})
export type MatchState = z.infer<typeof stateSchema>
const storedState = stored('money-match', stateSchema, [])
const reference = () => firestore().doc(paths.config('money-match'))
const page = 100

export const readMatch = async (): Promise<MatchState | undefined> =>
  readIfReadable(storedState, await reference().get())

export type Matched = { state: MatchState; drift: MoneyFault[]; aside: SetAside[] }

// Quietly: Stripe that does not answer is a row set aside, not a drift.
const auditEach = async (ids: readonly string[], context: NewsContext, aside: SetAside[]) => {
  const faulty = new Map<string, MoneyFault[]>()
  for (const id of ids)
    try {
      const faults = await auditOne(id, context.table, context.now)
      if (faults.length > 0) faulty.set(id, faults)
    } catch (error) {
      aside.push({ row: id, error: String(error) })
    }
  return faulty
}

const matchPage = async (ids: readonly string[], context: NewsContext, aside: SetAside[]): Promise<MoneyFault[]> => {
  const first = await auditEach(ids, context, aside)
  if (first.size === 0) return []
  aside.push(...(await catchUpWithStripe(context)).aside)
  for (const id of first.keys())
    await settleWorkspace(id, context).catch((error: unknown) => void aside.push({ row: id, error: String(error) }))
  const still = await auditEach([...first.keys()], context, aside)
  for (const [id, faults] of still)
    await stopPaidWork(
      id,
      faults.map(({ fault, detail }) => `${fault} ${detail}`.trim()),
      context.now,
    )
  return [...still.values()].flat()
}

const matchOfVendors = async (now: number): Promise<VendorMatch[]> => {
  const found = await firestore()
    .doc(paths.stats(dayOf(now - 86_400_000)))
    .get()
  const stats = dayStatsSchema.safeParse(found.data())
  return stats.success ? matchVendors(stats.data.backends) : []
}

const asFault = ({ backend, costMicros, chargedMicros }: VendorMatch): MoneyFault => ({
  workspaceId: '',
  fault: 'vendor-cost',
  detail: `${backend}: ${costMicros} cost, ${chargedMicros} charged, in micro-dollars`,
})

// As far as there is time.
export const matchMoney = async (context: NewsContext, mayGoOn: () => boolean): Promise<Matched> => {
  const { now } = context
  const day = dayKey(now)
  const known = await readMatch()
  let state: MatchState = known?.day === day ? known : stateSchema.parse({ day })
  const drift: MoneyFault[] = []
  const aside: SetAside[] = []
  const keep = async (next: MatchState) => {
    state = next
    await reference().set(storedState.write(next))
  }
  while (state.doneAt === undefined && mayGoOn()) {
    const all = firestore().collection('workspaces').orderBy(FieldPath.documentId()).limit(page).select()
    const { docs } = await (state.after === undefined ? all : all.startAfter(state.after)).get()
    const ids = docs.map(({ id }) => id)
    const found = await matchPage(ids, context, aside)
    drift.push(...found)
    const counted = {
      ...state,
      workspaces: state.workspaces + ids.length,
      stopped: state.stopped + new Set(found.map(({ workspaceId }) => workspaceId)).size,
    }
    const after = ids.at(-1)
    if (ids.length === page && after !== undefined) {
      await keep({ ...counted, after })
      continue
    }
    const vendors = await matchOfVendors(now)
    const losing = vendors.filter((each) => each.drift).map(asFault)
    if (losing.length > 0)
      await stopPaidWork(
        undefined,
        losing.map(({ fault, detail }) => `${fault} ${detail}`),
        now,
      )
    drift.push(...losing)
    await keep({ ...counted, vendors, doneAt: now })
  }
  return { state, drift, aside }
}
