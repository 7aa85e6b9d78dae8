import { defaultMethod } from '../payments.ts'
import { liveSubscription, offeredPrices, waitsForPeriod } from '../portal.ts'
import { itemOf } from '../subscriptions.ts'
import type * as T from '../types.ts'
import { find, nowOf, rows, type World } from '../world.ts'
import { cardFields } from './checkout.ts'
import { page, safe } from './layout.ts'
import { dateOf, languageOf, moneyOf, type PageLanguage, type PageWords, wordsOf } from './words.ts'

const nameOf = (world: World, price: T.Price | undefined): string => find(world, 'product', price?.product)?.name ?? ''

const standing = (world: World, subscription: T.Subscription, language: PageLanguage, words: PageWords): string => {
  const item = itemOf(subscription)
  const end = dateOf(language, item.current_period_end)
  const pending = world.pendingChanges.get(subscription.id)
  const when = subscription.cancel_at_period_end
    ? words.ends(end)
    : subscription.status === 'trialing'
      ? words.trialUntil(end)
      : pending
        ? words.changesTo(nameOf(world, find(world, 'price', pending.price)), end)
        : words.renews(end)
  return `<p>${when}</p>${subscription.status === 'past_due' ? `<p class="problem" role="alert">${words.pastDue}</p>` : ''}`
}

const priced = (price: T.Price, language: PageLanguage, words: PageWords): string =>
  `${moneyOf(language, price.unit_amount, price.currency)} ${price.recurring?.interval === 'year' ? words.perYear : words.perMonth}`

const changes = (
  world: World,
  session: T.PortalSession,
  subscription: T.Subscription,
  language: PageLanguage,
  words: PageWords,
): string => {
  const current = itemOf(subscription).price
  const others = offeredPrices(world, session).filter(
    (price) => price.id !== current.id && price.currency === current.currency,
  )
  return `<h2>${words.change}</h2>${others
    .map(
      (price) =>
        `<form method="post" class="row"><span>${safe(nameOf(world, price))} · ${priced(price, language, words)}<br><span class="soft">${waitsForPeriod(world, session, current, price) ? words.later : words.now}</span></span><input type="hidden" name="price" value="${price.id}"><button class="quiet" name="action" value="change" data-price="${safe(price.lookup_key ?? '')}">${words.choose}</button></form>`,
    )
    .join('')}`
}

const plan = (
  world: World,
  session: T.PortalSession,
  subscription: T.Subscription | undefined,
  language: PageLanguage,
  words: PageWords,
): string => {
  if (!subscription) return `<p>${words.noSubscription}</p>`
  const item = itemOf(subscription)
  const end = dateOf(language, item.current_period_end)
  const button = subscription.cancel_at_period_end
    ? `<button class="quiet" name="action" value="resume">${words.resume}</button>`
    : `<button class="quiet" name="action" value="cancel">${words.cancel}</button>`
  return `<h2>${words.currentPlan}</h2><div class="amount">${safe(nameOf(world, item.price))}</div><p>${priced(item.price, language, words)}</p>${standing(world, subscription, language, words)}
<form method="post" class="row"><span class="soft">${subscription.cancel_at_period_end ? '' : words.cancelAbout(end)}</span>${button}</form>${changes(world, session, subscription, language, words)}`
}

const cards = (
  world: World,
  session: T.PortalSession,
  subscription: T.Subscription | undefined,
  words: PageWords,
): string => {
  const card = defaultMethod(world, session.customer, subscription)?.card
  const shown = card ? `${safe(card.brand)} •••• ${card.last4} · ${card.exp_month}/${card.exp_year}` : words.noCard
  return `<h2>${words.paymentMethod}</h2><p>${shown}</p><details><summary>${words.changeCard}</summary><form method="post" class="onlycard">${cardFields(words, () => '')}<button class="wide" name="action" value="card">${words.saveCard}</button></form></details>`
}

const invoices = (world: World, customer: string, language: PageLanguage, words: PageWords): string => {
  const all = rows(world, 'invoice').filter((one) => one.customer === customer && one.total !== 0)
  const status = { paid: words.paid, open: words.open, void: words.void, draft: '', uncollectible: words.open }
  return `<h2>${words.invoices}</h2>${all
    .reverse()
    .map(
      (one) =>
        `<div class="row"><a href="${one.hosted_invoice_url ?? '#'}?locale=${language}">${dateOf(language, one.created)} · ${one.number ?? ''}</a><span>${moneyOf(language, one.total, one.currency)} · ${status[one.status]}</span></div>`,
    )
    .join('')}`
}

export const portalPage = (world: World, session: T.PortalSession, state: { problem?: string }): string => {
  const language = languageOf(session.locale)
  const words = wordsOf(language)
  const subscription = liveSubscription(world, session.customer)
  const body = `<main class="one">${session.return_url ? `<p><a href="${safe(session.return_url)}">← ${words.back}</a></p>` : ''}<h1>${words.portalTitle}</h1><p class="soft">${dateOf(language, nowOf(world))}</p>
${state.problem ? `<p class="problem" role="alert">${safe(state.problem)}</p>` : ''}${plan(world, session, subscription, language, words)}${cards(world, session, subscription, words)}${invoices(world, session.customer, language, words)}</main>`
  return page(language, words.portalTitle, words.testMode, body)
}
