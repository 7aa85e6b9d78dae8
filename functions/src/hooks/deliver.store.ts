import {
  afterTry,
  type HookAttempt,
  type HookLine,
  type HookMessage,
  passedOver,
  secretsNow,
  taken,
  type Webhook,
} from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import type { Posted } from '../gateways/egress.ts'
import { log } from '../log/log.ts'
import { openedSecret } from './hooks.store.ts'
import { signedHeaders } from './sign.ts'

// What waits in lines is sent, of each line its first: claimed for a while, sent outside of any transaction, and written
// down only if the claim still stands.

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Posted>
export type Delivering = { now: () => number; chance: () => number; post: Post }

type Claimed = { line: HookLine; message: HookMessage; hook: Webhook }

const line = (id: string) => firestore().doc(paths.hookLine(id))
const messageAt = (id: string) => firestore().doc(paths.hookMessage(id))
const hookAt = (id: string) => firestore().doc(paths.webhook(id))

const keepLine = (transaction: Transaction, row: HookLine): void => {
  // One that holds nothing is nothing.
  if (row.waiting.length === 0) transaction.delete(line(row.id))
  else transaction.set(line(row.id), tables.hookLine.write(row))
}

const isOpen = (workspace: FirebaseFirestore.DocumentSnapshot): boolean =>
  workspace.get('status') === 'active' && workspace.get('deletedAt') === undefined

const claim = (id: string, now: number): Promise<Claimed | 'passed' | undefined> =>
  firestore().runTransaction(async (transaction) => {
    const row = readIfReadable(tables.hookLine, await transaction.get(line(id)))
    const [first] = row?.waiting ?? []
    const leased = row && taken(row, now)
    if (!row || !leased || first === undefined) return undefined
    const [hookFound, found, workspace] = await transaction.getAll(
      hookAt(row.hookId),
      messageAt(first),
      firestore().doc(paths.workspace(row.workspaceId)),
    )
    const hook = hookFound && readIfReadable(tables.webhook, hookFound)
    const message = found && readIfReadable(tables.hookMessage, found)
    if (!hook || !message || hook.state !== 'on' || !workspace || !isOpen(workspace)) {
      keepLine(transaction, passedOver(row, now))
      if (message) transaction.set(messageAt(first), tables.hookMessage.write({ ...message, state: 'given-up' }))
      return 'passed'
    }
    keepLine(transaction, leased)
    return { line: leased, message, hook }
  })

const settle = (claimed: Claimed, attempt: HookAttempt, { now, chance }: Delivering): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const [lineFound, found, hookFound] = await transaction.getAll(
      line(claimed.line.id),
      messageAt(claimed.message.id),
      hookAt(claimed.hook.id),
    )
    const [row, message, hook] = [
      lineFound && readIfReadable(tables.hookLine, lineFound),
      found && readIfReadable(tables.hookMessage, found),
      hookFound && readIfReadable(tables.webhook, hookFound),
    ]
    if (!row || !message || !hook || row.dueAt !== claimed.line.dueAt || row.waiting[0] !== message.id) return
    const after = afterTry({ line: row, message, hook }, attempt, { now: now(), chance: chance() })
    keepLine(transaction, after.line)
    transaction.set(messageAt(message.id), tables.hookMessage.write(after.message))
    transaction.set(hookAt(hook.id), tables.webhook.write(after.hook))
  })

// The first of a line, whoever's turn it is. Whether there was one.
const step = async (id: string, delivering: Delivering): Promise<boolean> => {
  const at = delivering.now()
  const claimed = await claim(id, at)
  if (claimed === undefined) return false
  if (claimed === 'passed') return true
  const { hook, message } = claimed
  const secrets = secretsNow(hook, at).map((each) => openedSecret(hook.id, each))
  const posted = await delivering.post(hook.url, signedHeaders(secrets, message, at), message.body)
  await settle(claimed, { at, ms: Math.max(0, delivering.now() - at), ...posted }, delivering)
  return true
}

const atOnce = 8
const ofOneWorkspace = 10
const inOneGo = 50
const mostMs = 45_000

export const dueLines = async (now: number): Promise<string[]> => {
  const found = await firestore()
    .collection(paths.hookLines())
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(500)
    .select('workspaceId')
    .get()
  const counts = new Map<string, number>()
  return found.docs.flatMap((each) => {
    const workspaceId = String(each.get('workspaceId'))
    const count = (counts.get(workspaceId) ?? 0) + 1
    counts.set(workspaceId, count)
    // Who has many addresses that do not answer keeps nobody else waiting.
    return count <= ofOneWorkspace ? [each.id] : []
  })
}

export const deliverDue = async (delivering: Delivering): Promise<void> => {
  const began = delivering.now()
  const due = await dueLines(began)
  const inTime = () => delivering.now() - began < mostMs
  const next = async () => {
    for (let id = due.shift(); id !== undefined && inTime(); id = due.shift())
      try {
        for (let sent = 0; sent < inOneGo && inTime() && (await step(id, delivering)); sent++);
      } catch (error) {
        log.error('a webhook is left behind', { id, error })
      }
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}
