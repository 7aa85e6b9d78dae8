import { createHash } from 'node:crypto'
import { type ArtifactFile, factsOf } from '@peace/core/build'
import type { Moderation, Seen } from '@peace/engine/ports'
import { readFile } from '../gateways/storage.ts'
import { isSetUp, lookAt } from './classifier.ts'
import { type Picture, picturesIn } from './pictures.ts'

// Raised when more or other pictures of a film are looked at: what was looked at otherwise is looked at anew.
const manner = 1

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const isSeen = ({ contentType }: ArtifactFile): boolean => /^(image|video)\//.test(contentType)

// The very bytes that the verdict will be filed under.
const picturesOf = async ({ path, sha256: known, contentType }: ArtifactFile): Promise<Picture[]> => {
  const bytes = await readFile(path)
  if (sha256(bytes) !== known) throw new Error('not the file that was filed')
  return picturesIn(bytes, contentType)
}

const lookAtFiles = async (workspaceId: string, files: readonly ArtifactFile[]): Promise<Seen> => {
  const seen = files.filter(isSeen)
  // Of a kind that is looked at, with nothing to look at.
  if (seen.length === 0) return { is: 'unseen' }
  const hash = sha256(JSON.stringify([manner, ...seen.map((file) => file.sha256)]))
  const { judgePictures, mostForPictures } = await import('../gateways/gemini-moderation.ts')
  return lookAt({ workspaceId, hash, ceilingMicros: mostForPictures }, async (ticket) =>
    judgePictures(ticket, hash, (await Promise.all(seen.map(picturesOf))).flat()),
  )
}

// A picture of somebody's own, before it lies where others see it.
export const lookAtPicture = async (workspaceId: string, picture: Picture): Promise<Seen> => {
  if (!isSetUp()) return { is: 'passed' }
  const hash = sha256(JSON.stringify([manner, sha256(picture.bytes)]))
  const { judgePictures, mostForPictures } = await import('../gateways/gemini-moderation.ts')
  return lookAt({ workspaceId, hash, ceilingMicros: mostForPictures }, async (ticket) =>
    judgePictures(ticket, hash, await picturesIn(picture.bytes, picture.contentType)),
  )
}

// Made pictures, and frames of made clips, before they count as done. Drafts are drawn here from words that were looked at
// already.
export const moderateResult: Moderation['result'] = async ({ workspaceId, spec }, files) => {
  if (spec.quality === 'draft' || factsOf(spec.kind).looked !== 'picture' || !isSetUp()) return { is: 'passed' }
  return lookAtFiles(workspaceId, files)
}
