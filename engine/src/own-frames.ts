import type { FilmData } from '@peace/core/build'
import type { Ports } from './ports.ts'
import { type ArtifactRow, within } from './rows.ts'

// What nobody has paid for is none.
const isPicture = (artifact: ArtifactRow | undefined): boolean =>
  artifact?.hidden === false &&
  artifact.files.some(({ role, contentType }) => role === 'main' && contentType.startsWith('image/'))

// A shot's own frame, or a person's own picture, that is no picture of its workspace is as none: one is drawn in its place,
// and whose it is is named. A plan is made of the film alone and cannot see this; and whoever edits a film may write any key.
export const withoutLostPictures = async <Film extends FilmData>(
  ports: Ports,
  workspaceId: string,
  film: Film,
): Promise<{ film: Film; lostFrames: string[]; lostPortraits: string[] }> => {
  const written = [
    ...film.shots.map(({ frameKey }) => frameKey),
    ...film.characters.map(({ portraitKey }) => portraitKey),
  ]
  const keys = [...new Set(written.flatMap((key) => key || []))]
  if (keys.length === 0) return { film, lostFrames: [], lostPortraits: [] }
  const found = await ports.store.getMany(
    'artifact',
    keys.map((key) => within(workspaceId, key)),
  )
  const pictures = new Set(keys.filter((_, n) => isPicture(found[n])))
  const isLost = (key: string | undefined): boolean => key !== undefined && key !== '' && !pictures.has(key)
  const shots = film.shots.map((shot) => {
    const { frameKey, ...drawn } = shot
    return isLost(frameKey) ? drawn : shot
  })
  const characters = film.characters.map((character) => {
    const { portraitKey, ...drawn } = character
    return isLost(portraitKey) ? drawn : character
  })
  return {
    film: { ...film, shots, characters },
    lostFrames: film.shots.flatMap(({ id, frameKey }) => (isLost(frameKey) ? [id] : [])),
    lostPortraits: film.characters.flatMap(({ id, portraitKey }) => (isLost(portraitKey) ? [id] : [])),
  }
}
