import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackendId } from '@peace/core/routing'
import { root } from './places.ts'

// The vendors that are stood in for locally, one process each, wherever no key of the real one is set.
// `main` is started as `node main.ts` with PORT, PEACE_FUNCTIONS_URL, PEACE_HOSTING_URL and STORAGE_EMULATOR_HOST set, listens on
// 127.0.0.1:PORT and answers `GET /health` with 200 once ready. `settings` is what the functions then read.
export interface Vendor {
  readonly name: string
  readonly main: string
  // The key that makes it the real one.
  readonly key: string
  readonly settings: (address: VendorAddress) => Readonly<Record<string, string>>
}

export interface VendorAddress {
  readonly port: number
  readonly url: string
}

const main = (folder: string) => join(root, 'dev/src/vendors', folder, 'main.ts')

const vendors = [
  {
    name: 'Stripe',
    main: main('stripe'),
    key: 'STRIPE_SECRET_KEY',
    settings: ({ port }) => ({
      STRIPE_SECRET_KEY: 'sk_test_local',
      STRIPE_WEBHOOK_SECRET: 'whsec_local',
      STRIPE_API_HOST: `127.0.0.1:${port}`,
    }),
  },
  {
    name: 'RunPod',
    main: main('runpod'),
    key: 'RUNPOD_API_KEY',
    settings: ({ url }) => ({
      RUNPOD_API_KEY: 'rpa_local',
      RUNPOD_ENDPOINT_ID: 'local',
      RUNPOD_BASE_URL: `${url}/v2`,
    }),
  },
  {
    name: 'RunPod REST',
    main: main('runpod-rest'),
    key: 'RUNPOD_API_KEY',
    settings: ({ url }) => ({ RUNPOD_REST_URL: `${url}/v2` }),
  },
  {
    name: 'Veo',
    main: main('veo'),
    key: 'VERTEX_PROJECT',
    // By an identity of its own, as in production: an express key makes no films.
    settings: ({ url }) => ({ VERTEX_PROJECT: 'local', VERTEX_IDENTITY: url, VERTEX_BASE_URL: url }),
  },
  {
    name: 'YouTube',
    main: main('youtube'),
    key: 'YOUTUBE_CLIENT_SECRET',
    settings: ({ url }) => ({
      YOUTUBE_CLIENT_ID: 'local',
      YOUTUBE_CLIENT_SECRET: 'youtube_local',
      YOUTUBE_BASE_URL: url,
      CHANNEL_KEY: 'the local stack has its own key to seal with',
    }),
  },
  {
    name: 'Gemini',
    main: main('gemini-text'),
    key: 'GEMINI_API_KEY',
    settings: ({ url }) => ({ GEMINI_API_KEY: 'gemini_local', GEMINI_BASE_URL: url }),
  },
] as const satisfies readonly Vendor[]

// Which of them stands in for each backend, or why none need: one that is not said does not compile.
type StandIn = (typeof vendors)[number]['name'] | { none: string }
export const standIns: Record<BackendId, StandIn> = {
  embedded: { none: 'it is our own' },
  agent: { none: 'the agent itself runs beside the stack, on the ComfyUI that stands in' },
  pods: 'RunPod REST',
  runpod: 'RunPod',
  'runpod-svd': 'RunPod',
  veo: 'Veo',
  'veo-fast': 'Veo',
  replicate: { none: 'it is off until an operator has a key; its contract test starts its own (vendors/hosted)' },
  fal: { none: 'as replicate' },
  gemini: {
    none: 'its pictures and speech are asked of Vertex, which only Veo stands in for; without a key it is off',
  },
}

export const startableVendors = (settings: Readonly<Record<string, string>>): readonly Vendor[] =>
  vendors.filter((vendor) => existsSync(vendor.main) && !settings[vendor.key])
