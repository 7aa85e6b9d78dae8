import type { z } from 'zod'
import { adminApi } from './admin.ts'
import { approvalsApi } from './approvals.ts'
import { backendsApi } from './backends.ts'
import { billingApi } from './billing.ts'
import { filmsApi } from './films.ts'
import { hooksApi } from './hooks.ts'
import { jobsApi } from './jobs.ts'
import { programsApi } from './programs.ts'
import { publishingApi } from './publishing.ts'
import { reviewApi } from './review.ts'
import { storyApi } from './story.ts'
import { teamsApi } from './teams.ts'
import { trustApi } from './trust.ts'
import { versionsApi } from './versions.ts'
import { watchApi } from './watch.ts'

export { configNames } from './admin.ts'
export type { CallableContract } from './callable.ts'
export { functionsRegion } from './region.ts'
export { type CallService, callPath, type ServiceOf, serviceOf } from './services.ts'
export { draftPieceSchema } from './story.ts'
export { type DataJob, dataJobSchema, moderationCategories, type Report, reportReasons, reportSchema } from './trust.ts'
export { versionReasonSchema } from './versions.ts'

// Every callable there is. A door that is not here cannot be called; one that is here must exist (a test asks).
export const api = {
  ...teamsApi,
  ...filmsApi,
  ...jobsApi,
  ...storyApi,
  ...backendsApi,
  ...billingApi,
  ...adminApi,
  ...trustApi,
  ...versionsApi,
  ...reviewApi,
  ...approvalsApi,
  ...publishingApi,
  ...hooksApi,
  ...programsApi,
  ...watchApi,
} as const

export type Api = typeof api
export type ApiName = keyof Api
export const apiNames = Object.keys(api) as ApiName[]
export type ApiInput<N extends ApiName> = Api[N] extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type ApiOutput<N extends ApiName> = Api[N] extends { output: infer O extends z.ZodType } ? z.output<O> : never
