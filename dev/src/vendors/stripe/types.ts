// The objects of Stripe's API that a billing like ours meets, in the shapes of version 2026-10-28. Times in seconds.

export type Metadata = { [key: string]: string }
type Base<O extends string> = { id: string; object: O; created: number; livemode: false; metadata: Metadata }

export type Product = Base<'product'> & {
  name: string
  description: string | null
  active: boolean
  tax_code: string | null
}
export type Interval = 'month' | 'year'
export type Price = Base<'price'> & {
  product: string
  active: boolean
  currency: string
  unit_amount: number
  lookup_key: string | null
  tax_behavior: 'inclusive' | 'exclusive' | 'unspecified'
  type: 'one_time' | 'recurring'
  recurring: { interval: Interval; interval_count: 1; usage_type: 'licensed' } | null
  nickname: string | null
}
export type Coupon = Base<'coupon'> & {
  name: string | null
  percent_off: number | null
  amount_off: number | null
  currency: string | null
  duration: 'once' | 'repeating' | 'forever'
  duration_in_months: number | null
  max_redemptions: number | null
  times_redeemed: number
  valid: boolean
}
export type PromotionCode = Base<'promotion_code'> & {
  code: string
  promotion: { type: 'coupon'; coupon: string }
  active: boolean
  expires_at: number | null
  max_redemptions: number | null
  times_redeemed: number
}
export type Customer = Base<'customer'> & {
  email: string | null
  name: string | null
  balance: number
  currency: string | null
  address: { country: string } | null
  preferred_locales: string[]
  invoice_settings: { default_payment_method: string | null }
}
export type PaymentMethod = Base<'payment_method'> & {
  customer: string | null
  type: 'card' | 'promptpay'
  card: {
    brand: string
    last4: string
    exp_month: number
    exp_year: number
    fingerprint: string
    country: string
  } | null
  billing_details: { email: string | null; name: string | null }
}
export type PaymentIntent = Base<'payment_intent'> & {
  amount: number
  amount_received: number
  currency: string
  customer: string | null
  status: 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled'
  latest_charge: string | null
  payment_method: string | null
  payment_method_types: string[]
  last_payment_error: { code: string; decline_code: string | null; message: string; type: 'card_error' } | null
  description: string | null
}
export type Charge = Base<'charge'> & {
  amount: number
  amount_captured: number
  amount_refunded: number
  currency: string
  customer: string | null
  payment_intent: string
  payment_method: string | null
  payment_method_details: { type: string; card?: NonNullable<PaymentMethod['card']>; promptpay?: { reference: string } }
  status: 'succeeded' | 'failed'
  paid: boolean
  captured: boolean
  refunded: boolean
  disputed: boolean
  failure_code: string | null
  failure_message: string | null
  receipt_url: string | null
}
export type Refund = Base<'refund'> & {
  amount: number
  currency: string
  charge: string
  payment_intent: string
  status: 'succeeded' | 'pending' | 'failed' | 'canceled'
  reason: string | null
}
export type Dispute = Base<'dispute'> & {
  amount: number
  currency: string
  charge: string
  payment_intent: string
  status: 'needs_response' | 'under_review' | 'won' | 'lost' | 'warning_needs_response' | 'warning_closed'
  reason: string
}
export type List<T> = { object: 'list'; data: T[]; has_more: boolean; url: string }
export type Discount = {
  id: string
  object: 'discount'
  source: { type: 'coupon'; coupon: string }
  promotion_code: string | null
  start: number
  end: number | null
}
export type SubscriptionItem = {
  id: string
  object: 'subscription_item'
  created: number
  price: Price
  quantity: number
  subscription: string
  metadata: Metadata
  current_period_start: number
  current_period_end: number
}
export type SubscriptionStatus =
  | 'incomplete'
  | 'incomplete_expired'
  | 'trialing'
  | 'active'
  | 'past_due'
  | 'canceled'
  | 'unpaid'
  | 'paused'
