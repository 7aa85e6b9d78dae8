import { z } from 'zod'
import { unitKindSchema } from '../build/unit.ts'
import { cameraMoves } from '../shots/shot.ts'
import { qualities } from '../story/film.ts'
import { vendorNameSchema } from './vendor-names.ts'

// What a backend can do, as configuration: `config/backends` may replace the list.
const offeringSchema = z.object({
  kinds: z.array(unitKindSchema).min(1),
  qualities: z.array(z.enum(qualities)).min(1),
  // Without these it takes any.
  maxWidth: z.int().optional(),
  maxHeight: z.int().optional(),
  maxMs: z.int().optional(),
  moves: z.array(z.enum(cameraMoves)).optional(),
  references: z.int().min(0).optional(),
  // How long one takes before any has been measured.
  typicalMs: z.int().min(0).default(1000),
})

export const backendCardSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string().max(80),
  tier: z.enum(['draft', 'local', 'cloud', 'premium']),
  enabled: z.boolean().default(true),
  offers: z.array(offeringSchema).min(1),
  // 0–100: the configured order of choice, and the order when the best picture is wanted.
  priority: z.int().min(0).max(100),
  qualityPriority: z.int().min(0).max(100),
  // Units at once.
  slots: z.int().min(1).max(500),
  attempts: z.int().min(1).max(10).default(3),
  // Whether its worker asks at our door before it works, so that a lost reply can be barred.
  claims: z.boolean(),
  // An attempt without an answer ends here.
  deadlineMs: z.int().min(1000),
  pollMs: z.int().min(100).default(3000),
  // Made within our own processes: claimed in batches, never polled.
  embedded: z.boolean().default(false),
  // Another look than the quality promises: taken only where the user allowed a fallback, and after all others.
  fallbackOnly: z.boolean().default(false),
  // The machines of one workspace only.
  ownMachines: z.boolean().default(false),
  // Whose it is, where what it makes leaves for somebody outside.
  vendor: vendorNameSchema.optional(),
})
export type BackendCard = z.infer<typeof backendCardSchema>
export type BackendCardInput = z.input<typeof backendCardSchema>
export type Offering = BackendCard['offers'][number]
export type OfferingInput = BackendCardInput['offers'][number]

// Only our own processes and people's own machines cost us nothing.
export const isFree = ({ embedded, ownMachines }: Pick<BackendCard, 'embedded' | 'ownMachines'>): boolean =>
  embedded || ownMachines

// Whose slots and whose line. A person's machines are their workspace's: nobody else stands before them, and there is no
// number of them for the platform.
export const placeOf = ({ id, ownMachines }: Pick<BackendCard, 'id' | 'ownMachines'>, workspaceId: string): string =>
  ownMachines ? `${id}:${workspaceId}` : id

// What changes from minute to minute.
export const breakerSchema = z.object({
  state: z.enum(['closed', 'open', 'half-open']).default('closed'),
  failures: z.int().min(0).default(0),
  since: z.int().min(0).default(0),
  probeUntil: z.int().min(0).default(0),
})
export type Breaker = z.infer<typeof breakerSchema>

export const backendLiveSchema = z.object({
  id: z.string(),
  health: z.enum(['up', 'down', 'unknown']).default('unknown'),
  checkedAt: z.int().min(0).default(0),
  breaker: breakerSchema.prefault({}),
  queued: z.int().min(0).default(0),
  running: z.int().min(0).default(0),
  // Unsaid in what was written before: offered, and nobody's.
  offered: z.boolean().optional(),
  vendor: vendorNameSchema.optional(),
  // Moving averages over the latest attempts, by unit kind.
  averageMs: z.partialRecord(unitKindSchema, z.int().min(0)).default({}),
  // Nine in ten of them took no longer.
  slowMs: z.partialRecord(unitKindSchema, z.int().min(0)).default({}),
  successPercent: z.int().min(0).max(100).default(100),
})
export type BackendLive = z.infer<typeof backendLiveSchema>
