import { z } from 'zod'
import { digest } from '../build/canonical.ts'
import { idSchema, timeSchema } from '../ids/index.ts'

// A ComfyUI graph that somebody of a workspace brought: checked, its inputs pointed at, with a card that says what it gives. It
// runs on the workspace's own machines and nowhere else.

// What of a unit may go into the graph.
export const pointNames = [
  'prompt',
  'negative',
  'seed',
  'width',
  'height',
  'frames',
  'firstFrame',
  'face1',
  'face2',
] as const
export const pointNameSchema = z.enum(pointNames)
export type PointName = z.infer<typeof pointNameSchema>
// A picture has no frames and begins with none; faces go into pictures, and a film begins with one of those.
const onlyOf: Partial<Record<PointName, 'image' | 'video'>> = {
  ...{ frames: 'video', firstFrame: 'video', face1: 'image', face2: 'image' },
}
export const pointNamesOf = (makes: 'image' | 'video'): PointName[] =>
  pointNames.filter((name) => (onlyOf[name] ?? makes) === makes)
// "node.input", as ComfyUI names them.
export const placeSchema = z.string().regex(/^[A-Za-z0-9_:-]{1,40}\.[A-Za-z0-9_. -]{1,60}$/)
export const pointsSchema = z.partialRecord(pointNameSchema, z.array(placeSchema).min(1).max(8))
export type Points = z.infer<typeof pointsSchema>

export const longestGraph = 200_000

export const workflowCardSchema = z.object({
  name: z.string().trim().min(1).max(80),
  makes: z.enum(['image', 'video']),
  // In its maker's words: what its models may be used for.
  licence: z.string().trim().min(1).max(200),
  maxWidth: z.int().min(64).max(4096),
  maxHeight: z.int().min(64).max(4096),
  // Sides are multiples of it.
  step: z.int().min(1).max(128).default(8),
  // Of a film: pictures a second, and the most at once; their number is a multiple of `frameStep` and one.
  fps: z.int().min(1).max(60).default(16),
  maxFrames: z.int().min(1).max(1000).default(81),
  frameStep: z.int().min(1).max(64).default(4),
  // How long one takes, as its maker knows it.
  seconds: z.int().min(1).max(3600),
})
export type WorkflowCard = z.infer<typeof workflowCardSchema>

export const workflowSchema = workflowCardSchema.extend({
  id: idSchema,
  points: pointsSchema,
  // As JSON: links are lists within lists.
  graph: z.string().max(longestGraph),
  // Of the graph and its points; documents of before have none until they are saved again.
  sum: z
    .string()
    .regex(/^[a-f0-9]{10}$/)
    .optional(),
  enabled: z.boolean(),
  createdAt: timeSchema,
  createdBy: idSchema,
})
export type Workflow = z.infer<typeof workflowSchema>
export type GivenWorkflow = Pick<Workflow, 'points' | 'graph'> & WorkflowCard

export const mostWorkflows = 20

export const sumOf = ({ graph, points }: Pick<Workflow, 'graph' | 'points'>): string =>
  digest([graph, points]).slice(0, 10)

const baseLength = 28
// Among the names of our own templates it can be none of them. A graph that was changed has another name, so that machines are
// asked of it anew.
export const ownTemplateId = ({ id, sum }: Pick<Workflow, 'id' | 'sum'>): string =>
  `own-${digest([id]).slice(0, baseLength - 4)}${sum === undefined ? '' : `-${sum}`}`

// Whether two names are of one graph, before and after a change.
export const isSameOwn = (a: string, b: string): boolean => a.slice(0, baseLength) === b.slice(0, baseLength)

// Those in use of which a machine has said nothing yet.
export const notSaid = <W extends Pick<Workflow, 'id' | 'sum' | 'enabled'>>(
  workflows: readonly W[],
  said: Readonly<Record<string, unknown>>,
): W[] => workflows.filter((each) => each.enabled && !Object.hasOwn(said, ownTemplateId(each)))
