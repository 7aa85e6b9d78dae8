import {
  addMonths,
  auditLedger,
  listenedEvents,
  parsePriceKey,
  periodIndex,
  defaultPlanTable as table,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { startBank } from '@peace/dev/tests/own-bank'
import { randomId } from '@peace/dev/tests/people'
import { completeSession } from '@peace/dev/vendors/stripe/checkout'
import { catchUp } from '@peace/dev/vendors/stripe/clock'
import { closeDispute, openDispute, refund } from '@peace/dev/vendors/stripe/payments'
import { liveSubscription, offeredPrices, portalCancel, portalChange } from '@peace/dev/vendors/stripe/portal'
import type { StripeStandIn } from '@peace/dev/vendors/stripe/server'
import { changePrice, itemOf } from '@peace/dev/vendors/stripe/subscriptions'
import type * as T from '@peace/dev/vendors/stripe/types'
import { sign } from '@peace/dev/vendors/stripe/webhooks'
import { find, need, rows } from '@peace/dev/vendors/stripe/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Random lives of a subscription, lived at Stripe's stand-in: what is paid for is told day by day from the subscription as
// it stands there, and never from an invoice's lines. Its events are heard in any order, once to three times. A dozen in
// every run; PEACE_LIVES=200 lives them all, in some minutes; PEACE_FIRST_LIFE begins at another, to live one again.
const lives = Number(process.env.PEACE_LIVES ?? 12)
const firstLife = Number(process.env.PEACE_FIRST_LIFE ?? 1)
const day = 86_400_000
const start = Date.UTC(2027, 0, 31, 9)

let bank: StripeStandIn
let billing: typeof import('./notice.store.ts')
let accounts: typeof import('./account.store.ts')
let tend: typeof import('./tend.store.ts')
let gateway: typeof import('../gateways/stripe/index.ts')
let firebase: typeof import('../firebase.ts')

beforeAll(async () => {
  bank = await startBank('demo-lives')
  ;[billing, accounts, tend, gateway, firebase] = await Promise.all([
    import('./notice.store.ts'),
    import('./account.store.ts'),
    import('./tend.store.ts'),
    import('../gateways/stripe/index.ts'),
    import('../firebase.ts'),
  ])
  at(start)
  await gateway.ensureAllPrices(table)
})
afterAll(() => bank.close())

const at = (ms: number) => {
  bank.world.pinned = undefined
  bank.world.offsetMs = ms - Date.now()
  catchUp(bank.world)
  bank.world.pinned = ms / 1000
}

// The same whenever it is lived.
const seeded = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
  }
}

// A day of a plan that was paid for: its share of the month, and by which invoice.
type PaidDay = { at: number; millis: number; invoice: string }
type Life = {
  id: string
  customerId: string
  random: () => number
  days: number
  actsOn: Map<number, number>
  // Of what was told, how much is heard, and what of it waits since when.
  told: number
  waiting: { id: string; since: number }[]
  paid: PaidDay[]
  acts: string[]
}

const card = { number: '4242424242424242', expMonth: 12, expYear: 2040, cvc: '123', name: 'B', email: 'b@people.local' }
const plans = ['creator', 'pro', 'studio'] as const

const openLife = async (name: string, random: () => number, days: number): Promise<Life> => {
  const id = `${name}-${randomId().slice(0, 8)}`
  const workspace = { id, name: id, kind: 'team', salt: '0'.repeat(32), createdAt: start - day, createdBy: `u-${id}` }
  await firebase
    .firestore()
    .doc(paths.workspace(id))
    .set({ ...workspace, plan: 'free', debtMillis: 0 })
  await accounts.settleWorkspace(id, { now: start, table })
  const customerId = await gateway.createCustomer({ workspaceId: id, email: card.email, name: id, language: 'th' })
  const actsOn = new Map<number, number>()
  for (let n = 0; n < 4; n++) actsOn.set(1 + Math.floor(random() * (days - 2)), random())
  return { id, customerId, random, days, actsOn, told: 0, waiting: [], paid: [], acts: [] }
}

