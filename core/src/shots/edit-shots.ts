import { rankBetween } from '../ids/index.ts'
import type { Shot } from './shot.ts'

type Stamp = { updatedAt: number; updatedBy: string }

const union = <T>(a: readonly T[], b: readonly T[], most: number): T[] => [...new Set([...a, ...b])].slice(0, most)

// Before its element at `at` ends the first shot; both are then the writer's own, kept whatever the rules would say.
export const splitShot = (
  shot: Shot,
  next: Shot | undefined,
  at: number,
  newId: string,
  stamp: Stamp,
): [Shot, Shot] | undefined => {
  if (at < 1 || at >= shot.elementIds.length) return undefined
  const { ms: _, frameKey: __, ...rest } = shot
  const first: Shot = { ...rest, elementIds: shot.elementIds.slice(0, at), trimOutMs: 0, byHand: true, ...stamp }
  const second: Shot = {
    ...rest,
    id: newId,
    rank: rankBetween(shot.rank, next?.rank),
    elementIds: shot.elementIds.slice(at),
    trimInMs: 0,
    transition: 'cut',
    overlay: '',
    stillTake: 0,
    clipTake: 0,
    byHand: true,
    ...stamp,
  }
  return [shot.frameKey ? { ...first, frameKey: shot.frameKey } : first, second]
}

// The first one's look, both ones' content.
export const mergeShots = (first: Shot, second: Shot, stamp: Stamp): Shot | undefined => {
  if (first.sceneId !== second.sceneId) return undefined
  const elementIds = [...new Set([...first.elementIds, ...second.elementIds])]
  if (elementIds.length > 60) return undefined
  const { ms: _, ...rest } = first
  const length = first.ms !== undefined && second.ms !== undefined ? Math.min(60_000, first.ms + second.ms) : undefined
  return {
    ...rest,
    ...(length === undefined ? {} : { ms: length }),
    elementIds,
    description: [first.description, second.description]
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 2000),
    characterIds: union(first.characterIds, second.characterIds, 12),
    wardrobe: { ...second.wardrobe, ...first.wardrobe },
    props: union(first.props, second.props, 20),
    ambience: union(first.ambience, second.ambience, 3),
    effects: union(first.effects, second.effects, 6),
    continuity: union(first.continuity, second.continuity, 20),
    trimOutMs: second.trimOutMs,
    byHand: true,
    ...stamp,
  }
}
