import type { Google } from '../cloud/google.ts'

// One thing that a project needs, in one file of steps/: how it stands, and how it is made. A step is made by looking again
// afterwards, so that one that was stopped in the middle, or made by somebody else at the same time, goes on.
export type Found =
  | { state: 'there' }
  | { state: 'missing'; will: string }
  | { state: 'differs'; says: string; will: string }
  // A person must act: the command or the link.
  | { state: 'cannot'; says: string; how: string }

export type Files = { read(path: string): string | undefined; write(path: string, text: string): void }
export type Verdict = 'works' | 'refused' | 'not checked'
// Stripe and the vendors, where a key is tried by a call that changes nothing.
export type Vendors = {
  tryKey(secret: string, value: string): Promise<Verdict>
  stripeStands(key: string, webhook: string): Promise<boolean>
  // Products, prices and the webhook; its signing secret is told once, when it is made.
  setUpStripe(key: string, webhook: string, origin: string): Promise<string | undefined>
}

export type Place = {
  google: Google
  project: string
  region: string
  files: Files
  vendors: Vendors
  // A secret or an answer that only a person has; nothing where nobody can be asked.
  ask(name: string, words: string): Promise<string | undefined>
}

export type Step = {
  name: string
  // What it does, where that cannot be seen yet.
  plan: string
  // Nothing after it can be made without it.
  stops?: true
  look(place: Place): Promise<Found>
  make?(place: Place): Promise<void>
}

export const there: Found = { state: 'there' }
export const missing = (will: string): Found => ({ state: 'missing', will })
export const differs = (says: string, will: string): Found => ({ state: 'differs', says, will })
export const cannot = (says: string, how: string): Found => ({ state: 'cannot', says, how })
