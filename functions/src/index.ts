import * as admin from './admin/index.ts'
import * as approvals from './approvals/index.ts'
import * as backends from './backends/index.ts'
import * as billing from './billing/index.ts'
import * as films from './films/index.ts'
import * as hooks from './hooks/index.ts'
import * as jobs from './jobs/index.ts'
import * as openDoors from './open/index.ts'
import * as people from './people/index.ts'
import * as publish from './publish/index.ts'
import * as referrals from './referrals/index.ts'
import * as review from './review/index.ts'
import { serve } from './serve.callable.ts'
import * as story from './story/index.ts'
import * as teams from './teams/index.ts'
import * as trust from './trust/index.ts'
import * as watching from './watch/index.ts'

// Every function of the platform: tasks, triggers, schedules and webhooks by their own names, and the calls (`door`s) behind
// one function a service. A room adds its own to its own index.
export * from './admin/index.ts'
export * from './approvals/index.ts'
export * from './backends/index.ts'
export * from './billing/index.ts'
export * from './films/index.ts'
export * from './hooks/index.ts'
export * from './jobs/index.ts'
export * from './open/index.ts'
export * from './people/index.ts'
export * from './publish/index.ts'
export * from './referrals/index.ts'
export * from './review/index.ts'
export * from './story/index.ts'
export * from './teams/index.ts'
export * from './trust/index.ts'
export * from './watch/index.ts'

export const { site, studio, writer, engine, money, operators, publisher } = serve([
  admin,
  approvals,
  backends,
  billing,
  films,
  hooks,
  jobs,
  openDoors,
  people,
  publish,
  referrals,
  review,
  story,
  teams,
  trust,
  watching,
])
