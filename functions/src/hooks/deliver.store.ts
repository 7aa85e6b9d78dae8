import {
  afterTry,
  type HookAttempt,
  type HookLine,
  type HookMessage,
  isHeard,
  isOver,
  passedOver,
  secretsNow,
  type Turn,
  taken,
  type Webhook,
} from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import type { Posted } from '../gateways/egress.ts'
import { log } from '../log/log.ts'
import { hasApi } from '../open/has-api.store.ts'
import { dueTurns, restAll } from './due.store.ts'
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

// Whose plan has the API no more is told nothing either, as none of its programs is heard.
const isOpen = async (found: DocumentSnapshot | undefined): Promise<boolean> => {
  const workspace = found && readIfReadable(tables.workspace, found)
  return workspace?.status === 'active' && workspace.deletedAt === undefined && (await hasApi(workspace))
}

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
    const wanted = hook?.state === 'on' && (await isOpen(workspace))
    if (!hook || !message || !wanted || isOver(message, hook, now)) {
      keepLine(transaction, passedOver(row, now))
      if (message) transaction.set(messageAt(first), tables.hookMessage.write({ ...message, state: 'given-up' }))
      return 'passed'
    }
    keepLine(transaction, leased)
    return { line: leased, message, hook }
  })

const settle = (claimed: Claimed, attempt: HookAttempt, { now, chance }: Delivering): Promise<Webhook | undefined> =>
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
    if (!row || !message || !hook || row.dueAt !== claimed.line.dueAt || row.waiting[0] !== message.id) return undefined
    const after = afterTry({ line: row, message, hook }, attempt, { now: now(), chance: chance() })
    keepLine(transaction, after.line)
    transaction.set(messageAt(message.id), tables.hookMessage.write(after.message))
    transaction.set(hookAt(hook.id), tables.webhook.write(after.hook))
    return after.hook
  })

// The first of a line, whoever's turn it is: whether there was one, and whether it came through.
const step = async (id: string, delivering: Delivering): Promise<'none' | 'on' | 'unheard'> => {
  const at = delivering.now()
  const claimed = await claim(id, at)
  if (claimed === undefined) return 'none'
  if (claimed === 'passed') return 'on'
  const { hook, message } = claimed
  const secrets = secretsNow(hook, at).map((each) => openedSecret(hook.id, each))
  const posted = await delivering.post(hook.url, signedHeaders(secrets, message, at), message.body)
  const attempt = { at, ms: Math.max(0, delivering.now() - at), ...posted }
  const after = await settle(claimed, attempt, delivering)
  if (isHeard(attempt)) return 'on'
  if (after) await restAll(after, delivering.now())
  return 'unheard'
}

const inOneGo = 50
const mostMs = 45_000
// Those known to fail have ways of their own, so that they hold up each other and nobody else.
const ways = { well: 8, failing: 4 }

// One after the other to one address, and after the first that is not heard no more of it.
const take = async ({ lines }: Turn, inTime: () => boolean, delivering: Delivering): Promise<void> => {
  for (const id of lines)
    try {
      for (let sent = 0; sent < inOneGo && inTime(); sent++) {
        const came = await step(id, delivering)
        if (came === 'unheard') return
        if (came === 'none') break
      }
    } catch (error) {
      log.error('a webhook is left behind', { id, error })
    }
}

export const deliverDue = async (delivering: Delivering): Promise<void> => {
  const began = delivering.now()
  const due = await dueTurns(began)
  const inTime = () => delivering.now() - began < mostMs
  const work = async (turns: Turn[]) => {
    for (let turn = turns.shift(); turn !== undefined && inTime(); turn = turns.shift())
      await take(turn, inTime, delivering)
  }
  const along = (turns: Turn[], many: number) => Array.from({ length: many }, () => work(turns))
  await Promise.all([...along(due.well, ways.well), ...along(due.failing, ways.failing)])
}
