import {
  type Account,
  type Billing,
  billingSchema,
  chooseSubscription,
  type Payment,
  type PlanTable,
  paymentRecordSchema,
  type Subscription,
  withPayment,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import {
  customerOfIntent,
  fetchPayment,
  fetchSubscriptions,
  type Look,
  type Notice,
  type PaymentRef,
  refOfIntent,
  undoSubscription,
  workspaceOfCustomer,
} from '../gateways/stripe/index.ts'
import { billingOf, sameContent, settleIn } from './account.store.ts'

// News from Stripe: a webhook, the sweep, or a page that came back. The news only says where to look; what is written
// is what Stripe says when it is asked.

type Place = { workspaceId: string; customerId: string; refs: PaymentRef[] }

const customerOf = async (look: Look): Promise<string | undefined> =>
  look.at === 'intent' ? customerOfIntent(look.id) : look.customerId

const refOf = async (look: Look): Promise<PaymentRef | undefined> => {
  if (look.at === 'invoice') return { invoice: look.id }
  if (look.at === 'session') return { session: look.id }
  return look.at === 'intent' ? refOfIntent(look.id) : undefined
}

// None of this ever changes, so it may be asked before the transaction.
const locate = async (looks: readonly Look[]): Promise<Place | undefined> => {
  const [first] = looks
  const customerId = first ? await customerOf(first) : undefined
  const workspaceId = customerId ? await workspaceOfCustomer(customerId) : undefined
  if (!customerId || !workspaceId) return undefined
  const refs = await Promise.all(looks.map(refOf))
  return { workspaceId, customerId, refs: refs.filter((ref) => ref !== undefined) }
}

type Fetched = { payments: Payment[]; subscriptions: Subscription[] }

const fetchAll = async ({ customerId, refs }: Place): Promise<Fetched> => {
  const [payments, subscriptions] = await Promise.all([
    Promise.all(refs.map(fetchPayment)),
    fetchSubscriptions(customerId),
  ])
  return { payments: payments.filter((payment) => payment !== undefined), subscriptions }
}

const withFetched = (account: Account, place: Place, fetched: Fetched): Account => {
  const paid = fetched.payments
    .filter((payment) => payment.workspaceId === account.workspace.id)
    .reduce(withPayment, account)
  const { chosen } = chooseSubscription(fetched.subscriptions)
  const { subscription: _known, ...rest } = paid.billing
  const billing = { ...rest, customerId: place.customerId, ...(chosen ? { subscription: chosen } : {}) }
  const known = new Map(account.payments.map((payment) => [payment.id, payment]))
  const newer = paid.payments.some((payment) => !sameContent(paymentRecordSchema, payment, known.get(payment.id)))
  // Nothing new is not written, and wakes no trigger.
  if (!newer && sameContent(billingSchema, billing, account.billing)) return account
  return { ...paid, billing: { ...billing, version: billing.version + 1 } }
}

export type NewsContext = { now: number; table: PlanTable }

class Overtaken extends Error {}
const mostTries = 8

// What is written is fetched after the account was read and before the transaction, which writes it only if nobody wrote
// the account meanwhile: so an older answer can never overwrite a newer, and no lock is held while Stripe thinks.
const look = async (place: Place, eventId: string | undefined, context: NewsContext): Promise<Account | undefined> => {
  const store = firestore()
  const event = eventId ? store.doc(paths.event('stripe', eventId)) : undefined
  for (let tries = 1; ; tries++) {
    const { version } = await billingOf(place.workspaceId)
    const fetched = await fetchAll(place)
    try {
      const account = await store.runTransaction(
        async (transaction) => {
          if (event && (await transaction.get(event)).exists) return undefined
          const settled = await settleIn(transaction, place.workspaceId, {
            ...context,
            change: (read) => {
              if (read.billing.version !== version) throw new Overtaken()
              return withFetched(read, place, fetched)
            },
          })
          if (event) transaction.create(event, { at: context.now, workspaceId: place.workspaceId })
          return settled
        },
        { maxAttempts: 20 },
      )
      // Two tabs paid at once: the later plan is undone and its money given back.
      for (const extra of chooseSubscription(fetched.subscriptions).surplus) await undoSubscription(extra.id)
      return account
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === mostTries) throw error
    }
  }
}

export const applyNotice = async (notice: Notice, context: NewsContext): Promise<void> => {
  // Most of what comes twice is told apart here; the transaction asks again.
  if (notice.looks.length === 0 || (await firestore().doc(paths.event('stripe', notice.id)).get()).exists) return
  const place = await locate(notice.looks)
  if (place) await look(place, notice.id, context)
}

export const lookAtCheckout = (
  workspaceId: string,
  customerId: string,
  sessionId: string,
  context: NewsContext,
): Promise<Account | undefined> => look({ workspaceId, customerId, refs: [{ session: sessionId }] }, undefined, context)

export const lookAtSubscription = (
  workspaceId: string,
  customerId: string,
  context: NewsContext,
): Promise<Account | undefined> => look({ workspaceId, customerId, refs: [] }, undefined, context)

// Whether Stripe knows a plan that we do not yet, or no longer: asked without a lock.
export const hasNewsOf = async (billing: Billing, customerId: string): Promise<boolean> => {
  const { chosen } = chooseSubscription(await fetchSubscriptions(customerId))
  return JSON.stringify(chosen) !== JSON.stringify(billing.subscription)
}
