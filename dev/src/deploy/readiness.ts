import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from '../stack/places.ts'
import { secretNames } from '../stack/settings.ts'
import { askFirebase } from './firebase.ts'

export interface Missing {
  readonly what: string
  readonly how: string
}

export interface Readiness {
  readonly missing: readonly Missing[]
  // What will do without, and what that means.
  readonly notes: readonly string[]
}

// Settings without which people would be misled or locked out; the rest have defaults that hold.
const needed: Readonly<Record<string, string>> = {
  WEB_ORIGIN: 'the address of the web app, with which links in mail begin, e.g. https://films.example.com',
  MAIL_FROM: 'whom mail comes from, e.g. Peace Script AI <hello@example.com>',
}

const has = (value: string | undefined) => value !== undefined && value.trim() !== ''

function settingsOf(project: string): Readonly<Record<string, string | undefined>> {
  const file = join(root, 'functions', `.env.${project}`)
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

// What the web app is built with; Vite reads the same file.
function webSettings(): Readonly<Record<string, string | undefined>> {
  const file = join(root, 'web/.env.production')
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env }
}

// What makes a deployed function believe that it is on the local stack, where tokens are not looked at, tests may move the
// clock and files are signed with a setting.
const localOnly = [
  'FUNCTIONS_EMULATOR',
  'LOCAL_LINK_KEY',
  'VERTEX_IDENTITY',
  'FIREBASE_AUTH_EMULATOR_HOST',
  'FIRESTORE_EMULATOR_HOST',
  'FIREBASE_STORAGE_EMULATOR_HOST',
  'STORAGE_EMULATOR_HOST',
  'PUBSUB_EMULATOR_HOST',
  'CLOUD_TASKS_EMULATOR_HOST',
  'FIREBASE_EMULATOR_HUB',
]

export function onlyLocal(settings: Readonly<Record<string, string | undefined>>, project: string): Missing[] {
  const file = `functions/.env.${project}`
  const set = Object.entries(settings).filter(([, value]) => has(value))
  const pretended = set
    .filter(([name]) => localOnly.includes(name))
    .map(([name]) => ({ what: `${name} is set: it belongs to the local stack`, how: `take it out of ${file}` }))
  // Keys and prompts go there.
  const plain = set
    .filter(([, value]) => /^\s*(http|ws):/i.test(value ?? ''))
    .map(([name]) => ({ what: `${name} is a plain http address`, how: `give its https:// address in ${file}` }))
  return [...pretended, ...plain]
}

export async function readiness(project: string): Promise<Readiness> {
  const missing: Missing[] = []
  const notes: string[] = []
  if (project.startsWith('demo-'))
    return { missing: [{ what: 'a real project', how: 'demo-… exists only on this machine.' }], notes }

  const settings = settingsOf(project)
  for (const [name, what] of Object.entries(needed))
    if (!has(settings[name]))
      missing.push({ what: `${name}: ${what}`, how: `put ${name}=… into functions/.env.${project}` })
  if (has(settings.WEB_ORIGIN) && !/^https?:/.test(settings.WEB_ORIGIN ?? ''))
    missing.push({ what: 'WEB_ORIGIN does not begin with https://', how: `change it in functions/.env.${project}` })
  if (settings.MAIL_BY === 'http' && !has(settings.MAIL_API_URL))
    missing.push({ what: 'MAIL_API_URL, as MAIL_BY is http', how: `put it into functions/.env.${project}` })
  missing.push(...onlyLocal(settings, project))
  if (has(settings.STRIPE_API_HOST))
    missing.push({ what: 'STRIPE_API_HOST points away from Stripe', how: 'take it out: it is for the local stand-in' })
  if (settings.ENFORCE_APP_CHECK !== 'false' && !has(webSettings().VITE_APP_CHECK_SITE_KEY))
    missing.push({
      what: 'VITE_APP_CHECK_SITE_KEY: the site key of App Check’s reCAPTCHA, without which every call is refused',
      how: 'put it into web/.env.production, or ENFORCE_APP_CHECK=false into the settings above',
    })
  if (settings.ENFORCE_APP_CHECK === 'false') notes.push('App Check is off: calls from outside the web app are let in.')
  if (!has(settings.RUNPOD_ENDPOINT_ID))
    notes.push('RUNPOD_ENDPOINT_ID is not set: RunPod Serverless will not be offered.')
  if (settings.MAIL_BY !== 'http')
    notes.push('Mail is left in Firestore: install the “Trigger Email” extension on the collection mail.')

  if (!askFirebase(['projects:list'])) {
    missing.push({
      what: 'a sign-in to Firebase',
      how: 'npx firebase login, or GOOGLE_APPLICATION_CREDENTIALS for a service account',
    })
    return { missing, notes }
  }
  for (const name of secretNames()) {
    if (!askFirebase(['functions:secrets:get', name, '--project', project]))
      missing.push({
        what: `the secret ${name}`,
        how: `npx firebase functions:secrets:set ${name} --project ${project}  (a single dash stands for “not used”)`,
      })
  }
  return { missing, notes }
}
