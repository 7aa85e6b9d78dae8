import { z } from 'zod'

// The people who run the service. Kept as a custom claim (`operator`), set only by a command or another admin.
export const operatorRoles = ['admin', 'support', 'finance'] as const
export const operatorRoleSchema = z.enum(operatorRoles)
export type OperatorRole = z.infer<typeof operatorRoleSchema>

export const operatorPermissions = [
  'stats.see',
  'users.see',
  'users.status',
  'workspaces.status',
  'operators.manage',
  'credits.change',
  'money.see',
  'config.see',
  'config.edit',
  'queues.manage',
  'jobs.manage',
  'audit.see',
  'reports.manage',
] as const
export type OperatorPermission = (typeof operatorPermissions)[number]

const table: Record<OperatorRole, readonly OperatorPermission[]> = {
  admin: operatorPermissions,
  support: [
    'stats.see',
    'users.see',
    'users.status',
    'workspaces.status',
    'config.see',
    'jobs.manage',
    'audit.see',
    'reports.manage',
  ],
  finance: ['stats.see', 'users.see', 'credits.change', 'money.see', 'config.see', 'audit.see'],
}

export const operatorMay = (role: OperatorRole | undefined, permission: OperatorPermission): boolean =>
  role !== undefined && table[role].includes(permission)

export const operatorPermissionsOf = (role: OperatorRole): readonly OperatorPermission[] => table[role]
