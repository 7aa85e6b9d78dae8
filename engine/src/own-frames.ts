import type { FilmData } from '@peace/core/build'
import type { Ports } from './ports.ts'
import { type ArtifactRow, within } from './rows.ts'

const isPicture = (artifact: ArtifactRow | undefined): boolean =>
  artifact?.files.some(({ role, contentType }) => role === 'main' && contentType.startsWith('image/')) ?? false

// A shot's own frame that is no picture of its workspace is as none: the shot has its own still, and is named. A plan is
// made of the film alone and cannot see this; and whoever edits a film may write any key.
export const withoutLostFrames = async <Film extends FilmData>(
  ports: Ports,
  workspaceId: string,
  film: Film,
): Promise<{ film: Film; lost: string[] }> => {
  const keys = [...new Set(film.shots.flatMap(({ frameKey }) => frameKey ?? []))]
  if (keys.length === 0) return { film, lost: [] }
  const found = await ports.store.getMany(
    'artifact',
    keys.map((key) => within(workspaceId, key)),
  )
  const pictures = new Set(keys.filter((_, n) => isPicture(found[n])))
  const lost = film.shots.flatMap(({ id, frameKey }) => (frameKey && !pictures.has(frameKey) ? [id] : []))
  if (lost.length === 0) return { film, lost }
  const shots = film.shots.map((shot) => {
    const { frameKey, ...drawn } = shot
    return frameKey && !pictures.has(frameKey) ? drawn : shot
  })
  return { film: { ...film, shots }, lost }
}
