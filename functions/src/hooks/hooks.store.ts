import { DomainError } from '@peace/core/errors'
import { again, type HookMessage, type ShownWebhook, type Webhook, withSecret } from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { pagesOf } from '../pages.store.ts'
import { secretValue } from '../params.ts'
import { seal, unseal } from '../publish/seal.ts'
import { hooksIn, queued, toldOf } from './news.store.ts'
import { newSecret } from './sign.ts'

const place = (id: string) => firestore().doc(paths.webhook(id))
const messages = () => firestore().collection(paths.hookMessages())

const channelKey = (): string => {
  const key = secretValue('channelKey')
  if (key === '') throw new DomainError('outlet-not-set-up', { outlet: 'webhooks' })
  return key
}
const sealed = (hookId: string, secret: string): string => seal(channelKey(), paths.webhook(hookId), secret)
export const openedSecret = (hookId: string, each: string): string => unseal(channelKey(), paths.webhook(hookId), each)

export const shownHook = ({ secrets, workspaceId: _, ...hook }: Webhook): ShownWebhook => {
  const [, older] = secrets
  return { ...hook, ...(older?.until === undefined ? {} : { oldSecretUntil: older.until }) }
}

const mostHooks = 10
export const hooksOf = async (workspaceId: string): Promise<Webhook[]> => {
  const found = await hooksIn(workspaceId).get()
  return found.docs.flatMap((each) => readIfReadable(tables.webhook, each) ?? [])
}

export const makeHook = async (
  wish: Omit<Webhook, 'secrets' | 'state'>,
): Promise<{ hook: ShownWebhook; secret: string }> => {
  if ((await hooksOf(wish.workspaceId)).length >= mostHooks)
    throw new DomainError('use-limit-reached', { what: 'webhooks', limit: mostHooks })
  const secret = newSecret()
  const hook: Webhook = { ...wish, state: 'on', secrets: [{ sealed: sealed(wish.id, secret) }] }
  await place(wish.id)
    .create(tables.webhook.write(hook))
    .catch((error: { code?: number }) => {
      if (error.code === 6) throw new DomainError('already-exists', { what: 'webhook' })
      throw error
    })
  return { hook: shownHook(hook), secret }
}

export const hooksBy = (workspaceId: string, uid: string): Query =>
  firestore()
    .collection(paths.webhooks())
    .where('workspaceId', '==', workspaceId)
    .where('createdBy', '==', uid)
    .limit(mostHooks * 2)
export const turnOff = (transaction: Transaction, found: readonly DocumentSnapshot[]): void => {
  for (const { ref } of found) transaction.update(ref, { state: 'off' })
}

const ownHook = (found: FirebaseFirestore.DocumentSnapshot, workspaceId: string): Webhook => {
  const hook = found.exists ? readDocument(tables.webhook, found) : undefined
  if (hook?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'webhook' })
  return hook
}

const change = (workspaceId: string, hookId: string, to: (hook: Webhook) => Webhook): Promise<Webhook> =>
  firestore().runTransaction(async (transaction) => {
    const hook = to(ownHook(await transaction.get(place(hookId)), workspaceId))
    transaction.set(place(hookId), tables.webhook.write(hook))
    return hook
  })

// What waits for it while it is off is passed over, and can be sent again by hand.
export const turnHook = async (workspaceId: string, hookId: string, state: 'on' | 'off'): Promise<void> => {
  await change(workspaceId, hookId, ({ failingSince: _, ...hook }) => ({ ...hook, state }))
}

const drop = async (all: FirebaseFirestore.Query): Promise<void> => {
  for await (const docs of pagesOf(all, 200)) {
    const batch = firestore().batch()
    for (const { ref } of docs) batch.delete(ref)
    await batch.commit()
  }
}

export const forgetHook = async (workspaceId: string, hookId: string): Promise<void> => {
  ownHook(await place(hookId).get(), workspaceId)
  await place(hookId).delete()
  await drop(firestore().collection(paths.hookLines()).where('hookId', '==', hookId))
  await drop(firestore().collection(paths.hookMessages()).where('hookId', '==', hookId))
}

export const rotateSecret = async (workspaceId: string, hookId: string, now: number) => {
  const secret = newSecret()
  const hook = await change(workspaceId, hookId, (each) => withSecret(each, sealed(hookId, secret), now))
  return { secret, oldUntil: hook.secrets[1]?.until ?? now }
}

export const testHook = (workspaceId: string, hookId: string, cause: string, now: number): Promise<string> =>
  firestore().runTransaction(async (transaction) => {
    const hook = ownHook(await transaction.get(place(hookId)), workspaceId)
    // It is of no film, so it waits for none.
    const news = { event: 'test', workspaceId, filmId: 'test', cause, at: now, data: {} } as const
    const { id, write } = await toldOf(transaction, hook, news)
    write()
    return id
  })

export const messagesOf = async (
  workspaceId: string,
  hookId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ messages: HookMessage[]; next?: string }> => {
  ownHook(await place(hookId).get(), workspaceId)
  const all = firestore().collection(paths.hookMessages()).where('hookId', '==', hookId).orderBy('createdAt', 'desc')
  const from = after === undefined ? undefined : await messages().doc(after).get()
  if (from && from.get('hookId') !== hookId)
    throw new DomainError('invalid-input', { field: 'after', problem: 'unknown' })
  const { docs } = await (from ? all.startAfter(from) : all).limit(limit + 1).get()
  const last = docs.slice(0, limit).at(-1)
  return {
    messages: docs.slice(0, limit).flatMap((each) => readIfReadable(tables.hookMessage, each) ?? []),
    ...(docs.length > limit && last ? { next: last.id } : {}),
  }
}

export const replay = (workspaceId: string, hookId: string, messageId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const hook = ownHook(await transaction.get(place(hookId)), workspaceId)
    const found = readIfReadable(tables.hookMessage, await transaction.get(messages().doc(messageId)))
    if (found?.hookId !== hookId) throw new DomainError('not-found', { what: 'message' })
    const write = await queued(transaction, hook, again(found, now), now)
    write()
  })