const subscribe = async (life: Life, plan: (typeof plans)[number], interval: 'month' | 'year', trialDays: number) => {
  const offer = { type: 'plan', plan, interval, currency: 'thb' } as const
  const { id } = await gateway.openCheckout({
    ...{ key: life.id, attempt: 0, customerId: life.customerId, workspaceId: life.id, userId: `u-${life.id}`, offer },
    ...{ priceId: await gateway.priceIdOf(table, offer), trialDays, taxed: false, language: 'th' },
    ...{ successUrl: 'http://127.0.0.1/done', cancelUrl: 'http://127.0.0.1/cancelled' },
  })
  completeSession(bank.world, need(bank.world, 'session', id), {
    ...{ by: 'card', card, country: 'TH', authenticated: true },
  })
  const configuration = await gateway.ensurePortal(table, 'thb', 'http://127.0.0.1')
  const { customerId } = life
  await gateway.openPortal({ customerId, configuration, returnUrl: 'http://127.0.0.1', language: 'th' })
  life.acts.push(`begins with ${plan} ${interval}${trialDays > 0 ? ', tried before' : ''}`)
}

const portalOf = ({ customerId }: Life): T.PortalSession => {
  const session = rows(bank.world, 'portalSession').find((one) => one.customer === customerId)
  if (!session) throw new Error('no portal')
  return session
}
const subscriptionOf = ({ customerId }: Life): T.Subscription | undefined => liveSubscription(bank.world, customerId)
const chargeOf = ({ customerId }: Life, subscription: T.Subscription): T.Charge | undefined => {
  const paidAt = find(bank.world, 'invoice', subscription.latest_invoice)?.status_transitions.paid_at
  return rows(bank.world, 'charge').find((one) => one.customer === customerId && one.paid && one.created === paidAt)
}

const act = (life: Life, dice: number): void => {
  const subscription = subscriptionOf(life)
  if (!subscription) return
  const open = rows(bank.world, 'dispute').find(
    (one) => one.status === 'needs_response' && find(bank.world, 'charge', one.charge)?.customer === life.customerId,
  )
  if (open) {
    closeDispute(bank.world, open.id, dice < 0.5)
    life.acts.push(`dispute ${dice < 0.5 ? 'won' : 'lost'}`)
    return
  }
  // Only of a month that is going on, so that what was given of it is still there.
  const charge = itemOf(subscription).price.recurring?.interval === 'month' ? chargeOf(life, subscription) : undefined
  const whole = charge && charge.amount_refunded === 0 && !charge.disputed
  if (dice < 0.6) {
    const prices = offeredPrices(bank.world, portalOf(life))
    const price = prices[Math.floor((dice / 0.6) * prices.length)]
    if (!price || price.id === itemOf(subscription).price.id || price.currency !== 'thb') return
    portalChange(bank.world, portalOf(life), price.id)
    life.acts.push(`to ${price.lookup_key}`)
  } else if (dice < 0.75 && whole) {
    refund(bank.world, {
      charge: charge.id,
      amount: Math.floor(charge.amount * (dice < 0.65 ? 0.25 : dice < 0.7 ? 0.5 : 1)),
    })
    life.acts.push('refund')
  } else if (dice < 0.88 && whole) {
    openDispute(bank.world, charge.id, 'general')
    life.acts.push('dispute')
  } else if (dice >= 0.95) {
    portalCancel(bank.world, portalOf(life), true)
    life.acts.push('ends with its period')
  }
}

// The day that begins now, as the subscription stands.
const dayOf = (life: Life, now: number): PaidDay | undefined => {
  const subscription = subscriptionOf(life)
  if (subscription?.status !== 'active') return undefined
  const { price } = itemOf(subscription)
  const name = parsePriceKey(price.lookup_key ?? undefined)
  const plan = plans.find((each) => name?.type === 'plan' && each === name.name)
  if (!plan || !subscription.latest_invoice) throw new Error(`what is ${price.lookup_key}?`)
  const anchor = subscription.billing_cycle_anchor * 1000
  const month = periodIndex(anchor, now)
  const length = addMonths(anchor, month + 1) - addMonths(anchor, month)
  const millis = (table.plans[plan].monthlyMillis * day) / length
  return { at: now, millis, invoice: subscription.latest_invoice }
}
const liveDay = (life: Life, now: number): void => {
  const today = dayOf(life, now)
  if (today) life.paid.push(today)
}

