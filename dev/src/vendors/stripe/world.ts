import { createHash, randomBytes } from 'node:crypto'
import { StripeFault } from './fault.ts'
import type * as T from './types.ts'

export const apiVersion = '2026-10-28.endive'

// What the stand-in remembers beside the objects it shows.
type SessionSecrets = {
  items: { price: string; quantity: number }[]
  trialDays: number
  subscriptionMetadata: T.Metadata
  paymentMetadata: T.Metadata
  promotionCode: string | undefined
  cardError: string | undefined
}
type PendingChange = { price: string; at: number }

const tables = () => ({
  product: new Map<string, T.Product>(),
  price: new Map<string, T.Price>(),
  coupon: new Map<string, T.Coupon>(),
  promotionCode: new Map<string, T.PromotionCode>(),
  customer: new Map<string, T.Customer>(),
  paymentMethod: new Map<string, T.PaymentMethod>(),
  paymentIntent: new Map<string, T.PaymentIntent>(),
  charge: new Map<string, T.Charge>(),
  refund: new Map<string, T.Refund>(),
  dispute: new Map<string, T.Dispute>(),
  subscription: new Map<string, T.Subscription>(),
  schedule: new Map<string, T.SubscriptionSchedule>(),
  invoice: new Map<string, T.Invoice>(),
  invoicePayment: new Map<string, T.InvoicePayment>(),
  session: new Map<string, T.Session>(),
  portalConfiguration: new Map<string, T.PortalConfiguration>(),
  portalSession: new Map<string, T.PortalSession>(),
  webhookEndpoint: new Map<string, T.WebhookEndpoint>(),
  event: new Map<string, T.StripeEvent>(),
})
export type Tables = ReturnType<typeof tables>
export type TableName = keyof Tables
export type Row<N extends TableName> = Tables[N] extends Map<string, infer V> ? V : never

export type World = {
  tables: Tables
  sessionSecrets: Map<string, SessionSecrets>
  pendingChanges: Map<string, PendingChange>
  // What a card does when it is charged, by payment method.
  behaviours: Map<string, CardBehaviour>
  origin: string
  offsetMs: number
  // Set while the clock is moved through what happens on the way.
  pinned: number | undefined
  invoices: number
  onEvent: (event: T.StripeEvent) => void
}
export type CardBehaviour =
  | 'good'
  | 'declined'
  | 'insufficient-funds'
  | 'fails-later'
  | 'needs-authentication'
  | 'disputed'

export const createWorld = (origin: string): World => ({
  tables: tables(),
  sessionSecrets: new Map(),
  pendingChanges: new Map(),
  behaviours: new Map(),
  origin,
  offsetMs: 0,
  pinned: undefined,
  invoices: 0,
  onEvent: () => {},
})

// Seconds, as everywhere in Stripe.
export const nowOf = (world: World): number => world.pinned ?? Math.floor((Date.now() + world.offsetMs) / 1000)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
export const newId = (prefix: string): string =>
  `${prefix}_${[...randomBytes(24)].map((byte) => letters[byte % letters.length]).join('')}`

export const base = <O extends string>(world: World, object: O, prefix: string, metadata: T.Metadata = {}) => ({
  id: newId(prefix),
  object,
  created: nowOf(world),
  livemode: false as const,
  metadata,
})

export const put = <N extends TableName>(world: World, name: N, row: Row<N>): Row<N> => {
  const table = world.tables[name] as Map<string, Row<N>>
  table.set((row as { id: string }).id, row)
  return row
}

export const find = <N extends TableName>(world: World, name: N, id: string | null | undefined): Row<N> | undefined =>
  id ? (world.tables[name] as Map<string, Row<N>>).get(id) : undefined

const labels: Partial<Record<TableName, string>> = {
  paymentIntent: 'payment_intent',
  session: 'checkout.session',
  promotionCode: 'promotion_code',
  portalConfiguration: 'configuration',
}

export const need = <N extends TableName>(world: World, name: N, id: string | null | undefined): Row<N> => {
  const row = find(world, name, id)
  if (!row) throw new StripeFault(404, 'resource_missing', `No such ${labels[name] ?? name}: '${id}'`, 'id')
  return row
}

export const rows = <N extends TableName>(world: World, name: N): Row<N>[] => [
  ...(world.tables[name] as Map<string, Row<N>>).values(),
]

export const listOf = <D>(data: D[], url: string): T.List<D> => ({ object: 'list', data, has_more: false, url })

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

// An event carries the object as it was at that moment.
export const emit = (world: World, type: string, object: unknown): void => {
  const event: T.StripeEvent = {
    id: newId('evt'),
    object: 'event',
    created: nowOf(world),
    livemode: false,
    type,
    api_version: apiVersion,
    data: { object: structuredClone(object) },
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  }
  put(world, 'event', event)
  world.onEvent(event)
}
