import { functionsRegion } from '@peace/core/api'
import { host, type Ports } from './ports.ts'

// Where a running stack can be reached. Tests read it from their environment (`stackFromEnvironment`).
export interface Addresses {
  readonly projectId: string
  readonly bucket: string
  readonly ports: Ports
  // The web app.
  readonly webUrl: string
  // `${functionsUrl}/${callPath(name)}` is a call; tasks and webhooks lie beside the services.
  readonly functionsUrl: string
  // POST `${controlUrl}/tick?schedule=name` runs a scheduled function at once.
  readonly controlUrl: string
}

// Whoever asks a local stack for its figures (`/metrics`) says this.
export const localMetricsToken = 'local-metrics-token'

const bucketOf = (projectId: string) => `${projectId}.appspot.com`

export const addressesOf = (projectId: string, ports: Ports, controlPort: number): Addresses => ({
  projectId,
  bucket: bucketOf(projectId),
  ports,
  webUrl: `http://${host}:${ports.hosting}`,
  functionsUrl: `http://${host}:${ports.functions}/${projectId}/${functionsRegion}`,
  controlUrl: `http://${host}:${controlPort}`,
})

// What firebase-admin and the tests read.
export const environmentOf = (addresses: Addresses): Record<string, string> => ({
  GCLOUD_PROJECT: addresses.projectId,
  FIREBASE_CONFIG: JSON.stringify({ projectId: addresses.projectId, storageBucket: addresses.bucket }),
  FIRESTORE_EMULATOR_HOST: `${host}:${addresses.ports.firestore}`,
  FIREBASE_AUTH_EMULATOR_HOST: `${host}:${addresses.ports.auth}`,
  FIREBASE_STORAGE_EMULATOR_HOST: `${host}:${addresses.ports.storage}`,
  STORAGE_EMULATOR_HOST: `http://${host}:${addresses.ports.storage}`,
  CLOUD_TASKS_EMULATOR_HOST: `${host}:${addresses.ports.tasks}`,
  METADATA_SERVER_DETECTION: 'none',
  PEACE_STACK: JSON.stringify(addresses),
})

// A stack that is started beside another does not take that one's emulators for its own.
export const withoutStack = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { PEACE_STACK: told, ...rest } = environment
  if (!told) return environment
  const names = Object.keys(environmentOf(JSON.parse(told) as Addresses))
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !names.includes(name)))
}

export function stackFromEnvironment(): Addresses {
  const text = process.env.PEACE_STACK
  if (!text)
    throw new Error('No stack is running for this test. Start it through `npm test -- emulator` or `npm test -- e2e`.')
  return JSON.parse(text) as Addresses
}
