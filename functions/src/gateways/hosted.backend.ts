import { defineGateway, notSetUp, type Probe } from './backend.ts'
import type { Dialect } from './hosted.ts'

type Vendor = 'replicate' | 'fal'

// Both vendors read the same four things: a key, an address, a model for stills and one for clips.
export const hostedGateway = <const V extends Vendor>(
  id: V,
  keyOf: (secret: (name: V) => string) => string,
  dialect: () => Promise<Dialect>,
) =>
  defineGateway({
    secrets: [id],
    settings: [`${id}BaseUrl`, `${id}Still`, `${id}Clip`],
    // Neither has a door for health; the breaker tells what their answers are worth.
    probe: ({ secret }): Probe => (keyOf(secret) ? { health: 'up', setUp: true } : notSetUp),
    open: async ({ secret, setting }) => {
      const [{ HostedBackend }, { bucketKeeping }, { readRates }] = await Promise.all([
        import('./hosted.ts'),
        import('./keeping.ts'),
        import('../backends/rates.store.ts'),
      ])
      const now = () => Date.now()
      const settings = () => ({
        ...{ baseUrl: setting(`${id}BaseUrl`), key: keyOf(secret) },
        ...{ still: setting(`${id}Still`), clip: setting(`${id}Clip`) },
      })
      return new HostedBackend({
        id,
        dialect: await dialect(),
        settings,
        keeping: bucketKeeping(now),
        rates: readRates,
        now,
      })
    },
  })
