import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'
import type { ApiKey } from './api-key.ts'
import { type Scope, scopeSchema } from './scopes.ts'

// A program that a person has let in is a key of theirs whose secret changes by the hour: what it may, what it may spend and
// how it is taken back are the same.

export const codeLastsMs = 60_000
export const accessLastsMs = 3_600_000
// Unless it is used within so long, it ends.
export const grantLastsMs = 90 * 86_400_000
// However much it is used: as long as a key that is made by hand.
export const grantWholeMs = 366 * 86_400_000

export const grantSchema = z.object({
  clientId: z.string().max(500),
  clientName: z.string().max(80),
  // What was agreed to; a program may ask for less of it at a time.
  scopes: z.array(scopeSchema).min(1).max(20),
  resource: z.string().max(500).optional(),
  accessUntil: timeSchema,
  refreshHash: sha256Schema,
  // Those that were used up: brought again, they tell that somebody has a copy.
  spent: z.array(sha256Schema).max(30),
})
export type Grant = z.infer<typeof grantSchema>

export const grantCodeSchema = z.object({
  // Of what was sent back; it names the document.
  hash: sha256Schema,
  workspaceId: idSchema,
  createdBy: idSchema,
  clientId: z.string().max(500),
  clientName: z.string().max(80),
  redirect: z.string().max(500),
  challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  scopes: z.array(scopeSchema).min(1).max(20),
  resource: z.string().max(500).optional(),
  monthMillis: z.int().min(0).max(1_000_000_000),
  expiresAt: timeSchema,
  // What it was exchanged for.
  prefix: z.string().optional(),
})
export type GrantCode = z.infer<typeof grantCodeSchema>

export type Brought = {
  clientId: string | undefined
  redirect: string | undefined
  resource: string | undefined
  // The hash of the verifier, as the challenge has it.
  proof: string | undefined
}
export type CodeRefusal = 'invalid_grant' | 'invalid_target' | 'copied'

export const refuseCode = (code: GrantCode, brought: Brought, now: number): CodeRefusal | undefined => {
  // Brought a second time, whatever else is said: one of the two stole it, so what was given for it ends.
  if (code.prefix !== undefined) return 'copied'
  if (code.expiresAt <= now) return 'invalid_grant'
  if (code.clientId !== brought.clientId || code.redirect !== brought.redirect) return 'invalid_grant'
  if (brought.proof === undefined || code.challenge !== brought.proof) return 'invalid_grant'
  if (brought.resource !== undefined && brought.resource !== code.resource) return 'invalid_target'
  return undefined
}

export type Secrets = { secretHash: string; refreshHash: string }

// By its answer, not by when the code was brought: whoever signs out everywhere meanwhile ends what they had agreed to.
export const agreedAt = ({ expiresAt }: Pick<GrantCode, 'expiresAt'>): number => expiresAt - codeLastsMs

export const granted = (code: GrantCode, made: Secrets & Pick<ApiKey, 'id' | 'prefix'>, now: number): ApiKey => ({
  ...{ id: made.id, prefix: made.prefix, workspaceId: code.workspaceId, createdBy: code.createdBy },
  ...{ name: code.clientName, secretHash: made.secretHash, scopes: code.scopes, monthMillis: code.monthMillis },
  ...{ createdAt: agreedAt(code), expiresAt: now + grantLastsMs },
  grant: {
    ...{ clientId: code.clientId, clientName: code.clientName, scopes: code.scopes },
    ...(code.resource === undefined ? {} : { resource: code.resource }),
    ...{ accessUntil: now + accessLastsMs, refreshHash: made.refreshHash, spent: [] },
  },
})

export type Refreshed =
  | { is: 'fresh'; key: ApiKey }
  // Somebody has a copy: it ends for both.
  | { is: 'copied'; key: ApiKey }
  | { is: 'refused'; error: 'invalid_grant' | 'invalid_scope' | 'invalid_target' }

type Refresh = {
  hash: string
  clientId: string | undefined
  scopes: readonly Scope[] | undefined
  resource: string | undefined
}

export const refreshed = (
  key: ApiKey,
  { hash, clientId, scopes, resource }: Refresh,
  made: Secrets,
  now: number,
): Refreshed => {
  const { grant } = key
  const no = (error: 'invalid_grant' | 'invalid_scope' | 'invalid_target') => ({ is: 'refused', error }) as const
  if (!grant || grant.clientId !== clientId) return no('invalid_grant')
  if ((key.revokedAt ?? Infinity) <= now || key.expiresAt <= now) return no('invalid_grant')
  if (grant.spent.includes(hash)) return { is: 'copied', key: { ...key, revokedAt: now } }
  if (grant.refreshHash !== hash) return no('invalid_grant')
  if (scopes?.some((each) => !grant.scopes.includes(each))) return no('invalid_scope')
  if (resource !== undefined && resource !== grant.resource) return no('invalid_target')
  return {
    is: 'fresh',
    key: {
      ...key,
      secretHash: made.secretHash,
      scopes: scopes ? [...scopes] : grant.scopes,
      expiresAt: Math.min(now + grantLastsMs, key.createdAt + grantWholeMs),
      grant: {
        ...grant,
        accessUntil: now + accessLastsMs,
        refreshHash: made.refreshHash,
        spent: [...grant.spent, hash].slice(-30),
      },
    },
  }
}
