import { timingSafeEqual } from 'node:crypto'
import type { UnitKind } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { usualTemplate } from '@peace/core/templates'
import { queuedKey } from '@peace/core/vendors'
import type { Firestore } from 'firebase-admin/firestore'
import { secretValue, setting } from '../params.ts'
import { wordsOf } from './words-of.ts'

// What waits, told to a machine of ours before it takes any: its warm-up reads the models of that, on our account.
const most = 50
const endpoints = { runpod: 'runpodTemplates', 'runpod-svd': 'runpodSvdTemplates' } as const
type Endpoint = keyof typeof endpoints
const isEndpoint = (id: string): id is Endpoint => Object.hasOwn(endpoints, id)

const mostWanted = (found: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

// Whose worker asks by this key; nothing is kept of it.
export const endpointAsking = (authorization: string | undefined): Endpoint | undefined => {
  const key = /^Bearer (pq_[0-9a-f]{64})$/.exec(authorization ?? '')?.[1]
  if (key === undefined) return undefined
  const secret = secretValue('runpod')
  const found = secret
    ? Object.keys(endpoints)
        .filter(isEndpoint)
        .find((id) => same(key, queuedKey(secret, id)))
    : undefined
  if (!found) throw new DomainError('machine-unpaired')
  return found
}

// Of what is sent there and not answered yet. Only the kind is written down; its usual template is near enough to warm up.
export const waitingAt = async (store: Firestore, backend: Endpoint) => {
  const held = wordsOf(setting(endpoints[backend]))
  const sent = store.collection('attempts').where('backend', '==', backend).where('phase', '==', 'sent')
  const found = await sent.select('kind').limit(most).get()
  const kinds = found.docs.map((each) => each.get('kind') as UnitKind)
  return mostWanted(kinds.flatMap((kind) => usualTemplate(kind, held) ?? []))
}

export const waitingInPool = async (store: Firestore, pool: string) => {
  const offered = store.collection('relay').where('pool', '==', pool).where('state', '==', 'offered')
  const found = await offered.select('template').limit(most).get()
  return mostWanted(found.docs.map((each) => String(each.get('template'))))
}
