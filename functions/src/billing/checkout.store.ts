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

type Attempt = { is: 'reuse'; url: string; sessionId: string } | { is: 'open'; attempt: number; asked?: Asked }
type Asked = NonNullable<NonNullable<Billing['checkout']>['asked']>

const successUrl = (origin: string): string => `${origin}/workspace/billing/done?session={CHECKOUT_SESSION_ID}`

type Asking = Pick<Purchase, 'workspace' | 'key' | 'offer'> & { customerId: string; attempt: number; asked: Asked }

const ask = ({ workspace, key, offer, customerId, attempt, asked }: Asking) => {
  const { origin, ...rest } = asked
  const [back, away] = [successUrl(origin), `${origin}/workspace/billing/cancelled`]
  const about = { key, attempt, customerId, workspaceId: workspace.id, offer, successUrl: back, cancelUrl: away }
  return openCheckout({ ...about, ...rest })
}

const quantityOf = (offer: Offer): number => (offer.type === 'prepaid' ? offer.months : 1)

// Of a purchase begun by older code only the price was kept.
const isOf = ({ priceKey, asked }: NonNullable<Billing['checkout']>, offer: Offer): boolean =>
  priceKey === priceKeyOf(offer) && (asked?.quantity === undefined || asked.quantity === quantityOf(offer))

// The checkout that is open already: the same purchase goes on with it; another closes it first.
const resume = async (purchase: Purchase, { checkout }: Billing): Promise<Attempt> => {
  if (!checkout) return { is: 'open', attempt: 0 }
  const { key, attempt, asked, sessionId } = checkout
  // A key names one purchase: under the same one nothing else is bought.
  if (key === purchase.key && !isOf(checkout, purchase.offer)) throw new DomainError('wish-taken')
  const same = key === purchase.key
  // Asked, and the answer was lost: Stripe gives the same one again.
  if (!sessionId) return same && asked ? { is: 'open', attempt, asked } : { is: 'open', attempt: attempt + 1 }
  const state = await readCheckout(sessionId)
  if (!same) {
    if (state?.status === 'open') await closeCheckout(sessionId)
    return { is: 'open', attempt: 0 }
  }
  const url = state?.url ?? checkout.url
  if (state?.status === 'open' && url) return { is: 'reuse', url, sessionId }
  if (state?.status === 'complete')
    return { is: 'reuse', url: successUrl(purchase.origin).replace('{CHECKOUT_SESSION_ID}', sessionId), sessionId }
  return { is: 'open', attempt: attempt + 1 }
}

const personHasTried = async (uid: string): Promise<boolean> =>
  (await firestore().doc(paths.event('trial', uid)).get()).exists

// Whether what is kept is this very purchase, asked by another click; then what is known of it stays.
const sameAs = ({ checkout }: Billing, { key, attempt }: { key: string; attempt: number }) =>
  checkout?.key === key && checkout.attempt === attempt ? checkout : undefined

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
  const asked = attempt.asked ?? {
    userId: purchase.buyer.uid,
    language,
    priceId,
    quantity: quantityOf(offer),
    trialDays: trial ? context.table.trial.days : 0,
    taxed: setting('stripeTax') === 'true',
    origin,
  }
  const intent = { key, priceKey: priceKeyOf(offer), attempt: attempt.attempt, asked }
  // Before Stripe is asked: a click at the same moment, or a second one after a lost answer, then asks the very same.
  const before = await keep(workspace.id, (billing) => ({ ...billing, checkout: sameAs(billing, intent) ?? intent }))
  const kept = before && sameAs(before, intent)
  if (kept?.sessionId && kept.url) return { url: kept.url, sessionId: kept.sessionId }
  const session = await ask({ workspace, offer, customerId, ...intent, asked: kept?.asked ?? asked })
  const checkout = { ...intent, sessionId: session.id, url: session.url }
  const then = await keep(workspace.id, (billing) => (sameAs(billing, intent) ? { ...billing, checkout } : billing))
  // Another tab began another purchase meanwhile: only the newest can be paid.
  if (then && !sameAs(then, intent)) {
    await closeCheckout(session.id)
    throw new DomainError('checkout-busy')
  }
  const other = before?.checkout?.sessionId
  if (other && other !== session.id && other !== account.billing.checkout?.sessionId) await closeCheckout(other)
  return { url: session.url, sessionId: session.id }
}
