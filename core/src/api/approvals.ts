import { z } from 'zod'
import { approvableSchema, approvalRulesSchema } from '../approvals/index.ts'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'
import { callable } from './callable.ts'

const ofFilm = { workspaceId: idSchema, filmId: idSchema }
const word = z.object({ name: z.string(), at: timeSchema, note: z.string().optional() })
const standing = z.object({
  of: approvableSchema,
  is: z.enum(['open', 'asked', 'changes', 'approved', 'fallen']),
  // Of what there is now: whoever answers says of what.
  mark: sha256Schema,
  changed: z.array(z.string()),
  asked: word.optional(),
  answered: word.optional(),
})

export const approvalsApi = {
  readApprovals: callable(
    'What of a film is approved, by whom, and what has changed since.',
    z.object(ofFilm),
    z.object({ rules: approvalRulesSchema, approvals: z.array(standing), mayAnswer: z.boolean() }),
  ),
  askApproval: callable(
    'Asks for a yes to the script, the board or the cut as it is now.',
    z.object({ ...ofFilm, of: approvableSchema, note: z.string().max(2000).optional() }),
    z.object({ mark: sha256Schema }),
  ),
  answerApproval: callable(
    'Says yes, or what is to be changed, of the version that was seen.',
    z.object({
      ...ofFilm,
      of: approvableSchema,
      mark: sha256Schema,
      approved: z.boolean(),
      note: z.string().max(2000).optional(),
    }),
    z.object({ mark: sha256Schema }),
  ),
  setApprovalRules: callable(
    'What a final of the film waits for, and who may say yes.',
    z.object({ ...ofFilm, rules: approvalRulesSchema }),
    z.object({ rules: approvalRulesSchema }),
  ),
  listApprovals: callable(
    "Every film's state: what was asked, approved, and whether the film was changed since.",
    z.object({ workspaceId: idSchema }),
    z.object({
      films: z.array(
        z.object({
          filmId: idSchema,
          title: z.string(),
          approvals: z.array(
            z.object({
              of: approvableSchema,
              is: z.enum(['asked', 'changes', 'approved']),
              at: timeSchema,
              name: z.string(),
            }),
          ),
          needs: z.array(approvableSchema),
        }),
      ),
    }),
  ),
}
