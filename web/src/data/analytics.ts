import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import { runtimeConfig } from './config.ts'
import { type Event, makeAnalytics, type Values } from './consented.ts'
import { firebaseApp } from './firebase.ts'

// Product analytics under Google's own names, and how fast pages are. Nothing is loaded or sent before the account allows it, and nothing on the
// local stack or for a project without a measurement id. No name, address or text of anybody is in an event.

const { allow, track } = makeAnalytics(async () => {
  const { firebase, emulators } = await runtimeConfig()
  if (!firebase.measurementId || emulators.auth) return undefined
  const [sdk, app] = await Promise.all([import('./sdk-analytics.ts'), firebaseApp()])
  if (!(await sdk.isSupported())) return undefined
  const made = sdk.getAnalytics(app)
  // How fast pages come and calls are answered, by Firebase Performance Monitoring. What a person clicks is not read.
  const speed = sdk.initializePerformance(app, { dataCollectionEnabled: true, instrumentationEnabled: true })
  return {
    send: (name, values) => sdk.logEvent(made, name, values),
    enable: (on) => {
      sdk.setAnalyticsCollectionEnabled(made, on)
      speed.dataCollectionEnabled = on
      speed.instrumentationEnabled = on
    },
  }
})

export const allowAnalytics = (wish: boolean): void => void allow(wish)
export const trackEvent = (name: 'sign_up' | 'login' | 'share', values: Values): void => void track(name, values)

type Told = { [N in ApiName]?: (input: ApiInput<N>, output: ApiOutput<N>) => Event | undefined }

const told: Told = {
  startCheckout: ({ offer }) => [
    'begin_checkout',
    { currency: offer.currency.toUpperCase(), item: offer.type === 'pack' ? `pack_${offer.pack}` : offer.plan },
  ],
  // Told again after a reload; Google counts a transaction once.
  settleCheckout: ({ sessionId }, { status }) =>
    status === 'complete' ? ['purchase', { transaction_id: sessionId }] : undefined,
  acceptInvitation: () => ['join_group', {}],
  createJob: ({ shownMillis, quality }) =>
    shownMillis > 0
      ? ['spend_virtual_currency', { virtual_currency_name: 'credits', value: shownMillis / 1000, item_name: quality }]
      : undefined,
}

// What a door did that analytics counts.
export const trackCall = <N extends ApiName>(name: N, input: ApiInput<N>, output: ApiOutput<N>): void => {
  const event = told[name]?.(input, output)
  if (event) void track(...event)
}