const keptOf = (invoiceId: string, customerId: string): number => {
  const paidAt = need(bank.world, 'invoice', invoiceId).status_transitions.paid_at
  const charge = rows(bank.world, 'charge').find(
    (one) => one.customer === customerId && one.created === paidAt && one.paid,
  )
  if (!charge) return 1
  const lost = rows(bank.world, 'dispute').filter((one) => one.charge === charge.id && one.status !== 'won')
  const gone = charge.amount_refunded + lost.reduce((sum, { amount }) => sum + amount, 0)
  return 1 - Math.min(gone, charge.amount) / charge.amount
}

const newsOf = ({ customerId }: Life): string[] => {
  const listened: readonly string[] = listenedEvents
  return rows(bank.world, 'event')
    .filter((event) => listened.includes(event.type))
    .filter(({ data }) => {
      const object = data.object as { customer?: string; charge?: string }
      return (object.customer ?? find(bank.world, 'charge', object.charge)?.customer) === customerId
    })
    .map(({ id }) => id)
}

// Some of it now, some later, all of it within three weeks, before what it may take back has ended unspent (that is asked
// for of nobody); in any order, up to three times.
const hear = async (life: Life, now: number, all: boolean): Promise<void> => {
  const news = newsOf(life)
  life.waiting.push(...news.slice(life.told).map((id) => ({ id, since: now })))
  life.told = news.length
  const heard = life.waiting.filter(({ since }) => all || now - since > 9 * day || life.random() < 0.4)
  life.waiting = life.waiting.filter((each) => !heard.includes(each))
  const often = heard.flatMap(({ id }) => Array.from({ length: 1 + Math.floor(life.random() * 3) }, () => id))
  const order = often.map((id) => ({ id, by: life.random() })).sort((a, b) => a.by - b.by)
  for (const { id } of order) {
    const body = JSON.stringify(need(bank.world, 'event', id))
    const notice = gateway.verifyNotice(Buffer.from(body), sign('whsec_local', body, Math.floor(Date.now() / 1000)))
    await billing.applyNotice(notice, { now, table })
  }
}

// What its ledger gave for subscriptions, less what it took back.
const grantedOf = async ({ id }: Life): Promise<number> => {
  const store = firebase.firestore()
  const entries = (await store.collection(paths.ledger(id)).get()).docs.map((one) =>
    tables.entry.read(one.data(), one.id),
  )
  const wallet = tables.wallet.read((await store.doc(paths.wallet(id)).get()).data(), id)
  expect(auditLedger(wallet, entries)).toEqual([])
  return entries
    .filter(({ kind, source }) => source === 'monthly' && kind !== 'expire')
    .reduce((sum, { millis }) => sum + millis, 0)
}

const inParallel = async <E>(list: readonly E[], run: (each: E) => Promise<void>) => {
  const waiting = [...list]
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next)
  }
  await Promise.all([hand(), hand(), hand(), hand()])
}

// Of what was paid for until then, and of the month that has begun: it is given at its beginning.
const expectAsPaid = async (life: Life, now: number): Promise<void> => {
  const granted = await grantedOf(life)
  const lived = life.paid.reduce((sum, { millis, invoice }) => sum + millis * keptOf(invoice, life.customerId), 0)
  const subscription = subscriptionOf(life)
  const today = dayOf(life, now)
  let ahead = 0
  if (subscription && today) {
    const anchor = subscription.billing_cycle_anchor * 1000
    const left = addMonths(anchor, periodIndex(anchor, now) + 1) - now
    ahead = (today.millis * left * keptOf(today.invoice, life.customerId)) / day
  }
  const invoices = new Set(life.paid.map(({ invoice }) => invoice)).size
  const off = granted - lived - ahead
  expect(
    Math.abs(off),
    `${life.id}: ${life.acts.join(', ')}: given ${granted}, paid for ${lived + ahead}`,
  ).toBeLessThan(400 * (invoices + 1))
}

