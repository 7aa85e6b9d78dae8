import { setTimeout as wait } from 'node:timers/promises'
import type { Category } from '@peace/core/moderation'
import type { SpendTicket } from '@peace/core/money'
import { type Seen, verdictOn } from '@peace/engine'
import { inEmulator, secretValue } from '../params.ts'
import { fromPlatform, type Spent } from '../spend/platform.store.ts'
import { verdicts } from './verdicts.store.ts'

// The classifiers that are set up: one, where there is a key for it. Then nothing passes that it has not passed.
export const isSetUp = (): boolean => secretValue('gemini') !== ''

// For as long as this somebody waits for its word; what comes later is kept, and found by the next look.
const patienceMs = inEmulator ? 4_000 : 20_000

type Look = { workspaceId: string; hash: string; ceilingMicros: number }
type Said = { item: string; refused: Category[] }

export const lookAt = (
  { workspaceId, hash, ceilingMicros }: Look,
  ask: (ticket: SpendTicket) => Promise<Spent<Said>>,
): Promise<Seen> =>
  verdictOn(
    verdicts,
    hash,
    () => fromPlatform({ workspaceId, scope: { moderation: hash }, ceilingMicros }, ask),
    () => wait(patienceMs, undefined, { ref: false }),
  )
