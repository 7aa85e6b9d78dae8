import { type StripeStandIn, startStripe } from '../vendors/stripe/server.ts'

// A bank for a suite that runs billing's own code in its own process, in a project of its own: the sweeps go through all
// there is.
export const startBank = async (projectId: string): Promise<StripeStandIn> => {
  const bank = await startStripe({ port: 0 })
  Object.assign(process.env, {
    FUNCTIONS_EMULATOR: 'true',
    GCLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId }),
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_WEBHOOK_SECRET: 'whsec_local',
    STRIPE_API_HOST: `127.0.0.1:${bank.port}`,
  })
  return bank
}
