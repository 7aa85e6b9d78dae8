import { z } from 'zod'
import { digest } from '../build/canonical.ts'
import type { sha256Schema } from '../ids/index.ts'

// First a plan, then the money: what a program is shown is named by a token, and only that may be built. The token is the
// hash of what was asked and of what was answered, so the film and the price speak for themselves: if either has moved,
// the same question has another token.
export const planTokenSchema = z.string().regex(/^plan_[0-9a-f]{64}$/)
export type PlanToken = z.infer<typeof planTokenSchema>

export type Shown = {
  workspaceId: string
  // What was asked: film, how far, in which quality or for which budget.
  asked: object
  // Of all units that would be made, by key.
  plan: z.infer<typeof sha256Schema>
  maxMillis: number
}

export const planToken = (shown: Shown): PlanToken => `plan_${digest(shown)}`

// One build a token: the same token twice is the same job.
export const jobOfToken = (token: PlanToken): string => `p${token.slice(5, 37)}`

// Of a build that failed: the same token for another one is another job.
export const jobOfRetry = (token: PlanToken, jobId: string): string => `p${digest({ token, jobId }).slice(0, 32)}`

export const isStillSo = (token: string, now: Shown): boolean => token === planToken(now)
