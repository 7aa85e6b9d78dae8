import { adminApi } from './admin.ts'
import { approvalsApi } from './approvals.ts'
import { backendsApi } from './backends.ts'
import { billingApi } from './billing.ts'
import { filmsApi } from './films.ts'
import { hooksApi } from './hooks.ts'
import type { ApiName } from './index.ts'
import { jobsApi } from './jobs.ts'
import { programsApi } from './programs.ts'
import { publishingApi } from './publishing.ts'
import { reviewApi } from './review.ts'
import { storyApi } from './story.ts'
import { teamsApi } from './teams.ts'
import { trustApi } from './trust.ts'
import { versionsApi } from './versions.ts'
import { watchApi } from './watch.ts'

// Which service answers a call. Calls share a service when they need the same secrets and rights; what each service
// holds is in functions/src/services.ts, and a call that wants more than its service has does not compile.

const all = <C extends object, S extends string>(calls: C, service: S) =>
  Object.fromEntries(Object.keys(calls).map((name) => [name, service])) as { readonly [N in keyof C]: S }

export const serviceOf = {
  // People, teams, what is bought and what is reported: no secret.
  ...all(teamsApi, 'site'),
  ...all(billingApi, 'site'),
  ...all(trustApi, 'site'),
  // Films and who can make them: no secret, large bodies.
  ...all(filmsApi, 'studio'),
  ...all(versionsApi, 'studio'),
  ...all(reviewApi, 'studio'),
  ...all(approvalsApi, 'studio'),
  ...all(programsApi, 'studio'),
  ...all(backendsApi, 'studio'),
  ...all(watchApi, 'studio'),
  checkText: 'studio',
  // Looks at the picture.
  useOwnFrame: 'engine',
  // Asks the language model, and may stream for half an hour.
  ...all(storyApi, 'writer'),
  // Talks to Stripe.
  startCheckout: 'money',
  settleCheckout: 'money',
  openPortal: 'money',
  setPlanEnding: 'money',
  // What operators alone may do.
  ...all(adminApi, 'operators'),
  listReports: 'operators',
  answerReport: 'operators',
  fleetStatus: 'operators',
  operateBackend: 'operators',
  // Holds the keys to people's accounts outside.
  ...all(publishingApi, 'publisher'),
  ...all(hooksApi, 'publisher'),
  // A film for all has its words read, as one that is sent out.
  makeReviewLink: 'publisher',
  // Begins, moves and stops builds, so it reaches every vendor.
  ...all(jobsApi, 'engine'),
  stopJob: 'engine',
} as const satisfies Record<ApiName, string>

export type ServiceOf<N extends ApiName> = (typeof serviceOf)[N]
export type CallService = ServiceOf<ApiName>

// Where a call is found, below the address of the functions.
export const callPath = (name: ApiName): string => `${serviceOf[name]}/${name}`
