import { createHash, randomBytes } from 'node:crypto'
import { may } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import {
  type heartbeatSchema,
  type Machine,
  machineSchema,
  pairingLetters,
  type pairRequestSchema,
  readPairingCode,
} from '@peace/core/machines'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readDocument, readIfReadable } from '../documents.store.ts'

// Pairing, tokens, and what machines say of themselves. A token is kept only as its hash; without its document it is
// worth nothing, so unpairing ends it at once.
const pairingSchema = z.object({
  code: z.string(),
  workspaceId: z.string(),
  createdBy: z.string(),
  expiresAt: z.int(),
  usedAt: z.int().optional(),
})
const tokenSchema = z.object({ machineId: z.string(), workspaceId: z.string().optional(), pool: z.string().optional() })
export type Bearer = z.infer<typeof tokenSchema>

const lastsMs = 10 * 60_000
const mostMachines = 20
// Codes of one workspace that are shown and not yet used.
const mostCodes = 5

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const newCode = (): string => {
  const bytes = randomBytes(64)
  const fair = [...bytes].filter((byte) => byte < pairingLetters.length * 8)
  return fair
    .slice(0, 8)
    .map((byte) => pairingLetters[byte % pairingLetters.length])
    .join('')
}
export const newToken = (): string => `pm_${randomBytes(32).toString('base64url')}`

export const createPairing = async (store: Firestore, workspaceId: string, createdBy: string, now: number) => {
  const code = newCode()
  const expiresAt = now + lastsMs
  await store.runTransaction(async (tx) => {
    const known = await tx.get(store.collection('pairings').where('workspaceId', '==', workspaceId))
    const open = known.docs
      .flatMap((each) => pairingSchema.safeParse(each.data()).data ?? [])
      .filter((each) => !each.usedAt && each.expiresAt > now)
    if (open.length >= mostCodes) {
      const free = Math.min(...open.map((each) => each.expiresAt))
      throw new DomainError('too-many-requests', { seconds: Math.ceil((free - now) / 1000) })
    }
    const machines = await tx.get(store.collection(paths.machines(workspaceId)).limit(mostMachines))
    if (machines.size >= mostMachines) throw new DomainError('quota-reached', { what: 'machines' })
    const pairing = { code, workspaceId, createdBy, expiresAt, expires: new Date(expiresAt) }
    tx.create(store.doc(paths.pairing(code)), pairing)
  })
  return { code, expiresAt }
}

// A machine works in the name of the one who paired it: what ends their rights ends its own, at once.
const refuseEndedRights = async (
  reader: { getAll: (...refs: DocumentReference[]) => Promise<DocumentSnapshot[]> },
  store: Firestore,
  workspaceId: string,
  uid: string,
) => {
  const [home, membership, account] = await reader.getAll(
    store.doc(paths.workspace(workspaceId)),
    store.doc(paths.member(workspaceId, uid)),
    store.doc(paths.user(uid)),
  )
  const workspace = readIfReadable(tables.workspace, home)
  const member = readIfReadable(tables.member, membership)
  const user = readIfReadable(tables.user, account)
  if (!workspace || workspace.deletedAt || !member || !user || !may(member.role, 'backends.manage'))
    throw new DomainError('machine-unpaired')
  if (workspace.status !== 'active') throw new DomainError('workspace-suspended')
  if (user.status !== 'active') throw new DomainError('account-suspended', { status: user.status })
}

type PairRequest = z.output<typeof pairRequestSchema>

export const pairMachine = async (store: Firestore, request: PairRequest, machineId: string, now: number) => {
  const code = readPairingCode(request.code)
  if (!/^[A-Z0-9]{8}$/.test(code)) throw new DomainError('pairing-code-wrong')
  const token = newToken()
  const workspace = await store.runTransaction(async (tx) => {
    const pairing = pairingSchema.safeParse((await tx.get(store.doc(paths.pairing(code)))).data())
    if (!pairing.success || pairing.data.usedAt || pairing.data.expiresAt < now)
      throw new DomainError('pairing-code-wrong')
    const { workspaceId, createdBy } = pairing.data
    const found = await tx.get(store.doc(paths.workspace(workspaceId)))
    // Who made the code may have been taken out of the workspace since.
    await refuseEndedRights(tx, store, workspaceId, createdBy)
    const count = (await tx.get(store.collection(paths.machines(workspaceId)).limit(mostMachines))).size
    if (!found.exists || found.get('deletedAt')) throw new DomainError('pairing-code-wrong')
    if (count >= mostMachines) throw new DomainError('quota-reached', { what: 'machines' })
    const machine: Machine = machineSchema.parse({
      id: machineId,
      name: request.name,
      hardware: request.hardware,
      agentVersion: request.agentVersion,
      pairedAt: now,
      pairedBy: createdBy,
      seenAt: now,
    })
    tx.set(store.doc(paths.machine(workspaceId, machineId)), tables.machine.write(machine))
    tx.set(store.doc(paths.machineToken(hashOf(token))), { machineId, workspaceId })
    tx.update(store.doc(paths.pairing(code)), { usedAt: now })
    return { workspaceId, workspaceName: readDocument(tables.workspace, found).name }
  })
  return { machineId, token, ...workspace }
}

