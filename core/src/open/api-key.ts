import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'
import { grantSchema } from './grant.ts'
import { type Scope, scopeSchema } from './scopes.ts'

// A key for programs: `peace_<prefix>_<secret>`. The prefix names it, in lists and logs; of the secret only a hash is kept.
export const apiKeySchema = z.object({
  prefix: z.string().regex(/^[a-z0-9]{10}$/),
  // What stays when it is rotated: spending is counted under it.
  id: idSchema,
  workspaceId: idSchema,
  // Whose it is: it may what they may, and no more.
  createdBy: idSchema,
  name: z.string().trim().min(1).max(80),
  secretHash: sha256Schema,
  scopes: z.array(scopeSchema).min(1).max(20),
  // Without these, all films of the workspace.
  filmIds: z.array(idSchema).min(1).max(30).optional(),
  // What it may spend a month.
  monthMillis: z.int().min(0).max(1_000_000_000),
  createdAt: timeSchema,
  expiresAt: timeSchema,
  revokedAt: timeSchema.optional(),
  // To the hour, so that not every call writes.
  usedAt: timeSchema.optional(),
  // Of a program that was let in by OAuth.
  grant: grantSchema.optional(),
})
export type ApiKey = z.infer<typeof apiKeySchema>

// What its maker says of a new one. `keyId` is the wish's own name.
export const apiKeyWishSchema = z.object({
  keyId: idSchema,
  ...apiKeySchema.pick({ name: true, scopes: true, filmIds: true, monthMillis: true }).shape,
  days: z.int().min(1).max(366),
})
export const shownKeySchema = apiKeySchema.omit({ secretHash: true, workspaceId: true, grant: true }).extend({
  // The program it was given to, where it was not made by hand.
  client: z.string().optional(),
  // By its address, or its name among ours: what it calls itself proves nothing.
  clientId: z.string().optional(),
})
export type ShownKey = z.infer<typeof shownKeySchema>

const shape = /^peace_([a-z0-9]{10})_([A-Za-z0-9]{40})$/
const refreshShape = /^peacer_([a-z0-9]{10})_([A-Za-z0-9]{40})$/

export const writeKey = (prefix: string, secret: string): string => `peace_${prefix}_${secret}`
export const writeRefresh = (prefix: string, secret: string): string => `peacer_${prefix}_${secret}`
export const readRefresh = (text: string): { prefix: string; secret: string } | undefined => {
  const [, prefix, secret] = refreshShape.exec(text) ?? []
  return prefix !== undefined && secret !== undefined ? { prefix, secret } : undefined
}
export const readKey = (text: string): { prefix: string; secret: string } | undefined => {
  const [, prefix, secret] = shape.exec(text) ?? []
  return prefix !== undefined && secret !== undefined ? { prefix, secret } : undefined
}

export type KeyRefusal = 'revoked' | 'expired' | 'scope' | 'film'

export const keyRefusal = (
  key: Pick<ApiKey, 'scopes' | 'filmIds' | 'expiresAt' | 'revokedAt' | 'grant'>,
  wanted: { scope: Scope; filmId?: string | undefined },
  now: number,
): KeyRefusal | undefined => {
  if (key.revokedAt !== undefined && key.revokedAt <= now) return 'revoked'
  if (key.expiresAt <= now || (key.grant && key.grant.accessUntil <= now)) return 'expired'
  if (!key.scopes.includes(wanted.scope)) return 'scope'
  if (wanted.filmId !== undefined && key.filmIds && !key.filmIds.includes(wanted.filmId)) return 'film'
  return undefined
}

// A new key beside the old one, which goes on for a while, so that nothing stands still meanwhile.
export const overlapMs = 86_400_000
export const rotated = (
  old: ApiKey,
  fresh: Pick<ApiKey, 'prefix' | 'secretHash'>,
  now: number,
): { old: ApiKey & { revokedAt: number }; fresh: ApiKey } => {
  const { usedAt: _, revokedAt: __, ...kept } = old
  return {
    old: { ...old, revokedAt: Math.min(old.revokedAt ?? Infinity, now + overlapMs) },
    // As long again as it was made for.
    fresh: { ...kept, ...fresh, createdAt: now, expiresAt: now + (old.expiresAt - old.createdAt) },
  }
}

// When its use is written down next.
export const usedToTheHour = (key: Pick<ApiKey, 'usedAt'>, now: number): number | undefined => {
  const hour = now - (now % 3_600_000)
  return (key.usedAt ?? 0) < hour ? hour : undefined
}
