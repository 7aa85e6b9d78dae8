import { z } from 'zod'
import {
  auditEntrySchema,
  memberSchema,
  operatorPermissions,
  operatorRoleSchema,
  planNameSchema,
  userStatusSchema,
  workspaceSchema,
} from '../access/index.ts'
import { idSchema, timeSchema } from '../ids/index.ts'
import { daySchema } from '../money/calendar.ts'
import { rateCardSchema } from '../money/rate-card.ts'
import { switchesSchema, switchSorts } from '../registers/switches.ts'
import { dayStatsSchema } from '../stats/index.ts'
import { figuresSchema, incidentSchema, keptSchema, newIncidentSchema, standingAlertSchema } from '../watch/index.ts'
import { callable } from './callable.ts'

const done = z.object({})
const reasonSchema = z.string().trim().min(3).max(300)
const uidSchema = z.object({ uid: idSchema })
const inWorkspace = z.object({ workspaceId: idSchema })

export const configNames = ['plans', 'rates', 'backends'] as const

const userCardSchema = z.object({
  uid: idSchema,
  email: z.string(),
  name: z.string(),
  status: userStatusSchema,
  recordId: z.string(),
  createdAt: timeSchema,
})
const workspaceCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: workspaceSchema.shape.kind,
  status: z.enum(['active', 'suspended']),
  plan: planNameSchema,
  memberCount: z.int(),
  debtMillis: z.int(),
  createdAt: timeSchema,
  deletedAt: timeSchema.optional(),
})
const jobCardSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  state: z.string(),
  paid: z.boolean(),
  done: z.int(),
  wanted: z.int(),
  heldMillis: z.int(),
  capturedMillis: z.int(),
  createdAt: timeSchema,
  // When the engine will look at it next, if anything is owed.
  dueAt: timeSchema.optional(),
})