// Whose token this is, while it is anybody's.
export const bearerOf = async (store: Firestore, authorization: string | undefined): Promise<Bearer> => {
  const token = /^Bearer (pm_[\w-]{20,100})$/.exec(authorization ?? '')?.[1]
  if (!token) throw new DomainError('machine-unpaired')
  const found = tokenSchema.safeParse((await store.doc(paths.machineToken(hashOf(token))).get()).data())
  if (!found.success) throw new DomainError('machine-unpaired')
  await refuseEnded(store, found.data)
  return found.data
}

// Asked with every word of a machine, and again before it is given work it waited for. A pod is ours.
export const refuseEnded = async (store: Firestore, { workspaceId, machineId }: Bearer): Promise<void> => {
  if (!workspaceId) return
  const { pairedBy } = await readMachine(store, workspaceId, machineId)
  await refuseEndedRights(store, store, workspaceId, await accountNamed(store, pairedBy))
}

// Machines paired before 26 November 2026 name their person by record id.
const accountNamed = async (store: Firestore, pairedBy: string): Promise<string> => {
  if (pairedBy.length > 20) return pairedBy
  const [user] = (await store.collection('users').where('recordId', '==', pairedBy).limit(1).get()).docs
  return user?.id ?? pairedBy
}

export const giveToken = async (store: Firestore, token: string, bearer: Bearer) => {
  await store.doc(paths.machineToken(hashOf(token))).set(bearer)
}

export const endTokens = async (store: Firestore, machineId: string) => {
  const tokens = await store.collection('machine-tokens').where('machineId', '==', machineId).get()
  await Promise.all(tokens.docs.map((each) => each.ref.delete()))
}

// The machines of someone who leaves leave with them, in the same moment. To be called before the first write.
export const machinesOf = async (transaction: Transaction, store: Firestore, workspaceId: string, uid: string) =>
  (await transaction.get(store.collection(paths.machines(workspaceId)).where('pairedBy', '==', uid))).docs

export const unpairMachine = async (store: Firestore, workspaceId: string, machineId: string) => {
  const ref = store.doc(paths.machine(workspaceId, machineId))
  if (!(await ref.get()).exists) throw new DomainError('not-found', { what: 'machine' })
  await endTokens(store, machineId)
  await ref.delete()
}

type Word = z.output<typeof heartbeatSchema>

// What is its own graph's name is told by what it says of that graph, and by nothing else.
const templatesOf = ({ templates = [], workflows = {} }: Word): string[] =>
  [
    ...templates.filter((id) => !id.startsWith('own-')),
    ...Object.entries(workflows).flatMap(([id, { ok }]) => (ok ? [id] : [])),
  ].slice(0, 60)

// A machine's word of itself. Returns what the settings page asked of it since.
export const noteHeartbeat = async (
  store: Firestore,
  workspaceId: string,
  machineId: string,
  word: Word,
  now: number,
) => {
  const ref = store.doc(paths.machine(workspaceId, machineId))
  const machine = readIfReadable(tables.machine, await ref.get())
  if (!machine) throw new DomainError('machine-unpaired')
  const { wish } = machine
  const { FieldValue } = await import('firebase-admin/firestore')
  await ref.update({
    seenAt: now,
    running: word.running.length,
    heartbeatAt: word.state === 'ready' && machine.enabled ? now : 0,
    ...(word.templates ? { templates: templatesOf(word) } : {}),
    ...(word.workflows ? { workflows: word.workflows } : {}),
    ...(word.hardware ? { hardware: word.hardware } : {}),
    ...(word.agentVersion ? { agentVersion: word.agentVersion } : {}),
    ...(word.concurrency ? { concurrency: word.concurrency } : {}),
    ...(word.install ? { install: word.install } : {}),
    ...(wish ? { wish: FieldValue.delete() } : {}),
  })
  return { wish, enabled: machine.enabled, templates: word.templates ? templatesOf(word) : machine.templates }
}

export const readMachine = async (store: Firestore, workspaceId: string, machineId: string) => {
  const machine = readIfReadable(tables.machine, await store.doc(paths.machine(workspaceId, machineId)).get())
  if (!machine) throw new DomainError('machine-unpaired')
  return machine
}

export const changeMachine = async (
  store: Firestore,
  workspaceId: string,
  machineId: string,
  change: Partial<Pick<Machine, 'name' | 'enabled' | 'wish'>>,
) => {
  const ref = store.doc(paths.machine(workspaceId, machineId))
  if (!(await ref.get()).exists) throw new DomainError('not-found', { what: 'machine' })
  await ref.update({ ...change, ...(change.enabled === false ? { heartbeatAt: 0 } : {}) })
}
