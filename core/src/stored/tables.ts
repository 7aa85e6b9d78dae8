import {
  activitySchema,
  auditEntrySchema,
  invitationSchema,
  mailSchema,
  memberSchema,
  notificationSchema,
  userSchema,
  workspaceSchema,
} from '../access/index.ts'
import { machineSchema } from '../machines/index.ts'
import {
  billingSchema,
  ledgerEntrySchema,
  paymentRecordSchema,
  redemptionSchema,
  walletSchema,
} from '../money/index.ts'
import { storedSceneSchema } from '../screenplay/index.ts'
import { shotSchema } from '../shots/index.ts'
import { characterSchema, filmSchema, locationSchema } from '../story/index.ts'
import { stored, versioned } from './stored.ts'

// Documents that several rooms read. Each list of migrations only ever grows. What browsers write themselves has no
// version yet: it begins with its first migration, and then browsers write it too.
export const tables = {
  user: stored('user', userSchema, []),
  film: stored('film', filmSchema, []),
  scene: stored('scene', storedSceneSchema, []),
  character: stored('character', characterSchema, []),
  location: stored('location', locationSchema, []),
  shot: stored('shot', shotSchema, []),
  workspace: stored('workspace', workspaceSchema, [versioned]),
  member: stored('member', memberSchema, [versioned]),
  invitation: stored('invitation', invitationSchema, [versioned]),
  activity: stored('activity', activitySchema, [versioned]),
  notification: stored('notification', notificationSchema, []),
  mail: stored('mail', mailSchema, [versioned]),
  audit: stored('audit', auditEntrySchema, [versioned]),
  machine: stored('machine', machineSchema, [versioned]),
  wallet: stored('wallet', walletSchema, [versioned], 'kept'),
  entry: stored('entry', ledgerEntrySchema, [versioned], 'kept'),
  billing: stored('billing', billingSchema, [versioned]),
  payment: stored('payment', paymentRecordSchema, [versioned]),
  redemption: stored('redemption', redemptionSchema, [versioned]),
} as const
