import type { VendorName } from '@peace/core/routing'

// Whatever leaves the region, and to whom: each file of the platform that speaks with anybody outside, by name. One that is not here
// may not (a test reads the sources).

type Leaving = {
  // Who it goes to, as users know them; `google` is the project's own cloud, in the home region unless it says otherwise.
  readonly to: string
  // Beyond the home region only where an operator has set this up: a secret or a setting. None: always.
  readonly when?: string
  readonly what: string
  // Whom a workspace has to allow first, where it is its films that leave: those of its backends, or the writer's. What its own
  // people send by hand, to an account that they connected by name, they have allowed by that.
  readonly allowed?: readonly VendorName[] | 'by hand'
}

export const leaving: Readonly<Record<string, Leaving>> = {
  'functions/src/gateways/account-keys.ts': {
    to: 'YouTube',
    when: 'YOUTUBE_CLIENT_SECRET',
    what: 'leave to send films to a person’s own account',
  },
  'functions/src/gateways/alert-hook.ts': {
    to: 'whoever is told of alerts',
    when: 'ALERT_HOOK_URL',
    what: 'figures, no data of people',
  },
  'functions/src/gateways/egress.ts': {
    to: 'an address that a user named',
    what: 'a request for a public file, nothing of ours',
  },
  'functions/src/gateways/genai.ts': {
    to: 'Google (Gemini, Vertex)',
    when: 'GEMINI_API_KEY, VERTEX_PROJECT',
    what: 'words to be written, looked at, put into English, spoken; prompts, first frames; pictures to be looked at; each where its model is served',
    allowed: ['google'],
  },
  'functions/src/gateways/hosted.ts': {
    to: 'Replicate, fal',
    when: 'REPLICATE_API_TOKEN, FAL_KEY',
    what: 'prompts, first frames',
    allowed: ['replicate', 'fal'],
  },
  'functions/src/gateways/kms.ts': { to: 'google', when: 'CREDENTIALS_KEY', what: 'a sum of a file, never the file' },
  'functions/src/gateways/mail.ts': {
    to: 'the mail provider',
    when: 'MAIL_API_URL',
    what: 'letters and whom they are to',
  },
  'functions/src/gateways/otlp.ts': {
    to: 'one’s own collector',
    when: 'OTLP_ENDPOINT',
    what: 'ids, times and kinds of work, no words and no names',
  },
  'functions/src/gateways/outlet-account.ts': {
    to: 'YouTube',
    when: 'YOUTUBE_CLIENT_SECRET',
    what: 'a film with its words and captions, when a person sends it to their own account',
    allowed: 'by hand',
  },
  'functions/src/gateways/pods.ts': {
    to: 'RunPod',
    when: 'RUNPOD_API_KEY',
    what: 'what machine is wanted',
    allowed: ['runpod'],
  },
  'functions/src/gateways/runpod.ts': {
    to: 'RunPod',
    when: 'RUNPOD_API_KEY',
    what: 'prompts, links to portraits and frames',
    allowed: ['runpod'],
  },
  'functions/src/gateways/sentry.ts': {
    to: 'Sentry, or who speaks its protocol',
    when: 'SENTRY_DSN',
    what: 'errors with their stacks, as the log has them: ids, no words of people’s and no names',
  },
  'functions/src/gateways/stripe/sdk.ts': {
    to: 'Stripe',
    when: 'STRIPE_SECRET_KEY',
    what: 'who pays, and what for',
  },
  'functions/src/gateways/voice.ts': {
    to: 'google',
    what: 'a line to be spoken, to our own container in the home region',
  },
  'film/src/speak/voice-service.ts': { to: 'google', what: 'the same: it is by what that asks' },
  'functions/src/review/review-page.webhook.ts': { to: 'google', what: 'nothing: it reads our own page' },
}

// How code reaches the network: what any other way would need is not among our packages.
const reaches = /(?<!\.)\bfetch\(|globalThis\.fetch|\bload\('stripe'\)|\bnew GoogleGenAI\(|from 'node:(?:https?|tls)'/

export const reachesOut = (source: string): boolean => reaches.test(source.replace(/^\s*\/\/.*$/gm, ''))
