import type { Entitlements } from '../money/plans.ts'
import type { FilmData, Plan, PlanOptions } from './film-data.ts'
import { plan } from './plan.ts'

// What of a workspace's plan a film depends on.
export type PlanAccount = Pick<Entitlements, 'maxHeight' | 'watermark'>
export type PlanRequest = Pick<PlanOptions, 'stop' | 'quality' | 'target' | 'qualities'>

// The only way to a plan: the strip, the button, the quote and the engine ask here, so that they cannot plan different
// films.
export const planFor = (
  film: FilmData,
  account: PlanAccount,
  { stop, quality, target, qualities }: PlanRequest,
): Plan =>
  plan(film, {
    stop,
    quality,
    ...(target ? { target } : {}),
    ...(qualities ? { qualities } : {}),
    maxHeight: account.maxHeight,
    watermark: account.watermark,
  })
