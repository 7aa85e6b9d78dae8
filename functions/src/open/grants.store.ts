import { createHash } from 'node:crypto'
import { DomainError, must } from '@peace/core/errors'
import {
  type ApiKey,
  agreedAt,
  codeLastsMs,
  type GrantCode,
  granted,
  isClientAddress,
  type OAuthClient,
  ownClient,
  readClient,
  readKey,
  readRefresh,
  refreshed,
  refuseCode,
  type Scope,
  writeKey,
  writeRefresh,
} from '@peace/core/open'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { fetchOutside } from '../gateways/egress.ts'
import { newId } from '../ids.ts'
import { rememberedBy } from '../jobs/remembered.ts'
import { hashSecret, secretMatches } from '../teams/secret.ts'
import { prefixOf, refuseMoreKeys } from './keys.store.ts'

// Programs that people let in: a code, good once and for a minute, is exchanged for a key whose secret is a new one each hour.

const clientBytes = 64 * 1024
const readClientAt = async (id: string): Promise<OAuthClient | undefined> => {
  const { bytes } = await fetchOutside(id, { maxBytes: clientBytes, ms: 10_000 })
  return readClient(id, JSON.parse(Buffer.from(bytes).toString('utf8')))
}
// The page asks when it opens and again with the answer: its document is fetched once for both.
const clientAt = rememberedBy(5 * 60_000, 200, readClientAt)

export const clientFor = async (id: string | undefined): Promise<OAuthClient> => {
  const refuse = (): never => {
    throw new DomainError('client-refused', { problem: 'client_id' })
  }
  if (id === undefined) return refuse()
  const own = ownClient(id)
  if (own) return own
  if (!isClientAddress(id)) return refuse()
  return (await clientAt(id).catch(refuse)) ?? refuse()
}

const codeAt = (hash: string) => firestore().doc(paths.grantCode(hash))
const keyAt = (prefix: string) => firestore().doc(paths.apiKey(prefix))
const codeLetters = 43
const secretLetters = 40

export const keepCode = async (
  wish: Omit<GrantCode, 'hash' | 'expiresAt' | 'prefix'>,
  most: number,
  now: number,
): Promise<string> => {
  await refuseMoreKeys(wish.workspaceId, now, most)
  const code = newId(codeLetters)
  const row: GrantCode = { ...wish, hash: hashSecret(code), expiresAt: now + codeLastsMs }
  await codeAt(row.hash).create(tables.grantCode.write(row))
  return code
}

const newSecrets = () => {
  const [secret, refresh] = [newId(secretLetters), newId(secretLetters)]
  return { secret, refresh, hashes: { secretHash: hashSecret(secret), refreshHash: hashSecret(refresh) } }
}

export type Tokens = { access: string; refresh: string; scopes: readonly Scope[] }
export type TokenRefusal = { error: 'invalid_grant' | 'invalid_scope' | 'invalid_target' }
const invalid: TokenRefusal = { error: 'invalid_grant' }

type CodeBrought = {
  code: string
  clientId: string | undefined
  redirect: string | undefined
  resource: string | undefined
  verifier: string | undefined
}

const verifierShape = /^[A-Za-z0-9._~-]{43,128}$/
const proofOf = (verifier: string | undefined): string | undefined =>
  verifier !== undefined && verifierShape.test(verifier)
    ? createHash('sha256').update(verifier).digest('base64url')
    : undefined

// What was agreed to before its person signed out everywhere is over, whoever holds the tokens; so it is once they have left.
const isOver = async (
  transaction: Transaction,
  { workspaceId, createdBy }: Pick<GrantCode, 'workspaceId' | 'createdBy'>,
  at: number,
): Promise<boolean> => {
  const [found, member] = await transaction.getAll(
    firestore().doc(paths.user(createdBy)),
    firestore().doc(paths.member(workspaceId, createdBy)),
  )
  const user = found && readIfReadable(tables.user, found)
  return user === undefined || !member?.exists || at / 1000 < user.validSince
}

export const exchange = (brought: CodeBrought, now: number): Promise<Tokens | TokenRefusal> => {
  const { secret, refresh, hashes } = newSecrets()
  const hash = hashSecret(brought.code)
  return firestore().runTransaction(async (transaction) => {
    const code = readIfReadable(tables.grantCode, await transaction.get(codeAt(hash)))
    if (!code) return invalid
    const refusal = refuseCode(code, { ...brought, proof: proofOf(brought.verifier) }, now)
    if (refusal === 'copied') {
      const given = await transaction.get(keyAt(must(code.prefix, 'what a code was exchanged for')))
      if (given.exists)
        transaction.update(given.ref, { revokedAt: Math.min(now, Number(given.get('revokedAt') ?? now)) })
      return invalid
    }
    if (refusal) return { error: refusal }
    if (await isOver(transaction, code, agreedAt(code))) return invalid
    const prefix = prefixOf('grant', hash)
    const key = granted(code, { id: newId(), prefix, ...hashes }, now)
    transaction.create(keyAt(prefix), tables.apiKey.write(key))
    transaction.set(codeAt(hash), tables.grantCode.write({ ...code, prefix }))
    return { access: writeKey(prefix, secret), refresh: writeRefresh(prefix, refresh), scopes: key.scopes }
  })
}

type RefreshBrought = {
  refresh: string
  clientId: string | undefined
  scopes: readonly Scope[] | undefined
  resource: string | undefined
}

export const renew = (brought: RefreshBrought, now: number): Promise<Tokens | TokenRefusal> => {
  const read = readRefresh(brought.refresh)
  if (!read) return Promise.resolve(invalid)
  const { secret, refresh, hashes } = newSecrets()
  return firestore().runTransaction(async (transaction) => {
    const key = readIfReadable(tables.apiKey, await transaction.get(keyAt(read.prefix)))
    if (!key || (await isOver(transaction, key, key.createdAt))) return invalid
    const after = refreshed(key, { ...brought, hash: hashSecret(read.secret) }, hashes, now)
    if (after.is === 'refused') return { error: after.error }
    transaction.set(keyAt(read.prefix), tables.apiKey.write(after.key))
    if (after.is === 'copied') return invalid
    const tokens = { access: writeKey(read.prefix, secret), refresh: writeRefresh(read.prefix, refresh) }
    return { ...tokens, scopes: after.key.scopes }
  })
}

const isIts = (key: ApiKey, token: string): boolean => {
  const access = readKey(token)
  const refresh = readRefresh(token)
  if (access) return secretMatches(access.secret, key.secretHash)
  return refresh !== undefined && key.grant !== undefined && secretMatches(refresh.secret, key.grant.refreshHash)
}

// By either of its tokens. What is not known is not told apart from what has been taken back.
export const takeBack = async (token: string, clientId: string | undefined, now: number): Promise<void> => {
  const prefix = (readKey(token) ?? readRefresh(token))?.prefix
  if (prefix === undefined) return
  await firestore().runTransaction(async (transaction) => {
    const key = readIfReadable(tables.apiKey, await transaction.get(keyAt(prefix)))
    if (!key?.grant || key.grant.clientId !== clientId || key.revokedAt !== undefined || !isIts(key, token)) return
    transaction.update(keyAt(prefix), { revokedAt: now })
  })
}
