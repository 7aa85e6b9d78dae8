import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { templateSchema, workInputSchema, workOutputSchema } from '../templates/template.ts'
import { machineSaysSchema } from '../workflows/on-machine.ts'

// A user's own GPU machine, and what its agent and our doors say to each other. The agent always asks, we answer.
export const installStepNames = ['check', 'comfyui', 'nodes', 'models', 'start'] as const
export const installSchema = z.object({
  step: z.enum(installStepNames),
  state: z.enum(['running', 'paused', 'done', 'failed']),
  percent: z.int().min(0).max(100).default(0),
  etaSeconds: z.int().min(0).optional(),
  message: z.string().max(300).optional(),
  models: z
    .array(
      z.object({
        file: z.string().max(120),
        bytes: z.int().min(0),
        done: z.int().min(0),
        state: z.enum(['waiting', 'running', 'done', 'failed']),
        sha256: z.string().max(64).optional(),
      }),
    )
    .max(60)
    .default([]),
})
export type Install = z.infer<typeof installSchema>

export const hardwareSchema = z.object({
  platform: z.string().max(40),
  gpu: z.string().max(120).default(''),
  kind: z.enum(['nvidia', 'cpu', 'amd', 'apple', 'unknown']).default('unknown'),
  vramGb: z.int().min(0).max(2000).default(0),
  diskFreeGb: z.int().min(0).default(0),
})
export type Hardware = z.infer<typeof hardwareSchema>

export const machineSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(60),
  hardware: hardwareSchema.optional(),
  agentVersion: z.string().max(20).default(''),
  // Templates whose models it holds.
  templates: z.array(z.string().max(40)).max(60).default([]),
  // What its ComfyUI says to the workspace's own graphs, by their templates' names.
  workflows: z.record(z.string().max(40), machineSaysSchema).default({}),
  // The last word that it is ready for work; older than a minute, it is asleep.
  heartbeatAt: timeSchema.default(0),
  // The last word of any kind.
  seenAt: timeSchema.default(0),
  running: z.int().min(0).default(0),
  // The most it takes at once.
  concurrency: z.int().min(1).max(8).default(1),
  enabled: z.boolean().default(true),
  install: installSchema.optional(),
  // Asked of the agent by the settings page: it learns of it with its next word.
  wish: z.enum(['pause', 'resume']).optional(),
  pairedAt: timeSchema,
  pairedBy: idSchema,
})
export type Machine = z.infer<typeof machineSchema>

export const awakeWithinMs = 60_000
export const isAwake = (machine: Pick<Machine, 'heartbeatAt' | 'enabled'>, now: number): boolean =>
  machine.enabled && now - machine.heartbeatAt < awakeWithinMs

export const pairRequestSchema = z.object({
  code: z.string().max(20),
  name: z.string().min(1).max(60),
  hardware: hardwareSchema.optional(),
  agentVersion: z.string().max(20).default(''),
})
export const pairReplySchema = z.object({
  machineId: idSchema,
  workspaceId: idSchema,
  workspaceName: z.string(),
  token: z.string().min(20),
})

export const heartbeatSchema = z.object({
  state: z.enum(['ready', 'installing', 'stopping']),
  running: z
    .array(z.object({ attempt: idSchema, percent: z.int().min(0).max(100) }))
    .max(20)
    .default([]),
  templates: z.array(z.string().max(40)).max(60).optional(),
  // Unsaid by an agent that knows of none.
  workflows: z
    .record(z.string().max(40), machineSaysSchema)
    .refine((all) => Object.keys(all).length <= 40)
    .optional(),
  hardware: hardwareSchema.optional(),
  agentVersion: z.string().max(20).optional(),
  concurrency: z.int().min(1).max(8).optional(),
  install: installSchema.optional(),
})
export type HeartbeatRequest = z.input<typeof heartbeatSchema>
export const heartbeatReplySchema = z.object({
  // Attempts that nobody wants any more.
  cancel: z.array(idSchema),
  wish: z.enum(['pause', 'resume']).optional(),
  // Graphs of the workspace's own that it has not said anything about yet.
  look: z.array(templateSchema).max(3).optional(),
  everySeconds: z.int().min(1),
})

export const workRequestSchema = z.object({ waitMs: z.int().min(0).max(25_000).default(0) })
export const workReplySchema = z.object({ order: workInputSchema.optional() })

export const resultRequestSchema = z.object({ attempt: idSchema, output: workOutputSchema })

// Eight letters nobody confuses, in two halves.
export const pairingLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const readPairingCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
export const showPairingCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
