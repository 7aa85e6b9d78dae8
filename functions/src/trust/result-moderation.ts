import { type ArtifactFile, factsOf } from '@peace/core/build'
import type { Fault, WorkOrder } from '@peace/engine'
import { readFile } from '../gateways/storage.ts'
import { secretValue } from '../params.ts'

const most = 8 * 1024 * 1024

// A made picture, or the small picture beside a made clip, before it counts as done. Drafts are drawn here from words
// that were looked at already.
export const moderateResult = async (order: WorkOrder, files: readonly ArtifactFile[]): Promise<Fault | undefined> => {
  if (!secretValue('gemini') || order.spec.quality === 'draft') return undefined
  if (factsOf(order.spec.kind).looked !== 'picture') return undefined
  const picture = files.find(({ contentType, bytes }) => contentType.startsWith('image/') && bytes <= most)
  if (!picture) return undefined
  const { judgePicture } = await import('../gateways/gemini-moderation.ts')
  const refused = await judgePicture(await readFile(picture.path), picture.contentType).catch(() => [])
  return refused.length ? { code: 'filtered', message: `moderation: ${refused.join(', ')}`, next: 'again' } : undefined
}
