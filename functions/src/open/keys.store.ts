import { createHash } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import {
  type ApiKey,
  keyRefusal,
  readKey,
  rotated,
  type Scope,
  type ShownKey,
  usedToTheHour,
  writeKey,
} from '@peace/core/open'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Query, Transaction } from 'firebase-admin/firestore'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { hashSecret, secretMatches } from '../teams/secret.ts'

const place = (prefix: string) => firestore().doc(paths.apiKey(prefix))
const secretLetters = 40

// The same wish names the same key.
export const prefixOf = (...wish: string[]): string =>
  BigInt(`0x${createHash('sha256').update(wish.join(' ')).digest('hex').slice(0, 20)}`)
    .toString(36)
    .slice(0, 10)
    .padStart(10, '0')

export const shown = ({ secretHash: _, workspaceId: __, grant, ...key }: ApiKey): ShownKey => ({
  ...key,
  ...(grant ? { client: grant.clientName, clientId: grant.clientId } : {}),
})

export const mostKeys = 100
// With those that are taken back, which stay to be seen for a while.
const mostKept = 400
const keptMs = 30 * 86_400_000
export const keysOf = async (workspaceId: string): Promise<ApiKey[]> => {
  const found = await firestore().collection('api-keys').where('workspaceId', '==', workspaceId).limit(500).get()
  return found.docs.flatMap((each) => readIfReadable(tables.apiKey, each) ?? [])
}

export const keysBy = (workspaceId: string, uid: string): Query =>
  firestore()
    .collection('api-keys')
    .where('workspaceId', '==', workspaceId)
    .where('createdBy', '==', uid)
    .limit(mostKept)

// One that is on its way out ends now too.
export const revokeAll = (transaction: Transaction, found: readonly DocumentSnapshot[], now: number): void => {
  for (const each of found)
    if (Number(each.get('revokedAt') ?? Infinity) > now) transaction.update(each.ref, { revokedAt: now })
}

const endOf = ({ revokedAt, expiresAt }: ApiKey): number => Math.min(revokedAt ?? expiresAt, expiresAt)

export const refuseMoreKeys = async (workspaceId: string, now: number, most: number): Promise<void> => {
  const all = await keysOf(workspaceId)
  const old = all.filter((key) => endOf(key) < now - keptMs)
  await Promise.all(old.map(({ prefix }) => place(prefix).delete()))
  const standing = all.filter((key) => endOf(key) > now).length
  if (standing >= most || all.length - old.length >= mostKept)
    throw new DomainError('use-limit-reached', { what: 'keys', limit: most })
}

export const makeKey = async (wish: Omit<ApiKey, 'secretHash'>): Promise<{ key: ShownKey; secret: string }> => {
  await refuseMoreKeys(wish.workspaceId, wish.createdAt, mostKeys)
  const secret = newId(secretLetters)
  const key: ApiKey = { ...wish, secretHash: hashSecret(secret) }
  await place(key.prefix)
    .create(tables.apiKey.write(key))
    .catch((error: { code?: number }) => {
      if (error.code === 6) throw new DomainError('already-exists', { what: 'key' })
      throw error
    })
  return { key: shown(key), secret: writeKey(key.prefix, secret) }
}

export const keyOf = async (workspaceId: string, prefix: string): Promise<ApiKey> => {
  const found = await place(prefix).get()
  const key = found.exists ? readDocument(tables.apiKey, found) : undefined
  if (key?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'key' })
  return key
}

export const rotateKey = async (key: ApiKey, now: number) => {
  const refusal = keyRefusal(key, { scope: key.scopes[0] ?? 'films:read' }, now)
  // One that has been rotated is on its way out; a program that was let in turns its own.
  if (refusal || key.revokedAt !== undefined || key.grant) throw new DomainError('key-not-valid')
  await refuseMoreKeys(key.workspaceId, now, mostKeys * 2)
  const secret = newId(secretLetters)
  const prefix = prefixOf(key.prefix, secret)
  const { old, fresh } = rotated(key, { prefix, secretHash: hashSecret(secret) }, now)
  const batch = firestore().batch()
  batch.create(place(prefix), tables.apiKey.write(fresh))
  batch.update(place(key.prefix), { revokedAt: old.revokedAt })
  await batch.commit()
  return { key: shown(fresh), secret: writeKey(prefix, secret), oldUntil: old.revokedAt }
}

export const revokeKey = async (key: ApiKey, now: number): Promise<number> => {
  if (key.revokedAt !== undefined && key.revokedAt <= now) return key.revokedAt
  await place(key.prefix).update({ revokedAt: now })
  return now
}

// Whose key a program brought. What it has of it that is wrong, it does not hear.
export const keyFor = async (text: string): Promise<ApiKey> => {
  const read = readKey(text)
  const found = read && (await place(read.prefix).get())
  const key = found?.exists ? readDocument(tables.apiKey, found) : undefined
  if (!read || !key || !secretMatches(read.secret, key.secretHash)) throw new DomainError('key-not-valid')
  return key
}

export const refuseKey = (key: ApiKey, scope: Scope, now: number): void => {
  const refusal = keyRefusal(key, { scope }, now)
  if (refusal === 'scope') throw new DomainError('key-lacks-scope', { scope })
  if (refusal) throw new DomainError('key-not-valid')
}

export const noteUse = async (key: ApiKey, now: number): Promise<void> => {
  const usedAt = usedToTheHour(key, now)
  if (usedAt !== undefined)
    await place(key.prefix)
      .update({ usedAt })
      .catch(() => undefined)
}
