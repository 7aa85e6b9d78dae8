import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serviceOf } from '@peace/core/api'
import type { Measured } from '../cloud/double/limits.ts'
import { secrets } from '../declared/functions.ts'
import { root } from '../stack/places.ts'
import type { Place } from './declarations.ts'
import type { Reach } from './reach.ts'

// Every function of the platform, read from its file: the service that it belongs to and what it declares.
const nameOf = new Map<string, string>(Object.entries(secrets).map(([name, { name: key }]) => [key, name]))
const doorFile = /^functions\/src\/(?!serve\.).*\.(callable|task|trigger|webhook|schedule)\.ts$/

type Exported = {
  doorName?: string
  secrets?: readonly string[]
  __endpoint?: {
    secretEnvironmentVariables?: { key: string }[]
    labels?: Record<string, string>
    eventTrigger?: object
    taskQueueTrigger?: object
    timeoutSeconds?: unknown
    concurrency?: unknown
    scheduleTrigger?: { schedule?: string }
    availableMemoryMb?: unknown
    cpu?: unknown
  }
}
export type Declared = Place & {
  service: string
  secrets: string[]
  comesByItself: boolean
  // Of a function of its own: a call is answered by its service's.
  own: ({ schedule: string | undefined } & Omit<Measured, 'name'>) | undefined
}

// What Google gives where nothing is said.
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)
const ownOf = ({ __endpoint: one }: Exported): Declared['own'] =>
  one && {
    schedule: one.scheduleTrigger?.schedule,
    memoryMiB: numberOr(one.availableMemoryMb, 256),
    cpu: numberOr(one.cpu, 1),
    timeoutSeconds: numberOr(one.timeoutSeconds, 60),
    concurrency: numberOr(one.concurrency, 80),
    sort: one.eventTrigger ? 'event' : one.scheduleTrigger ? 'schedule' : one.taskQueueTrigger ? 'task' : 'asked',
  }

const secretsOf = ({ doorName, secrets: own, __endpoint }: Exported): string[] =>
  doorName !== undefined
    ? [...(own ?? [])]
    : (__endpoint?.secretEnvironmentVariables ?? []).map(({ key }) => nameOf.get(key) ?? key)

const declaredIn = async (file: string): Promise<Declared[]> => {
  const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, Exported>
  return Object.entries(exported).flatMap(([name, value]) => {
    const { doorName, __endpoint } = value
    if (doorName === undefined && __endpoint === undefined) return []
    const service = doorName
      ? String(serviceOf[doorName as keyof typeof serviceOf])
      : String(__endpoint?.labels?.service)
    const comesByItself = Boolean(__endpoint?.eventTrigger ?? __endpoint?.scheduleTrigger)
    return [{ file, name, service, secrets: secretsOf(value).sort(), comesByItself, own: ownOf(value) }]
  })
}

export const declaredBy = async (reach: Reach): Promise<Declared[]> =>
  (
    await Promise.all(
      reach
        .files()
        .filter((file) => doorFile.test(file))
        .map(declaredIn),
    )
  ).flat()
