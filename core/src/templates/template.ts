import { z } from 'zod'
import { cameraMoves } from '../shots/shot.ts'

// A ComfyUI graph with named holes. The JSON files lie in runpod-worker/templates and are read by the Python
// worker and by TypeScript; this schema is what both must accept. Users fill slots, they never send nodes.
export const slotSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), into: z.array(z.string()), maxLength: z.int(), default: z.string().optional() }),
  z.object({
    type: z.literal('integer'),
    into: z.array(z.string()),
    min: z.int(),
    max: z.int(),
    step: z.int().optional(),
    offset: z.int().optional(),
    default: z.int().optional(),
  }),
  // A picture of ours, by signed URL; the worker uploads it to ComfyUI and puts its name in.
  z.object({ type: z.literal('image'), into: z.array(z.string()), optional: z.boolean().optional() }),
  z.object({
    type: z.literal('choice'),
    into: z.array(z.string()),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    default: z.string().optional(),
  }),
])
export type Slot = z.infer<typeof slotSchema>

export const templateSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  version: z.int().min(1),
  makes: z.enum(['image', 'video']),
  tier: z.enum(['image', 'clip-2', 'clip-3']),
  models: z.array(z.string()),
  nodes: z.array(z.string()),
  // What the result can be, for fitness: a clip's length is (frames − 1) or frames over fps, whatever the template says.
  gives: z.object({
    maxWidth: z.int(),
    maxHeight: z.int(),
    fps: z.int().optional(),
    maxFrames: z.int().optional(),
    moves: z.array(z.enum(cameraMoves)),
    references: z.int().min(0),
    firstFrame: z.boolean(),
  }),
  minVramGb: z.int(),
  // Each hole: name → where its value goes, written "nodeId.inputName".
  slots: z.record(z.string(), slotSchema),
  graph: z.record(z.string(), z.object({ class_type: z.string(), inputs: z.record(z.string(), z.unknown()) })),
})
export type Template = z.infer<typeof templateSchema>

// The job a RunPod worker or an agent is given, and what it answers.
export const workInputSchema = z.object({
  attempt: z.string(),
  // Asked before work begins; a refusal ends it.
  claim: z.url(),
  template: z.string(),
  // A graph of the workspace's own, for its own machine.
  own: templateSchema.optional(),
  slots: z.record(z.string(), z.union([z.string(), z.number()])),
  references: z.record(z.string(), z.url()),
  uploads: z.array(z.url()).min(1).max(4),
  // Sent with each of them: what the link was signed with.
  uploadHeaders: z.record(z.string(), z.string().max(200)).default({}),
  deadlineMs: z.int().min(1000),
})
export type WorkInput = z.infer<typeof workInputSchema>

export const workFaults = [
  'missing_model',
  'invalid_graph',
  'invalid_input',
  'out_of_memory',
  'interrupted',
  'crashed',
  'timeout',
  'upload_failed',
  'claim_refused',
  'no_output',
] as const
// Which GPU it was done on, how long it took, and, with a worker's first work, how long it took to be ready. Side notes: what
// makes no sense counts as not said, since the work itself is done.
const noteMs = z.int().min(0).max(86_400_000).optional().catch(undefined)
const workerSaysSchema = { gpu: z.string().max(80).optional().catch(undefined), coldMs: noteMs }
export const workOutputSchema = z.union([
  z.object({
    ...workerSaysSchema,
    files: z.array(z.object({ index: z.int(), sha256: z.string(), bytes: z.int(), contentType: z.string() })).min(1),
    ms: noteMs,
  }),
  z.object({
    ...workerSaysSchema,
    fault: z.enum(workFaults),
    message: z.string(),
    refreshWorker: z.boolean().optional(),
  }),
])
export type WorkOutput = z.infer<typeof workOutputSchema>
