import { z } from 'zod'
import { must } from '../errors/index.ts'
import { idSchema, unitKeySchema } from '../ids/index.ts'
import { transitions } from '../shots/shot.ts'
import { msSchema } from './picture-schema.ts'

// The film in time as planned. The true times follow from it and the speech's real lengths (timeline/resolve),
// the same pure function for part, mix, cut and captions, so that they cannot disagree.
export const plannedLineSchema = z.object({
  lineId: idSchema,
  estimatedMs: msSchema,
  text: z.string(),
  speaker: z.string(),
})
export const plannedShotSchema = z.object({
  shotId: idSchema,
  // How many clips show it; none where its picture does not matter.
  pieces: z.int().min(0),
  ms: msSchema,
  trimInMs: msSchema,
  trimOutMs: msSchema,
  transition: z.enum(transitions),
  overlay: z.string(),
  lines: z.array(plannedLineSchema),
  effects: z.array(z.object({ atMs: msSchema })),
})
export const plannedSceneSchema = z.object({
  sceneId: idSchema,
  title: z.string(),
  shots: z.array(plannedShotSchema),
})
export type PlannedLine = z.infer<typeof plannedLineSchema>
export type PlannedShot = z.infer<typeof plannedShotSchema>
export type PlannedScene = z.infer<typeof plannedSceneSchema>

// The same with the unit of each clip, line and effect at its place.
export const boundSceneSchema = plannedSceneSchema.extend({
  shots: z.array(
    plannedShotSchema.omit({ pieces: true }).extend({
      clips: z.array(unitKeySchema),
      lines: z.array(plannedLineSchema.extend({ unit: unitKeySchema })),
      effects: z.array(z.object({ unit: unitKeySchema, atMs: msSchema })),
    }),
  ),
})
export type BoundScene = z.infer<typeof boundSceneSchema>
export type BoundShot = BoundScene['shots'][number]
export type BoundLine = BoundShot['lines'][number]
// Units in the order in which the scenes name their places.
export type SceneUnits = {
  clips?: readonly string[]
  lines?: readonly string[]
  effects?: readonly string[]
}

const taker = (units: readonly string[] = [], what: string): (() => string) => {
  let next = 0
  return () => must(units[next++], `${what} of a planned shot`)
}

const bind = (scenes: readonly PlannedScene[], units: SceneUnits): BoundScene[] => {
  const clip = taker(units.clips, 'clip')
  const line = taker(units.lines, 'line')
  const effect = taker(units.effects, 'effect')
  return scenes.map(({ shots, ...scene }) => ({
    ...scene,
    shots: shots.map(({ pieces, lines, effects, ...shot }) => ({
      ...shot,
      clips: Array.from({ length: pieces }, clip),
      lines: lines.map((each) => ({ ...each, unit: line() })),
      effects: effects.map((each) => ({ ...each, unit: effect() })),
    })),
  }))
}

// The mix, its captions and the cut tell of the same scenes with the same units: bound once, so that they are hashed once.
const known = new WeakMap<readonly PlannedScene[], { units: SceneUnits; bound: BoundScene[] }>()

export const bindScenes = (scenes: readonly PlannedScene[], units: SceneUnits): BoundScene[] => {
  const kept = known.get(scenes)
  const same =
    kept?.units.clips === units.clips && kept?.units.lines === units.lines && kept?.units.effects === units.effects
  if (kept && same) return kept.bound
  const bound = bind(scenes, units)
  known.set(scenes, { units, bound })
  return bound
}

// The other way round: a plan that was frozen before inputs had names has the units at their places.
export const unbindScenes = (bound: readonly BoundScene[]) => {
  const shots = bound.flatMap((scene) => scene.shots)
  return {
    scenes: bound.map((scene) => ({
      ...scene,
      shots: scene.shots.map(({ clips, lines, effects, ...shot }) => ({
        ...shot,
        pieces: clips.length,
        lines: lines.map(({ unit: _, ...line }) => line),
        effects: effects.map(({ atMs }) => ({ atMs })),
      })),
    })) satisfies PlannedScene[],
    clips: shots.flatMap(({ clips }) => clips),
    lines: shots.flatMap(({ lines }) => lines.map(({ unit }) => unit)),
    effects: shots.flatMap(({ effects }) => effects.map(({ unit }) => unit)),
  }
}

// What is heard and read of a scene: no picture of it, so that another take of a shot leaves its sound alone.
export const heard = (scene: PlannedScene): PlannedScene => ({
  ...scene,
  shots: scene.shots.map((shot) => ({ ...shot, pieces: 0, overlay: '' })),
})

// What is seen of a part: its own shots, and of the others only their length.
export const seen = (scene: PlannedScene, firstShot: number, shotCount: number): PlannedScene => ({
  ...scene,
  shots: scene.shots.map((shot, at) =>
    at >= firstShot && at < firstShot + shotCount
      ? { ...shot, effects: [] }
      : { ...shot, pieces: 0, lines: [], effects: [], overlay: '' },
  ),
})
