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
import { approvalRulesSchema, approvalSchema } from '../approvals/index.ts'
import { hookLineSchema, hookMessageSchema, webhookSchema } from '../hooks/index.ts'
import { machineSchema } from '../machines/index.ts'
import {
  billingSchema,
  ledgerEntrySchema,
  paymentRecordSchema,
  redemptionSchema,
  walletSchema,
} from '../money/index.ts'
import { apiKeySchema } from '../open/api-key.ts'
import { grantCodeSchema } from '../open/grant.ts'
import {
  channelSchema,
  connectionSchema,
  leaveSchema,
  publicationSchema,
  publishDraftSchema,
} from '../publish/index.ts'
import { keptNoteSchema, reviewLinkSchema } from '../review/index.ts'
import { workflowSchema } from '../workflows/workflow.ts'
import { contentTables } from './content.ts'
import { stored, versioned } from './stored.ts'

// Documents that several rooms read. Each list of migrations only ever grows.
export const tables = {
  ...contentTables,
  user: stored('user', userSchema, []),
  workspace: stored('workspace', workspaceSchema, [versioned]),
  member: stored('member', memberSchema, [versioned]),
  invitation: stored('invitation', invitationSchema, [versioned]),
  activity: stored('activity', activitySchema, [versioned]),
  notification: stored('notification', notificationSchema, []),
  mail: stored('mail', mailSchema, [versioned]),
  audit: stored('audit', auditEntrySchema, [versioned]),
  machine: stored('machine', machineSchema, [versioned]),
  workflow: stored('workflow', workflowSchema, []),
  wallet: stored('wallet', walletSchema, [versioned], 'kept'),
  entry: stored('entry', ledgerEntrySchema, [versioned], 'kept'),
  billing: stored('billing', billingSchema, [versioned]),
  payment: stored('payment', paymentRecordSchema, [versioned]),
  approval: stored('approval', approvalSchema, []),
  approvalRules: stored('approvalRules', approvalRulesSchema, []),
  reviewLink: stored('reviewLink', reviewLinkSchema, []),
  note: stored('note', keptNoteSchema, []),
  publication: stored('publication', publicationSchema, []),
  publishDraft: stored('publishDraft', publishDraftSchema, []),
  channel: stored('channel', channelSchema, []),
  leave: stored('leave', leaveSchema, []),
  connection: stored('connection', connectionSchema, []),
  apiKey: stored('apiKey', apiKeySchema, []),
  grantCode: stored('grantCode', grantCodeSchema, []),
  webhook: stored('webhook', webhookSchema, []),
  hookMessage: stored('hookMessage', hookMessageSchema, []),
  hookLine: stored('hookLine', hookLineSchema, []),
  redemption: stored('redemption', redemptionSchema, [versioned]),
} as const
