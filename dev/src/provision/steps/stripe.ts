import { originOf } from '../origin.ts'
import { cannot, missing, type Place, type Step, there } from '../step.ts'
import { readSecret, storeSecret } from './secrets.ts'

export const webhookOf = ({ project, region }: Place): string =>
  `https://${region}-${project}.cloudfunctions.net/stripeWebhook`
const signing = 'STRIPE_WEBHOOK_SECRET'

// What is sold, and where Stripe tells that it was paid. The webhook's secret is told once: lost, it is made anew.
export const stripeStep: Step = {
  name: 'Stripe',
  plan: 'make products, prices, the portal and the webhook, if there is a key',
  async look(place) {
    const key = await readSecret(place, 'STRIPE_SECRET_KEY')
    const secret = await readSecret(place, signing)
    if (!key || key === '-') return secret ? there : missing('store that Stripe is not used')
    const stands = await place.vendors.stripeStands(key, webhookOf(place))
    if (stands && (!secret || secret === '-'))
      return cannot(
        'the webhook is there, and its secret is not',
        `delete ${webhookOf(place)} at https://dashboard.stripe.com/webhooks and run this again`,
      )
    return stands ? there : missing('make products, prices, the portal and the webhook, and store its secret')
  },
  async make(place) {
    const key = await readSecret(place, 'STRIPE_SECRET_KEY')
    if (!key || key === '-') return storeSecret(place, signing, '-')
    const secret = await place.vendors.setUpStripe(key, webhookOf(place), originOf(place))
    if (secret) await storeSecret(place, signing, secret)
  },
}
