import { z } from 'zod'
import { workspaceSchema } from '../access/workspace.ts'
import { idSchema, timeSchema } from '../ids/index.ts'
import { monthSchema } from '../money/calendar.ts'
import { backendCardSchema, breakerSchema } from '../routing/card.ts'
import { misfits } from '../routing/fitness.ts'
import { ownMachineUses } from '../routing/own-machines.ts'
import { podPolicies } from '../routing/scaling.ts'
import { vendorNameSchema } from '../routing/vendor-names.ts'
import { cameraMoves } from '../shots/shot.ts'
import { qualities } from '../story/film.ts'
import { workflowCardSchema, workflowSchema } from '../workflows/workflow.ts'
import { callable } from './callable.ts'

const inWorkspace = z.object({ workspaceId: idSchema })
const micros = z.int()
const done = z.object({})

export const backendViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  tier: backendCardSchema.shape.tier,
  enabled: z.boolean(),
  // Whether it could be sent work now, and if not, why.
  available: z.boolean(),
  why: z.enum([...misfits, 'not-set-up']).optional(),
  health: z.enum(['up', 'down', 'unknown']),
  breaker: breakerSchema.shape.state,
  queued: z.int(),
  running: z.int(),
  slots: z.int(),
  checkedAt: timeSchema,
  // For a still, and for a clip of five seconds; what the user pays.
  stillMicros: micros.optional(),
  clipMicros: micros.optional(),
  stillMs: z.int().optional(),
  clipMs: z.int().optional(),
  successPercent: z.int(),
  // Of this workspace, awake.
  machines: z.int().optional(),
  hourlyMicros: micros.optional(),
})

export const backendPreferencesSchema = workspaceSchema.shape.backendPreferences.unwrap()
export const limitsSchema = workspaceSchema.shape.limits.unwrap()

// Without defaults: what is not named is not changed.
export const preferenceChangeSchema = z.object({
  mode: z.enum(['automatic', 'preferred', 'manual']).optional(),
  preferredId: idSchema.optional(),
  bestQuality: z.boolean().optional(),
  preferSpeed: z.boolean().optional(),
  // Null: no longer any.
  maxUnitMicros: z.int().min(0).nullable().optional(),
  fallbackAllowed: z.boolean().optional(),
  own: z.enum(ownMachineUses).optional(),
  // All who are allowed; an owner's to say.
  vendors: z.array(vendorNameSchema).max(16).optional(),
})
const limitsChangeSchema = z.object({
  dayMicros: z.int().min(0).max(10_000_000_000).optional(),
  monthMicros: z.int().min(0).max(100_000_000_000).optional(),
  memberMonthMillis: z.int().min(0).max(1_000_000_000).optional(),
})

const scoredSchema = z.object({
  backend: z.string(),
  score: z.number(),
  priority: z.number(),
  cost: z.number(),
  speed: z.number(),
  queue: z.number(),
  micros,
  ms: z.int(),
})
export const decisionSchema = z.object({
  ranking: z.array(scoredSchema),
  refused: z.array(z.object({ backend: z.string(), why: z.enum(misfits) })),
  reason: z.enum(['chosen-by-user', 'preferred', 'best-score', 'only-one', 'none-fits']),
})

const calculatorRow = z.object({ backend: z.string(), videos: z.int(), eachMicros: micros, totalMicros: micros })
export const calculationSchema = z.object({
  videos: z.int(),
  rows: z.array(calculatorRow),
  totalMicros: micros,
  dearest: z.object({ backend: z.string(), eachMicros: micros, totalMicros: micros }),
  savedMicros: micros,
  savedPercent: z.int(),
  alwaysOn: z.object({
    hourlyMicros: micros,
    monthMicros: micros,
    cloudEachMicros: micros,
    breakEvenVideos: z.int().optional(),
  }),
})

export const podViewSchema = z.object({
  id: z.string(),
  state: z.enum(['intent', 'starting', 'ready', 'ending', 'gone']),
  createdAt: timeSchema,
  heartbeatAt: timeSchema.optional(),
  running: z.int(),
  hourlyMicros: micros,
})

