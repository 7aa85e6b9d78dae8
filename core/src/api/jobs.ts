import { z } from 'zod'
import { budgetPlanSchema } from '../budget/index.ts'
import { jobRequestSchema, jobStateSchema, lineMoveSchema } from '../build/index.ts'
import { idSchema, unitKeySchema } from '../ids/index.ts'
import { planTokenSchema } from '../open/plan-token.ts'
import { callable } from './callable.ts'

const jobRef = z.object({ workspaceId: idSchema, jobId: idSchema })

export const quoteSchema = z.object({
  // Units not yet made, by kind, with the price of each kind; and what is there already.
  kinds: z.array(
    z.object({
      ...{ kind: z.string(), count: z.int(), reused: z.int(), millis: z.int(), backend: z.string() },
      // Who is likely to make how many of them.
      backends: z.array(z.object({ backend: z.string(), count: z.int(), millis: z.int() })),
    }),
  ),
  expectedMillis: z.int(),
  maxMillis: z.int(),
  seconds: z.int(),
  units: z.int(),
  reused: z.int(),
  warnings: z.array(z.string()),
  // Names this plan at this price, for whoever builds just that.
  plan: planTokenSchema,
  // What a budget buys, shot by shot, and what a little more or less would.
  budget: budgetPlanSchema.optional(),
})

export const jobsApi = {
  quoteJob: callable(
    'What a build would cost and how long it would take, before anything is held.',
    // As it would be with some shots of another length, or drawn in the new manner throughout.
    jobRequestSchema.omit({ jobId: true, shownMillis: true, plan: true }).extend({
      longer: z.record(idSchema, z.int().min(500).max(60_000)).optional(),
      manner: z.literal('new').optional(),
    }),
    quoteSchema,
  ),
  createJob: callable(
    'Starts a build. The same jobId again is the same job.',
    jobRequestSchema,
    z.object({ jobId: idSchema, state: jobStateSchema, heldMillis: z.int() }),
  ),
  ownQueue: callable(
    "What the workspace's own machines have in hand and what waits for them, how long it takes them, and what others would take.",
    z.object({ workspaceId: idSchema }),
    z.object({
      // How many units they make at once, awake as they are now.
      hands: z.int(),
      kinds: z.array(z.object({ kind: z.string(), running: z.int(), waiting: z.int() })),
      leftMs: z.int(),
      elsewhereMillis: z.int(),
      // Of those that wait, how many nobody else can make who is allowed to.
      homeOnly: z.int(),
    }),
  ),
  cancelJob: callable('Stops a build; what is made stays.', jobRef, z.object({ state: jobStateSchema })),
  moveJob: callable(
    "Moves a build that waits within its workspace's line: past one's own builds, or, for owners and admins, past anyone's.",
    jobRef.extend({ move: lineMoveSchema }),
    z.object({ jobId: idSchema, place: z.int().min(1) }),
  ),
  retryJob: callable(
    'A new job for what a failed one left.',
    jobRef.extend({ newJobId: idSchema, shownMillis: z.int().min(0), plan: planTokenSchema.optional() }),
    z.object({ jobId: idSchema, state: jobStateSchema }),
  ),
  answerJob: callable(
    'Answers a question a build waits with.',
    jobRef.extend({ unitKey: unitKeySchema, answer: z.enum(['use-fallback', 'give-up']) }),
    z.object({ state: jobStateSchema }),
  ),
  jobReceipt: callable(
    'Every attempt of a build, five hundred at a time: which machine, what came of it, what it cost.',
    // `from`: what the page before called `next`.
    jobRef.extend({
      from: z
        .string()
        .regex(/^(?:p\d{1,6}|\d{1,16} [A-Za-z0-9_-]{1,128})$/)
        .optional(),
    }),
    z.object({
      jobId: idSchema,
      quoteMillis: z.int(),
      capturedMillis: z.int(),
      releasedMillis: z.int(),
      attempts: z.array(
        z.object({
          id: idSchema,
          kind: z.string(),
          subject: z.string(),
          backend: z.string(),
          // done, running, or the fault it ended with.
          verdict: z.string(),
          reason: z.string(),
          chargedMillis: z.int(),
          startedAt: z.int(),
          finishedAt: z.int().optional(),
        }),
      ),
      next: z.string().optional(),
    }),
  ),
}
