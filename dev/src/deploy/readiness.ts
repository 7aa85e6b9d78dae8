import { parseEnv } from 'node:util'
import { functionsFile, webFile } from '../provision/origin.ts'
import type { Place } from '../provision/step.ts'

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

// What the web app is built with; whatever else stands in the file is nobody's business in a browser.
export const webSettingsOf = (text: string | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parseEnv(text ?? '')).flatMap(([name, value]) =>
      name.startsWith('VITE_') && value ? [[name, value]] : [],
    ),
  )

export function settingsProblems({ project, files }: Pick<Place, 'project' | 'files'>): Readiness {
  const missing: Missing[] = []
  const notes: string[] = []
  const settings = parseEnv(files.read(functionsFile(project)) ?? '')
  const web = parseEnv(files.read(webFile(project)) ?? '')
  for (const [name, what] of Object.entries(needed))
    if (!has(settings[name]))
      missing.push({ what: `${name}: ${what}`, how: `put ${name}=… into ${functionsFile(project)}` })
  if (has(settings.WEB_ORIGIN) && !/^https:/.test(settings.WEB_ORIGIN ?? ''))
    missing.push({ what: 'WEB_ORIGIN does not begin with https://', how: `change it in ${functionsFile(project)}` })
  if (settings.MAIL_BY === 'http' && !has(settings.MAIL_API_URL))
    missing.push({ what: 'MAIL_API_URL, as MAIL_BY is http', how: `put it into ${functionsFile(project)}` })
  missing.push(...onlyLocal(settings, project))
  if (has(settings.STRIPE_API_HOST))
    missing.push({ what: 'STRIPE_API_HOST points away from Stripe', how: 'take it out: it is for the local stand-in' })
  if (settings.ENFORCE_APP_CHECK !== 'false' && !has(web.VITE_APP_CHECK_SITE_KEY))
    missing.push({
      what: 'VITE_APP_CHECK_SITE_KEY: the site key of App Check’s reCAPTCHA, without which every call is refused',
      how: `npm run provision writes it into ${webFile(project)}; or put ENFORCE_APP_CHECK=false into ${functionsFile(project)}`,
    })
  if (settings.ENFORCE_APP_CHECK === 'false') notes.push('App Check is off: calls from outside the web app are let in.')
  if (!has(settings.RUNPOD_ENDPOINT_ID))
    notes.push('RUNPOD_ENDPOINT_ID is not set: RunPod Serverless will not be offered.')
  if (!has(settings.CREDENTIALS_CHAIN) || !has(settings.CREDENTIALS_KEY))
    notes.push(
      'No signing certificate is set (CREDENTIALS_CHAIN, CREDENTIALS_KEY): films leave without content credentials, which Art. 50 of the EU’s AI Act asks for.',
    )
  if (!has(settings.ALERT_MAIL)) notes.push('ALERT_MAIL is not set: alerts are mailed to nobody.')
  if (settings.MAIL_BY !== 'http')
    notes.push('Mail is left in Firestore: install the “Trigger Email” extension on the collection mail.')
  return { missing, notes }
}
