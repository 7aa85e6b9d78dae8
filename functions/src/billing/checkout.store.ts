import type { Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import type { Language } from '@peace/core/ids'
import { type Billing, hasPaidBefore, mayTry, type Offer, priceKeyOf, purchaseRefusal } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { firestore } from '../firebase.ts'
import { closeCheckout, createCustomer, openCheckout, priceIdOf, readCheckout } from '../gateways/stripe/index.ts'
import { setting } from '../params.ts'
import { readAccount } from './account.store.ts'
import { hasNewsOf, lookAtSubscription, type NewsContext } from './notice.store.ts'

export type Purchase = {
  workspace: Workspace
  buyer: { uid: string; email: string }
  key: string
  offer: Offer
  language: Language
  origin: string
}

const read = async (workspaceId: string) => {
  const found = await firestore().runTransaction((transaction) => readAccount(transaction, workspaceId), {
    readOnly: true,
  })
  if (!found) throw new DomainError('not-found', { what: 'workspace' })
  return found.account
}

// Answers with what was there before.
const keep = (workspaceId: string, change: (billing: Billing) => Billing): Promise<Billing | undefined> =>
  firestore().runTransaction(async (transaction) => {
    const before = (await readAccount(transaction, workspaceId))?.account.billing
    if (before) transaction.set(firestore().doc(paths.billing(workspaceId)), tables.billing.write(change(before)))
    return before
  })

const ensureCustomer = async ({ workspace, buyer, language }: Purchase, billing: Billing): Promise<string> => {
  if (billing.customerId) return billing.customerId
  const about = { workspaceId: workspace.id, email: buyer.email, name: workspace.name, language }
  const customerId = await createCustomer(about)
  await keep(workspace.id, (now) => ({ ...now, customerId: now.customerId ?? customerId }))
  return customerId
}

type Attempt = { is: 'reuse'; url: string; sessionId: string } | { is: 'open'; attempt: number }

const successUrl = (origin: string): string => `${origin}/workspace/billing/done?session={CHECKOUT_SESSION_ID}`

// The checkout that is open already: the same purchase goes on with it; another closes it first.
const resume = async (purchase: Purchase, billing: Billing): Promise<Attempt> => {
  const { checkout } = billing
  if (!checkout) return { is: 'open', attempt: 0 }
  const same = checkout.key === purchase.key && checkout.priceKey === priceKeyOf(purchase.offer)
  const state = await readCheckout(checkout.sessionId)
  if (!same) {
    if (state?.status === 'open') await closeCheckout(checkout.sessionId)
    return { is: 'open', attempt: checkout.key === purchase.key ? checkout.attempt + 1 : 0 }
  }
  const { sessionId } = checkout
  if (state?.status === 'open') return { is: 'reuse', url: state.url ?? checkout.url, sessionId }
  if (state?.status === 'complete')
    return { is: 'reuse', url: successUrl(purchase.origin).replace('{CHECKOUT_SESSION_ID}', sessionId), sessionId }
  return { is: 'open', attempt: checkout.attempt + 1 }
}

const personHasTried = async (uid: string): Promise<boolean> =>
  (await firestore().doc(paths.event('trial', uid)).get()).exists

export const startPurchase = async (
  purchase: Purchase,
  context: NewsContext,
): Promise<{ url: string; sessionId: string }> => {
  const { workspace, offer, origin, language, key } = purchase
  // First of all what is for sale: the client names an offer, and the amount is ours.
  const priceId = await priceIdOf(context.table, offer)
  const customerId = await ensureCustomer(purchase, (await read(workspace.id)).billing)
  // A webhook may be late: Stripe itself is asked whether there is a plan already.
  let account = await read(workspace.id)
  if (await hasNewsOf(account.billing, customerId)) {
    await lookAtSubscription(workspace.id, customerId, context)
    account = await read(workspace.id)
  }
  const attempt = await resume(purchase, account.billing)
  if (attempt.is === 'reuse') return attempt
  const refusal = purchaseRefusal(account.billing, offer.type)
  if (refusal) throw new DomainError(refusal)
  const tried = await personHasTried(workspace.createdBy)
  const trial =
    offer.type === 'plan' &&
    offer.plan === context.table.trial.plan &&
    mayTry(account.billing, tried, hasPaidBefore(account.payments))
  const session = await openCheckout({
    key,
    attempt: attempt.attempt,
    customerId,
    workspaceId: workspace.id,
    userId: purchase.buyer.uid,
    offer,
    priceId,
    trialDays: trial ? context.table.trial.days : 0,
    taxed: setting('stripeTax') === 'true',
    language,
    successUrl: successUrl(origin),
    cancelUrl: `${origin}/workspace/billing/cancelled`,
  })
  const checkout = {
    key,
    priceKey: priceKeyOf(offer),
    attempt: attempt.attempt,
    sessionId: session.id,
    url: session.url,
  }
  const before = await keep(workspace.id, (billing) => ({ ...billing, checkout }))
  // Another tab opened one at the same moment: only the newest can be paid.
  const other = before?.checkout?.sessionId
  if (other && other !== session.id && other !== account.billing.checkout?.sessionId) await closeCheckout(other)
  return { url: session.url, sessionId: session.id }
}
