import { z } from 'zod'
import { createSession, expireSession } from '../checkout.ts'
import { expand, flag, metadata, paging, text, whole } from '../parameters.ts'
import { createPortalSession } from '../portal.ts'
import { apiVersion, base, need, newId, put, rows } from '../world.ts'
import { endpoint, page } from './endpoint.ts'

const sessionSchema = z.strictObject({
  mode: z.enum(['payment', 'subscription']),
  customer: text,
  customer_update: z.strictObject({ address: text.optional(), name: text.optional() }).optional(),
  client_reference_id: text.optional(),
  line_items: z.array(z.strictObject({ price: text, quantity: whole.default(1) })).min(1),
  success_url: text,
  cancel_url: text.optional(),
  locale: text.optional(),
  allow_promotion_codes: flag.default(false),
  automatic_tax: z.strictObject({ enabled: flag }).optional(),
  tax_id_collection: z.strictObject({ enabled: flag }).optional(),
  billing_address_collection: text.optional(),
  allowed_payment_method_types: z.array(text).optional(),
  payment_method_collection: z.enum(['always', 'if_required']).optional(),
  expires_at: whole.optional(),
  invoice_creation: z.strictObject({ enabled: flag }).optional(),
  subscription_data: z
    .strictObject({ trial_period_days: whole.optional(), metadata, trial_settings: z.object({}).loose().optional() })
    .optional(),
  payment_intent_data: z
    .strictObject({
      metadata,
      description: text.optional(),
      receipt_email: text.optional(),
      setup_future_usage: text.optional(),
    })
    .optional(),
  metadata,
  ...expand,
})

const features = z.object({}).loose()
const configurationFields = {
  business_profile: z.object({}).loose().optional(),
  default_return_url: text.optional(),
  features: features.optional(),
  metadata,
  active: flag.optional(),
  ...expand,
}

export const hostedEndpoints = [
  endpoint('POST', '/checkout/sessions', sessionSchema, (world, input) =>
    createSession(world, {
      mode: input.mode,
      customer: input.customer,
      items: input.line_items,
      clientReferenceId: input.client_reference_id ?? null,
      metadata: input.metadata,
      successUrl: input.success_url,
      cancelUrl: input.cancel_url ?? null,
      locale: input.locale ?? null,
      allowPromotionCodes: input.allow_promotion_codes,
      automaticTax: input.automatic_tax?.enabled ?? false,
      methods: input.allowed_payment_method_types,
      expiresAt: input.expires_at,
      trialDays: input.subscription_data?.trial_period_days ?? 0,
      subscriptionMetadata: input.subscription_data?.metadata ?? {},
      paymentMetadata: input.payment_intent_data?.metadata ?? {},
    }),
  ),
  endpoint(
    'GET',
    '/checkout/sessions',
    z.strictObject({
      customer: text.optional(),
      payment_intent: text.optional(),
      subscription: text.optional(),
      status: text.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'session').filter(
          (row) =>
            (!input.customer || row.customer === input.customer) &&
            (!input.payment_intent || row.payment_intent === input.payment_intent) &&
            (!input.subscription || row.subscription === input.subscription) &&
            (!input.status || row.status === input.status),
        ),
        input,
        '/v1/checkout/sessions',
      ),
  ),
  endpoint('GET', '/checkout/sessions/:id', z.strictObject(expand), (world, _input, id) => need(world, 'session', id)),
  endpoint('POST', '/checkout/sessions/:id/expire', z.strictObject(expand), (world, _input, id) =>
    expireSession(world, need(world, 'session', id)),
  ),
  endpoint(
    'POST',
    '/billing_portal/configurations',
    z.strictObject({ ...configurationFields, features }),
    (world, input) =>
      put(world, 'portalConfiguration', {
        ...base(world, 'billing_portal.configuration', 'bpc', input.metadata),
        active: true,
        is_default: rows(world, 'portalConfiguration').length === 0,
        default_return_url: input.default_return_url ?? null,
        features: input.features,
        business_profile: input.business_profile ?? {},
      }),
  ),
  endpoint(
    'GET',
    '/billing_portal/configurations',
    z.strictObject({ active: flag.optional(), is_default: flag.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'portalConfiguration').filter((row) => input.active === undefined || row.active === input.active),
        input,
        '/v1/billing_portal/configurations',
      ),
  ),
  endpoint('POST', '/billing_portal/configurations/:id', z.strictObject(configurationFields), (world, input, id) => {
    const configuration = need(world, 'portalConfiguration', id)
    configuration.features = input.features ?? configuration.features
    configuration.active = input.active ?? configuration.active
    Object.assign(configuration.metadata, input.metadata)
    return configuration
  }),
  endpoint(
    'POST',
    '/billing_portal/sessions',
    z.strictObject({
      customer: text,
      return_url: text.optional(),
      locale: text.optional(),
      configuration: text.optional(),
      flow_data: z.object({ type: text }).loose().optional(),
      ...expand,
    }),
    (world, input) => createPortalSession(world, input),
  ),
  endpoint(
    'POST',
    '/webhook_endpoints',
    z.strictObject({
      url: text,
      enabled_events: z.array(text),
      api_version: text.optional(),
      description: text.optional(),
      metadata,
      ...expand,
    }),
    (world, input) =>
      put(world, 'webhookEndpoint', {
        ...base(world, 'webhook_endpoint', 'we', input.metadata),
        url: input.url,
        enabled_events: input.enabled_events,
        status: 'enabled',
        secret: newId('whsec'),
        api_version: input.api_version ?? apiVersion,
      }),
  ),
  endpoint('GET', '/webhook_endpoints', z.strictObject(paging), (world, input) =>
    page(
      rows(world, 'webhookEndpoint').map(({ secret: _secret, ...rest }) => rest),
      input,
      '/v1/webhook_endpoints',
    ),
  ),
  endpoint(
    'POST',
    '/webhook_endpoints/:id',
    z.strictObject({
      url: text.optional(),
      enabled_events: z.array(text).optional(),
      disabled: flag.optional(),
      metadata,
      ...expand,
    }),
    (world, input, id) => {
      const hook = need(world, 'webhookEndpoint', id)
      hook.url = input.url ?? hook.url
      hook.enabled_events = input.enabled_events ?? hook.enabled_events
      const { secret: _secret, ...shown } = hook
      return shown
    },
  ),
]