export const backendsApi = {
  listBackends: callable(
    'Every backend as this workspace may use it: state, queue, speed and price.',
    inWorkspace,
    z.object({ backends: z.array(backendViewSchema), preferences: backendPreferencesSchema, limits: limitsSchema }),
  ),
  backendStatus: callable('One backend, as it is now.', inWorkspace.extend({ backendId: idSchema }), backendViewSchema),
  selectBackend: callable(
    'A dry run of the choice for one unit, with the four scores, the runner-up and why the others were not fit.',
    inWorkspace.extend({
      kind: z.enum(['still', 'portrait', 'clip']),
      quality: z.enum(qualities),
      seconds: z.int().min(1).max(60).default(5),
      width: z.int().min(64).max(4096).default(1280),
      height: z.int().min(64).max(4096).default(720),
      move: z.enum(cameraMoves).default('static'),
      references: z.int().min(0).max(8).default(0),
      preferences: preferenceChangeSchema.optional(),
    }),
    decisionSchema,
  ),
  recommendBackends: callable(
    'What would suit: by price, by speed, by quality, and what this workspace should set up.',
    inWorkspace,
    z.object({
      recommendations: z.array(
        z.object({
          goal: z.enum(['cheapest', 'fastest', 'best']),
          backend: z.string(),
          quality: z.enum(qualities),
          micros,
          ms: z.int(),
        }),
      ),
      pairMachine: z.boolean(),
    }),
  ),
  estimateCost: callable(
    'What 1 to 1,000 videos would cost, split by backend, against all of them by Veo; and an always-on GPU.',
    inWorkspace.extend({
      videos: z.int().min(1).max(1000),
      seconds: z.int().min(1).max(60).default(5),
      split: z
        .array(z.object({ backend: z.string().max(64), percent: z.int().min(0).max(100) }))
        .min(1)
        .max(8)
        .optional(),
      hourlyMicros: z.int().min(0).max(100_000_000).default(340_000),
    }),
    calculationSchema,
  ),
  setBackendPreferences: callable(
    'How a workspace wants its work sent, and what it may spend on the cloud a day and a month.',
    inWorkspace.extend({ preferences: preferenceChangeSchema, limits: limitsChangeSchema.optional() }),
    done,
  ),
  createPairing: callable(
    'A code that lets one machine join this workspace, good for ten minutes.',
    inWorkspace,
    // `server` is where the agent is to call.
    z.object({ code: z.string(), expiresAt: timeSchema, server: z.string() }),
  ),
  changeMachine: callable(
    'Renames a machine, rests it, or tells its installer to pause or go on.',
    inWorkspace.extend({
      machineId: idSchema,
      name: z.string().min(1).max(60).optional(),
      enabled: z.boolean().optional(),
      wish: z.enum(['pause', 'resume']).optional(),
    }),
    done,
  ),
  unpairMachine: callable('Ends a machine’s rights, at once.', inWorkspace.extend({ machineId: idSchema }), done),
  backendMonth: callable(
    'What the workspace made, spent and saved in a month, by backend and by day, and what it comes to at this pace.',
    inWorkspace.extend({ month: monthSchema }),
    z.object({
      videos: z.int(),
      chargedMicros: micros,
      savedMicros: micros,
      projectedMicros: micros,
      lowMicros: micros,
      highMicros: micros,
      limitDay: z.string().optional(),
      limitMicros: micros,
      backends: z.array(z.object({ backend: z.string(), units: z.int(), chargedMicros: micros, percent: z.int() })),
      days: z.array(z.object({ day: z.string(), chargedMicros: micros, savedMicros: micros, videos: z.int() })),
    }),
  ),
  fleetStatus: callable(
    'For operators: backends, their queues, and the pods with what they cost an hour.',
    z.object({}),
    z.object({
      backends: z.array(
        backendViewSchema.extend({
          // The vendor's models behind it; `firm` says that the end is announced and not only the earliest it may be.
          models: z.array(
            z.object({ id: z.string(), ends: z.object({ on: z.string(), firm: z.boolean() }).optional() }),
          ),
        }),
      ),
      pods: z.array(podViewSchema),
      hourlyMicros: micros,
      // How long they wait for work, and what an hour of one costs: of the dearest that runs, else what is reckoned with.
      podPolicy: z.enum(podPolicies),
      podHourMicros: micros,
    }),
  ),
  listWorkflows: callable(
    'The ComfyUI graphs that this workspace brought, for its own machines.',
    inWorkspace,
    z.object({ workflows: z.array(workflowSchema.omit({ sum: true }).extend({ templateId: z.string() })) }),
  ),
  saveWorkflow: callable(
    'Brings a ComfyUI graph in its API format: checked, with the inputs it is filled at. The same id again changes it.',
    inWorkspace.extend({
      workflowId: idSchema,
      ...workflowCardSchema.shape,
      ...workflowSchema.pick({ points: true, graph: true }).shape,
    }),
    z.object({ templateId: z.string() }),
  ),
  changeWorkflow: callable(
    'Uses a graph of the workspace’s own, or leaves it, or forgets it.',
    inWorkspace.extend({ workflowId: idSchema, to: z.enum(['on', 'off', 'forgotten']) }),
    done,
  ),
  operateBackend: callable(
    'For operators: closes a backend’s breaker, ends a pod, or says how long pods wait for work.',
    z.object({
      backendId: idSchema,
      action: z.enum(['close-breaker', 'end-pod', 'pod-policy']),
      policy: z.enum(podPolicies).optional(),
      podId: idSchema.optional(),
      reason: z.string().trim().min(3).max(300),
    }),
    done,
  ),
}