export const adminApi = {
  readWatch: callable(
    'What was last seen of the platform: figures, objectives, alerts that stand, incidents.',
    z.object({}),
    z.object({
      figures: figuresSchema.optional(),
      kept: z.array(keptSchema).optional(),
      standing: z.array(standingAlertSchema),
      incidents: z.array(incidentSchema),
    }),
  ),
  writeIncident: callable(
    'Says on the status page what is wrong. Under an id that is known it is an update.',
    newIncidentSchema,
    done,
  ),
  operatorHome: callable(
    'What the operator signed in may do. Refused without the second factor.',
    z.object({}),
    z.object({ role: operatorRoleSchema, permissions: z.array(z.enum(operatorPermissions)) }),
  ),
  readStats: callable(
    'The rolled-up days from one to another, oldest first.',
    z.object({ from: daySchema, to: daySchema }),
    z.object({ days: z.array(dayStatsSchema) }),
  ),
  readSeconds: callable(
    'What each template took on each GPU over the last thirty days, beside what was reckoned with, and the rates that follow.',
    z.object({}),
    z.object({
      seconds: z.array(
        z.object({
          backend: z.string(),
          template: z.string(),
          gpu: z.string(),
          tenthMegapixels: z.int(),
          units: z.int(),
          priorSeconds: z.number(),
          seconds: z.number(),
          rests: z.enum(['prior', 'both', 'receipts']),
          microsPerSecond: z.number(),
        }),
      ),
      rates: rateCardSchema,
    }),
  ),
  recountStats: callable('Counts one day anew from what happened.', z.object({ day: daySchema }), dayStatsSchema),
  searchUsers: callable(
    'Accounts whose address or name begins so, or with this id or record id.',
    z.object({ query: z.string().trim().max(320) }),
    z.object({ users: z.array(userCardSchema) }),
  ),
  readUser: callable(
    'One account, the workspaces it belongs to, and whether it is an operator.',
    uidSchema,
    z.object({
      user: userCardSchema,
      workspaces: z.array(workspaceCardSchema.extend({ role: memberSchema.shape.role })),
      operator: operatorRoleSchema.optional(),
      secondFactors: z.int(),
      disabled: z.boolean(),
      lastSignInAt: timeSchema.optional(),
    }),
  ),
  setUserStatus: callable(
    'Active, suspended or banned, at once: open pages are told, running builds are cancelled and their credits released.',
    uidSchema.extend({ status: userStatusSchema, reason: reasonSchema }),
    z.object({ cancelled: z.int() }),
  ),
  endUserSessions: callable('Signs an account out everywhere.', uidSchema.extend({ reason: reasonSchema }), done),
  searchWorkspaces: callable(
    'Workspaces whose name begins so, or with this id.',
    z.object({ query: z.string().trim().max(80) }),
    z.object({ workspaces: z.array(workspaceCardSchema) }),
  ),
  readWorkspace: callable(
    'One workspace: members, wallet, last builds.',
    inWorkspace,
    z.object({
      workspace: workspaceCardSchema,
      members: z.array(z.object({ uid: idSchema, name: z.string(), email: z.string(), role: memberSchema.shape.role })),
      balanceMillis: z.int(),
      heldMillis: z.int(),
      jobs: z.array(jobCardSchema),
    }),
  ),
  setWorkspaceStatus: callable(
    'Suspends a workspace or opens it again, at once.',
    inWorkspace.extend({ status: z.enum(['active', 'suspended']), reason: reasonSchema }),
    done,
  ),
  listOperators: callable(
    'Everyone who may operate the service.',
    z.object({}),
    z.object({
      operators: z.array(
        z.object({ uid: idSchema, email: z.string(), role: operatorRoleSchema, secondFactors: z.int() }),
      ),
    }),
  ),
  setOperator: callable(
    'Makes someone an operator, or none (null). Never oneself.',
    z.object({ email: z.email(), role: operatorRoleSchema.nullable(), reason: reasonSchema }),
    done,
  ),
  changeCredits: callable(
    'Gives credits (for a year) or takes them, in thousandths. The same changeId again is the same change.',
    inWorkspace.extend({
      changeId: idSchema.max(40),
      millis: z.int().min(-100_000_000).max(100_000_000),
      reason: reasonSchema,
    }),
    z.object({ balanceMillis: z.int(), debtMillis: z.int() }),
  ),
  givePlan: callable(
    'Gives a workspace a plan without a payment, until a day or for good; null takes it back.',
    inWorkspace.extend({ plan: planNameSchema.nullable(), until: timeSchema.optional(), reason: reasonSchema }),
    done,
  ),
  readConfig: callable(
    'A configuration as it is in force, and who changed it when.',
    z.object({ name: z.enum(configNames) }),
    z.object({
      value: z.unknown(),
      // 0 while the platform runs on what it was shipped with.
      version: z.int(),
      history: z.array(z.object({ version: z.int(), who: z.string(), reason: z.string(), at: timeSchema })),
    }),
  ),
  readConfigVersion: callable(
    'A configuration as it once was.',
    z.object({ name: z.enum(configNames), version: z.int().min(1) }),
    z.object({ value: z.unknown() }),
  ),
  setConfig: callable(
    'Puts a configuration in force, if it is sound and no one changed it meanwhile.',
    z.object({ name: z.enum(configNames), value: z.unknown(), version: z.int().min(0), reason: reasonSchema }),
    z.object({ version: z.int() }),
  ),
  setBackendEnabled: callable(
    'Takes a backend out of use, or back in.',
    z.object({ backendId: idSchema, enabled: z.boolean(), reason: reasonSchema }),
    done,
  ),
  readSwitches: callable(
    'What operators have stopped, and what may be stopped: vendors, kinds of unit, doors.',
    z.object({}),
    switchesSchema.extend({ may: z.record(z.enum(switchSorts), z.array(z.string())) }),
  ),
  setSwitch: callable(
    'Stops a vendor, a kind of unit or a door everywhere within a minute, or lets it go on.',
    z.object({ sort: z.enum(switchSorts), name: z.string().min(1).max(60), on: z.boolean(), reason: reasonSchema }),
    done,
  ),
  drillBackends: callable(
    'What the films in the making would cost and look like if these backends were gone. Nothing is changed.',
    z.object({ gone: z.array(idSchema).min(1).max(12) }),
    z.object({
      films: z.array(
        z.object({
          jobId: idSchema,
          filmId: idSchema,
          workspaceId: idSchema,
          units: z.int(),
          moved: z.int(),
          lost: z.int(),
          nowMicros: z.int(),
          thereMicros: z.int(),
          // What is held for what is left of it: nobody pays more without being asked.
          heldMicros: z.int(),
          moves: z.array(
            z.object({
              kind: z.string(),
              from: z.string(),
              to: z.string().optional(),
              look: z.enum(['another-model', 'lesser', 'none']),
              units: z.int(),
            }),
          ),
        }),
      ),
      // More are in the making than were looked at.
      more: z.boolean(),
    }),
  ),
  readQueues: callable(
    'Depth and state of the queues, and what is owed.',
    z.object({}),
    z.object({
      queues: z.array(
        z.object({ name: z.string(), priority: z.enum(['high', 'normal', 'low']), state: z.string(), depth: z.int() }),
      ),
      owed: z.int(),
      overdue: z.int(),
      openJobs: z.int(),
      // Held for looking, as it was last counted; and whether there is anybody but the rules to look.
      held: z
        .object({ classifier: z.boolean(), units: z.int(), oldestAt: timeSchema.optional(), at: timeSchema })
        .optional(),
      // Whether queues can be paused here: only Cloud Tasks can.
      pausable: z.boolean(),
    }),
  ),
  listPaidStops: callable(
    'Paid work that is stopped because money does not agree, and how far the day’s match has come.',
    z.object({}),
    z.object({
      stops: z.array(
        z.object({
          // None: of the whole platform.
          workspaceId: idSchema.optional(),
          name: z.string(),
          at: timeSchema,
          faults: z.array(z.string()),
        }),
      ),
      match: z
        .object({
          day: z.string(),
          doneAt: timeSchema.optional(),
          workspaces: z.int(),
          vendors: z.array(
            z.object({
              backend: z.string(),
              costMicros: z.int(),
              chargedMicros: z.int(),
              // The vendor's own word, not our list.
              reported: z.boolean(),
              drift: z.boolean(),
            }),
          ),
        })
        .optional(),
    }),
  ),
  liftPaidStop: callable(
    'Lets paid work go on, of a workspace or of the platform. What still does not agree stops it again.',
    z.object({ workspaceId: idSchema.optional(), reason: reasonSchema }),
    done,
  ),
  setQueuePaused: callable(
    'Pauses a queue or lets it run again; what is owed waits.',
    z.object({ priority: z.enum(['high', 'normal', 'low']), paused: z.boolean(), reason: reasonSchema }),
    done,
  ),
  listStuckJobs: callable(
    'Builds that should have moved and did not, oldest first.',
    z.object({ olderThanMs: z.int().min(60_000).default(1_800_000) }),
    z.object({ jobs: z.array(jobCardSchema) }),
  ),
  nudgeJob: callable(
    'Has the engine look at a build now. Changes nothing by itself.',
    z.object({ jobId: idSchema, reason: reasonSchema }),
    done,
  ),
  stopJob: callable(
    'Cancels a build; what is made stays, what is held goes back.',
    z.object({ jobId: idSchema, reason: reasonSchema }),
    z.object({ state: z.string() }),
  ),
  searchAudit: callable(
    'The audit log, newest first, by who (record id), what, or workspace.',
    z.object({
      who: idSchema.optional(),
      what: z.string().max(60).optional(),
      workspaceId: idSchema.optional(),
      operatorsOnly: z.boolean().default(false),
      before: timeSchema.optional(),
    }),
    z.object({ entries: z.array(auditEntrySchema) }),
  ),
}
