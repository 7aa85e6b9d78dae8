import {
  emptyLine,
  type HookBody,
  type HookEvent,
  type HookLine,
  type HookMessage,
  hookBodySchema,
  joined,
  restMs,
  type ToldEvent,
  type Webhook,
  wants,
} from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Query, Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { causeId } from '../people/cause.ts'

// What happened to a film, written down for every address that wants to hear of it, in the transaction that made it happen.

export type News<E extends ToldEvent = HookEvent> = {
  event: E
  workspaceId: string
  filmId: string
  // What it is told apart by: the same cause again is the same message.
  cause: string
  at: number
  data: Omit<HookBody['data'], 'workspaceId' | 'filmId'>
}

const lineOf = (hook: Webhook, filmId: string): string => causeId('line', hook.id, filmId)

const messageOf = (hook: Webhook, news: News<ToldEvent>): HookMessage => ({
  ...{ id: `msg_${causeId(hook.id, news.event, news.cause)}`, hookId: hook.id, workspaceId: news.workspaceId },
  ...{ filmId: news.filmId, event: news.event, createdAt: news.at, queuedAt: news.at },
  body: JSON.stringify(
    hookBodySchema.parse({
      type: news.event,
      timestamp: new Date(news.at).toISOString(),
      data: { workspaceId: news.workspaceId, filmId: news.filmId, ...news.data },
    }),
  ),
  ...{ state: 'waiting', attempts: [] },
})

const lineFrom = async (transaction: Transaction, hook: Webhook, filmId: string): Promise<HookLine> => {
  const id = lineOf(hook, filmId)
  const found = await transaction.get(firestore().doc(paths.hookLine(id)))
  return readIfReadable(tables.hookLine, found) ?? emptyLine({ id, hookId: hook.id, workspaceId: hook.workspaceId })
}

type Write = () => void

// Reads what it must, as a transaction wants it, and gives back what then writes.
export const queued = async (
  transaction: Transaction,
  hook: Webhook,
  message: HookMessage,
  dueAt: number,
): Promise<Write> => {
  // Each trying out is in a line of its own: the next one does not wait behind one that was not heard.
  const line = await lineFrom(transaction, hook, message.event === 'test' ? message.id : message.filmId)
  const longer = joined(line, message.id, dueAt)
  // An address that has not answered five hundred times is not told of more; what it missed can be sent again by hand.
  if (!longer) log.warn('more waits for an address than is kept', { hook: hook.id, film: message.filmId })
  const kept: HookMessage = longer ? message : { ...message, state: 'given-up' }
  return () => {
    if (longer) transaction.set(firestore().doc(paths.hookLine(line.id)), tables.hookLine.write(longer))
    transaction.set(firestore().doc(paths.hookMessage(message.id)), tables.hookMessage.write(kept))
  }
}

export const toldOf = async (
  transaction: Transaction,
  hook: Webhook,
  news: News<ToldEvent>,
): Promise<{ id: string; write: Write }> => {
  const message = messageOf(hook, news)
  // News for an address that rests wait with what waits there; whoever tries it out by hand wants to see.
  const dueAt = news.event === 'test' ? news.at : Math.ceil(news.at + restMs(hook, news.at))
  return { id: message.id, write: await queued(transaction, hook, message, dueAt) }
}

// All of a workspace's.
export const hooksIn = (workspaceId: string): Query =>
  firestore().collection(paths.webhooks()).where('workspaceId', '==', workspaceId).limit(20)

export const newsFor = async (transaction: Transaction, news: News): Promise<Write> => {
  const found = await transaction.get(hooksIn(news.workspaceId))
  const hooks = found.docs.flatMap((each) => readIfReadable(tables.webhook, each) ?? [])
  const writes: Write[] = []
  for (const hook of hooks.filter((each) => wants(each, news)))
    writes.push((await toldOf(transaction, hook, news)).write)
  return () => {
    for (const write of writes) write()
  }
}
