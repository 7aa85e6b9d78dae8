import { z } from 'zod'
import type { Permission } from '../access/roles.ts'

// What a program may do for the person whose key it holds: never more than the person themselves, whose role is asked anew
// with every call.
export const scopes = [
  'films:read',
  'films:write',
  'builds:read',
  'builds:write',
  'artifacts:read',
  'usage:read',
] as const
export const scopeSchema = z.enum(scopes)
export type Scope = z.infer<typeof scopeSchema>

// What the person must be allowed to for it to mean anything.
export const neededFor: Record<Scope, Permission> = {
  'films:read': 'film.see',
  'films:write': 'film.edit',
  'builds:read': 'film.see',
  'builds:write': 'film.build',
  'artifacts:read': 'film.see',
  'usage:read': 'wallet.see',
}