export type Subscription = Base<'subscription'> & {
  customer: string
  status: SubscriptionStatus
  items: List<SubscriptionItem>
  currency: string
  billing_cycle_anchor: number
  cancel_at: number | null
  cancel_at_period_end: boolean
  canceled_at: number | null
  ended_at: number | null
  trial_start: number | null
  trial_end: number | null
  start_date: number
  latest_invoice: string | null
  default_payment_method: string | null
  collection_method: 'charge_automatically'
  automatic_tax: { enabled: boolean }
  discounts: Discount[]
  schedule: string | null
  cancellation_details: { reason: string | null; feedback: string | null; comment: string | null }
}
export type SubscriptionSchedule = Base<'subscription_schedule'> & {
  subscription: string
  customer: string
  status: 'active' | 'completed' | 'released' | 'canceled'
  phases: { start_date: number; end_date: number; items: { price: string; quantity: number }[] }[]
}
export type InvoiceLine = {
  id: string
  object: 'line_item'
  amount: number
  subtotal: number
  currency: string
  description: string
  discount_amounts: { amount: number; discount: string }[]
  invoice: string
  livemode: false
  metadata: Metadata
  period: { start: number; end: number }
  quantity: number
  pricing: { type: 'price_details'; price_details: { price: string; product: string }; unit_amount_decimal: string }
  parent: {
    type: 'subscription_item_details'
    invoice_item_details: null
    subscription_item_details: {
      subscription: string
      subscription_item: string
      proration: boolean
      invoice_item: null
      proration_details: { credited_items: { invoice: string; invoice_line_items: string[] } | null } | null
    }
  }
}
export type Invoice = Base<'invoice'> & {
  customer: string
  customer_email: string | null
  number: string | null
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'
  billing_reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update'
  collection_method: 'charge_automatically'
  currency: string
  subtotal: number
  total: number
  amount_due: number
  amount_paid: number
  amount_remaining: number
  starting_balance: number
  ending_balance: number | null
  total_discount_amounts: { amount: number; discount: string }[]
  total_taxes: {
    amount: number
    tax_behavior: 'inclusive'
    taxable_amount: number
    type: 'tax_rate_details'
    taxability_reason: string
    tax_rate_details: null
  }[]
  attempt_count: number
  attempted: boolean
  next_payment_attempt: number | null
  period_start: number
  period_end: number
  lines: List<InvoiceLine>
  parent: {
    type: 'subscription_details'
    quote_details: null
    subscription_details: { subscription: string; metadata: Metadata }
  }
  hosted_invoice_url: string | null
  invoice_pdf: string | null
  status_transitions: {
    finalized_at: number | null
    paid_at: number | null
    voided_at: number | null
    marked_uncollectible_at: number | null
  }
  auto_advance: boolean
}
export type InvoicePayment = Base<'invoice_payment'> & {
  invoice: string
  amount_requested: number
  amount_paid: number | null
  currency: string
  is_default: boolean
  status: 'open' | 'paid' | 'canceled'
  payment: { type: 'payment_intent'; payment_intent: string }
}
export type SessionLine = {
  id: string
  object: 'item'
  amount_subtotal: number
  amount_total: number
  currency: string
  description: string
  price: Price
  quantity: number
}
export type Session = Base<'checkout.session'> & {
  mode: 'payment' | 'subscription'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid' | 'no_payment_required'
  customer: string
  client_reference_id: string | null
  currency: string
  amount_subtotal: number
  amount_total: number
  url: string | null
  success_url: string
  cancel_url: string | null
  expires_at: number
  locale: string | null
  allow_promotion_codes: boolean
  automatic_tax: { enabled: boolean; status: string | null }
  payment_method_types: string[]
  payment_intent: string | null
  subscription: string | null
  invoice: string | null
  total_details: { amount_discount: number; amount_tax: number; amount_shipping: number }
}
export type PortalConfiguration = Base<'billing_portal.configuration'> & {
  active: boolean
  is_default: boolean
  default_return_url: string | null
  features: unknown
  business_profile: unknown
}
export type PortalSession = Base<'billing_portal.session'> & {
  customer: string
  url: string
  return_url: string | null
  locale: string | null
  configuration: string
  flow: unknown
}
export type WebhookEndpoint = Base<'webhook_endpoint'> & {
  url: string
  enabled_events: string[]
  status: 'enabled'
  secret?: string
  api_version: string | null
}
export type StripeEvent = {
  id: string
  object: 'event'
  created: number
  livemode: false
  type: string
  api_version: string
  data: { object: unknown }
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
}
