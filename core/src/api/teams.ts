import { z } from 'zod'
import { planNameSchema, roleSchema, userSchema, workspaceSchema } from '../access/index.ts'
import { idSchema, timeSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

const inWorkspace = z.object({ workspaceId: idSchema })
const ofMember = inWorkspace.extend({ memberId: idSchema })
const done = z.object({})
const nameSchema = z.string().trim().min(1).max(80)
const secretSchema = z.string().regex(/^[A-Za-z0-9]{20,64}$/)
const invitationRef = inWorkspace.extend({ invitationId: idSchema.max(40) })

export const workspaceCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: workspaceSchema.shape.kind,
  status: z.enum(['active', 'suspended']),
  plan: planNameSchema,
  role: roleSchema,
  memberCount: z.int(),
})

export const teamsApi = {
  enter: callable(
    'Called after every sign-in: makes the account and its personal workspace if they are not there yet, and lists what the user belongs to.',
    // `sessionId` is the browser’s own, kept in it: it names a line of the list of sessions.
    z.object({ sessionId: idSchema.optional(), locale: userSchema.shape.locale.unwrap().optional() }),
    z.object({
      user: userSchema,
      workspaces: z.array(workspaceCardSchema),
      operator: z.enum(['admin', 'support', 'finance']).optional(),
    }),
  ),
  signOutEverywhere: callable('Ends every session of the account, this one too.', z.object({}), done),
  createTeam: callable(
    'Makes a team workspace with the caller as its owner. The same workspaceId again is the same team.',
    inWorkspace.extend({ name: nameSchema }),
    inWorkspace,
  ),
  renameWorkspace: callable('Gives a workspace another name.', inWorkspace.extend({ name: nameSchema }), done),
  inviteMember: callable(
    'Invites someone by email, for seven days. An earlier open invitation to the same address ends.',
    invitationRef.extend({ email: z.email().max(320), role: roleSchema.exclude(['owner']) }),
    z.object({ invitationId: idSchema, expiresAt: timeSchema }),
  ),
  readInvitation: callable(
    'What an invitation link is about, before or after sign-in.',
    invitationRef.extend({ secret: secretSchema }),
    z.object({
      workspaceName: z.string(),
      role: roleSchema,
      email: z.string(),
      invitedByName: z.string(),
      state: z.enum(['open', 'used', 'expired', 'revoked']),
    }),
  ),
  acceptInvitation: callable(
    'Joins the workspace of an invitation. Once accepted, accepting again changes nothing.',
    invitationRef.extend({ secret: secretSchema }),
    inWorkspace.extend({ role: roleSchema }),
  ),
  revokeInvitation: callable('Ends an invitation that was not used.', invitationRef, done),
  changeRole: callable(
    'Gives a member another role. Owners are made and changed by owners only.',
    ofMember.extend({ role: roleSchema }),
    done,
  ),
  setMemberLimit: callable(
    'What a member may spend in a month, in thousandths of a credit; null is no limit.',
    ofMember.extend({
      spendLimitMillis: z
        .int()
        .min(0)
        .max(10 ** 12)
        .nullable(),
    }),
    done,
  ),
  removeMember: callable('Takes a member out of the workspace, at once.', ofMember, done),
  leaveWorkspace: callable('Leaves a team. The last owner cannot.', inWorkspace, done),
  transferOwnership: callable('Makes another member the owner and the caller an admin.', ofMember, done),
  deleteWorkspace: callable(
    'Deletes a team: its running builds are cancelled and everyone loses access at once. The name must be repeated.',
    inWorkspace.extend({ name: z.string().max(80) }),
    done,
  ),
  listWorkspaceAudit: callable(
    'Who did what in a workspace, newest first.',
    inWorkspace.extend({ before: timeSchema.optional() }),
    z.object({
      entries: z.array(
        z.object({
          id: idSchema,
          who: z.string(),
          what: z.string(),
          outcome: z.string(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          address: z.string(),
          at: timeSchema,
        }),
      ),
    }),
  ),
  readMailbox: callable(
    'The local stack’s letter box: the last mails, newest first. There is none outside the emulator.',
    z.object({ to: z.string().max(320).optional() }),
    z.object({
      mails: z.array(
        z.object({
          id: z.string(),
          to: z.string(),
          subject: z.string(),
          text: z.string(),
          link: z.string().optional(),
          at: timeSchema.optional(),
        }),
      ),
    }),
  ),
}
