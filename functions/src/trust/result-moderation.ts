import { createHash } from 'node:crypto'
import { type ArtifactFile, factsOf } from '@peace/core/build'
import type { Category } from '@peace/core/moderation'
import type { Fault, WorkOrder } from '@peace/engine'
import { readFile } from '../gateways/storage.ts'
import { secretValue } from '../params.ts'
import { fromPlatform } from '../spend/platform.store.ts'
import { keepVerdict, readVerdict } from './verdicts.store.ts'

const most = 8 * 1024 * 1024

// The same bytes are looked at once.
const lookAt = async (workspaceId: string, { path, contentType }: ArtifactFile): Promise<Category[]> => {
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = await readVerdict(hash)
  if (known) return known
  const { judgePicture, mostForPicture } = await import('../gateways/gemini-moderation.ts')
  const refused = await fromPlatform(
    { workspaceId, scope: { moderation: hash }, ceilingMicros: mostForPicture() },
    (ticket) => judgePicture(ticket, bytes, contentType),
  )
  await keepVerdict(hash, refused)
  return refused
}

// A made picture, or the small picture beside a made clip, before it counts as done. Drafts are drawn here from words
// that were looked at already.
export const moderateResult = async (order: WorkOrder, files: readonly ArtifactFile[]): Promise<Fault | undefined> => {
  if (!secretValue('gemini') || order.spec.quality === 'draft') return undefined
  if (factsOf(order.spec.kind).looked !== 'picture') return undefined
  const picture = files.find(({ contentType, bytes }) => contentType.startsWith('image/') && bytes <= most)
  if (!picture) return undefined
  const refused = await lookAt(order.workspaceId, picture).catch(() => [])
  return refused.length ? { code: 'filtered', message: `moderation: ${refused.join(', ')}`, next: 'again' } : undefined
}
