import { z } from 'zod'

export const roles = ['owner', 'admin', 'editor', 'viewer', 'billing'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const permissions = [
  'film.see',
  'film.edit',
  'film.comment',
  'film.build',
  'film.delete',
  'builds.order',
  'backends.manage',
  'members.manage',
  'owners.manage',
  'plan.manage',
  'workspace.rename',
  'workspace.delete',
  'workspace.transfer',
  'wallet.see',
] as const
export type Permission = (typeof permissions)[number]

// The one table of who may do what. Rules, callables and the pages all ask it;
// firestore.rules repeats it in its own language and a generated test holds the two equal.
const table: Record<Role, readonly Permission[]> = {
  owner: permissions,
  admin: [
    'film.see',
    'film.edit',
    'film.comment',
    'film.build',
    'film.delete',
    'builds.order',
    'backends.manage',
    'members.manage',
    'workspace.rename',
    'wallet.see',
  ],
  editor: ['film.see', 'film.edit', 'film.comment', 'film.build', 'wallet.see'],
  viewer: ['film.see', 'film.comment'],
  billing: ['plan.manage', 'wallet.see'],
}

export const may = (role: Role | undefined, permission: Permission): boolean =>
  role !== undefined && table[role].includes(permission)

export const permissionsOf = (role: Role): readonly Permission[] => table[role]
