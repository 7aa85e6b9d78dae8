import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'

// What somebody has to say yes to, and of which version they did. A yes is of what they saw: when that is another, it
// falls, and says what changed.

export const approvable = ['script', 'board', 'cut'] as const
export const approvableSchema = z.enum(approvable)
export type Approvable = z.infer<typeof approvableSchema>

// By piece (a scene, a shot, the cut), so that it can be told which of them is another now. Short marks are enough to tell.
export const versionSchema = z.object({
  mark: sha256Schema,
  pieces: z.record(idSchema, z.string().max(64)),
})
export type Version = z.infer<typeof versionSchema>

const wordSchema = z.object({
  by: idSchema,
  name: z.string().max(80),
  at: timeSchema,
  note: z.string().max(2000).optional(),
})

export const approvalSchema = z.object({
  of: approvableSchema,
  state: z.enum(['asked', 'changes', 'approved']),
  version: versionSchema,
  asked: wordSchema,
  answered: wordSchema.optional(),
})
export type Approval = z.infer<typeof approvalSchema>

export const approvalRulesSchema = z.object({
  // What a final of the film waits for.
  needs: z.array(approvableSchema).max(2).default([]),
  // What going out waits for.
  publishing: z.array(approvableSchema).max(3).default([]),
  // Who may say yes; nobody named: whoever may order builds.
  approvers: z.array(idSchema).max(20).default([]),
})
export type ApprovalRules = z.infer<typeof approvalRulesSchema>

export type ApprovalStanding = {
  is: 'open' | 'asked' | 'changes' | 'approved' | 'fallen'
  // The pieces that are another now, are new, or are gone: of what was approved, or was asked about.
  changed: string[]
}

export const changedBetween = (before: Version, now: Version): string[] => {
  const names = new Set([...Object.keys(before.pieces), ...Object.keys(now.pieces)])
  return [...names].filter((name) => before.pieces[name] !== now.pieces[name])
}

export const standingApproval = (approval: Approval | undefined, now: Version): ApprovalStanding => {
  if (!approval) return { is: 'open', changed: [] }
  const changed = approval.version.mark === now.mark ? [] : changedBetween(approval.version, now)
  if (approval.state !== 'approved') return { is: approval.state, changed }
  return { is: approval.version.mark === now.mark ? 'approved' : 'fallen', changed }
}

// The first of what is needed that has no yes, of exactly these versions.
export const missingApproval = (
  needs: readonly Approvable[],
  approvals: readonly (Approval | undefined)[],
  versions: Record<Approvable, Version>,
): { what: Approvable; state: ApprovalStanding['is'] } | undefined => {
  for (const what of needs) {
    const { is } = standingApproval(
      approvals.find((each) => each?.of === what),
      versions[what],
    )
    if (is !== 'approved') return { what, state: is }
  }
  return undefined
}
