import { rights, type ServiceName, secrets, services } from '../declared/functions.ts'

// What a project needs, read off what the code declares.

// Free of charge, and needed to look at anything at all.
export const firstApis = ['cloudresourcemanager', 'cloudbilling', 'iam', 'firebase'].map(
  (name) => `${name}.googleapis.com`,
)
export const apis = [
  'run',
  'cloudfunctions',
  'cloudbuild',
  'artifactregistry',
  'cloudtasks',
  'cloudscheduler',
  'eventarc',
  'pubsub',
  'secretmanager',
  'aiplatform',
  'cloudkms',
  'firestore',
  'storage',
  'firebasestorage',
  'firebaserules',
  'firebasehosting',
  'identitytoolkit',
  'firebaseappcheck',
  'recaptchaenterprise',
  'iamcredentials',
  'monitoring',
  'logging',
].map((name) => `${name}.googleapis.com`)

export const serviceNames = Object.keys(services) as ServiceName[]

// What an account may do with itself alone: to be granted on it, and not for the whole project.
const isOnItself = (permission: string) => permission.startsWith('iam.serviceAccounts.')
const permissionsOf = (service: ServiceName): string[] => [
  ...new Set<string>(services[service].rights.flatMap((right) => [...rights[right]])),
]
export const inProject = (service: ServiceName): string[] =>
  permissionsOf(service)
    .filter((each) => !isOnItself(each))
    .sort()
export const onItself = (service: ServiceName): string[] => permissionsOf(service).filter(isOnItself).sort()

const keyOf = new Map<string, string>(Object.entries(secrets).map(([name, { name: key }]) => [name, key]))
export const secretKeys: readonly string[] = [...keyOf.values()]
export const holdersOf = (key: string): ServiceName[] =>
  serviceNames.filter((service) => services[service].secrets.some((name) => keyOf.get(name) === key))

// The engine's three queues, as their functions declare them (functions/src/jobs/task-options.ts).
export const queues: Readonly<Record<string, number>> = { tasksHigh: 300, tasksNormal: 200, tasksLow: 100 }

// A service may have so many thousandths of a core at once: a hundred instances of two cores.
export const cpuMillis = 200_000
