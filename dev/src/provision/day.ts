import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doubleOf, type Spoken } from '../cloud/double/index.ts'
import { emptyWorld, type World } from '../cloud/double/world.ts'
import { googleBy } from '../cloud/google.ts'
import { root } from '../stack/places.ts'
import type { Place, Vendors } from './step.ts'

// A deployer's desk for tests: an empty project at the double, files in memory, vendors that know two keys.

export type Desk = {
  world: World
  place: Place
  files: Map<string, string>
  // What was asked of Google, in order.
  spoken: Spoken[]
  stripe: { webhook: string | undefined }
}

const known: Readonly<Record<string, string>> = { GEMINI_API_KEY: 'gemini-good', STRIPE_SECRET_KEY: 'sk_test_good' }

export const deskAt = (
  project = 'films-of-ours',
  answers: Readonly<Record<string, string>> = known,
  world = emptyWorld(project),
): Desk => {
  const spoken: Spoken[] = []
  const files = new Map([['firestore.indexes.json', readFileSync(join(root, 'firestore.indexes.json'), 'utf8')]])
  const stripe: Desk['stripe'] = { webhook: undefined }
  const vendors: Vendors = {
    tryKey: async (name, value) =>
      known[name] === undefined ? 'not checked' : known[name] === value ? 'works' : 'refused',
    stripeStands: async (_key, webhook) => stripe.webhook === webhook,
    setUpStripe: async (_key, webhook) => {
      const first = stripe.webhook === undefined
      stripe.webhook = webhook
      return first ? 'whsec_double' : undefined
    },
  }
  const place: Place = {
    google: googleBy(
      doubleOf(world, (each) => spoken.push(each)),
      { authorization: 'Bearer of-the-deployer' },
    ),
    project,
    region: 'asia-southeast1',
    files: { read: (path) => files.get(path), write: (path, text) => void files.set(path, text) },
    vendors,
    ask: async (name) => answers[name],
  }
  return { world, place, files, spoken, stripe }
}