const liveAll = async (all: readonly Life[], until: number, acting: (life: Life, dayNumber: number) => void) => {
  for (let n = 0; n <= until; n++) {
    const now = start + n * day
    at(now)
    for (const life of all) {
      if (n > life.days) continue
      if (n > 0) acting(life, n)
      if (n < life.days) liveDay(life, now)
    }
    if (n % 10 === 9)
      await inParallel(
        all.filter(({ days }) => n < days),
        (life) => hear(life, now, false),
      )
    if (n % 30 === 29) await tend.tendDue({ now, table })
    await inParallel(
      all.filter(({ days }) => days === n),
      async (life) => {
        await hear(life, now, true)
        await accounts.settleWorkspace(life.id, { now, table })
        await expectAsPaid(life, now)
      },
    )
  }
}

test(`${lives} lives of a subscription are given what they paid for, whatever order they are heard in`, {
  timeout: 120_000 + lives * 20_000,
}, async () => {
  const all: Life[] = []
  await inParallel(
    Array.from({ length: lives }, (_, n) => firstLife + n),
    async (n) => {
      const random = seeded(n)
      const life = await openLife(`life${n}`, random, 60 + Math.floor(random() * 340))
      const plan = plans[Math.floor(random() * 3)] ?? 'creator'
      await subscribe(life, plan, random() < 0.7 ? 'month' : 'year', random() < 0.3 ? 7 : 0)
      all.push(life)
    },
  )
  await liveAll(all, 400, (life, n) => {
    const dice = life.actsOn.get(n)
    if (dice !== undefined) act(life, dice)
  })
  expect(all.flatMap(({ acts }) => acts.slice(1)).length).toBeGreaterThan(lives)
})

test('a year changed to months on the next day: by the portal it waits, at once it gives one day and one month', {
  timeout: 240_000,
}, async () => {
  at(start)
  const [waits, atOnce] = [await openLife('waits', seeded(1), 40), await openLife('at-once', seeded(2), 40)]
  for (const life of [waits, atOnce]) await subscribe(life, 'pro', 'year', 0)
  const monthly = await gateway.priceIdOf(table, { type: 'plan', plan: 'pro', interval: 'month', currency: 'thb' })
  await liveAll([waits, atOnce], 40, (life, n) => {
    const subscription = subscriptionOf(life)
    if (n !== 1 || !subscription) return
    if (life === waits) portalChange(bank.world, portalOf(life), monthly)
    else changePrice(bank.world, subscription, need(bank.world, 'price', monthly))
  })
  expect(await grantedOf(waits)).toBe(2 * table.plans.pro.monthlyMillis)
  expect(Math.abs((await grantedOf(atOnce)) - table.plans.pro.monthlyMillis * (2 + 1 / 28))).toBeLessThan(2_000)
})

test('a plan changed while it is tried gives nothing until it is paid for, and the trial goes on', async () => {
  at(start)
  const life = await openLife('tried', seeded(3), 9)
  await subscribe(life, 'creator', 'month', 7)
  const studio = await gateway.priceIdOf(table, { type: 'plan', plan: 'studio', interval: 'month', currency: 'thb' })
  const seen: [number, string | undefined, number][] = []
  await liveAll([life], 5, (_, n) => {
    if (n === 2) portalChange(bank.world, portalOf(life), studio)
  })
  await hear(life, start + 5 * day, true)
  seen.push([5, subscriptionOf(life)?.status, await grantedOf(life)])
  at(start + 8 * day)
  await hear(life, start + 8 * day, true)
  seen.push([8, subscriptionOf(life)?.status, await grantedOf(life)])
  expect(seen).toEqual([
    [5, 'trialing', 0],
    [8, 'active', table.plans.studio.monthlyMillis],
  ])
})
