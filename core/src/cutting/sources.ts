import { type BoundScene, bindScenes } from '../build/planned.ts'
import type { Unit } from '../build/unit.ts'
import { readSubject } from '../subjects/index.ts'
import type { CutClip, TrackKind } from './cut.ts'

// Which units' artifacts a clip is of, in order: a shot longer than a backend makes is several.

export type Sources = (clip: CutClip, of: TrackKind) => readonly string[]

type Beds = {
  ambiences: readonly { sceneId: string }[]
  music: readonly { fromSceneId: string }[]
  units: { ambiences: readonly string[]; music: readonly string[] }
}

const seen = function* (scenes: readonly BoundScene[]): Generator<[string, readonly string[]]> {
  for (const { shotId, clips, lines, effects } of scenes.flatMap(({ shots }) => shots)) {
    yield [`picture shot ${shotId}`, clips]
    for (const { lineId, unit } of lines) yield [`dialogue line ${lineId}`, [unit]]
    for (const [n, { unit }] of effects.entries()) yield [`effects shot ${shotId} ${n}`, [unit]]
  }
}

const heard = function* ({ ambiences, music, units }: Beds): Generator<[string, readonly string[]]> {
  for (const [n, { sceneId }] of ambiences.entries())
    yield [`ambience scene ${sceneId}`, units.ambiences.slice(n, n + 1)]
  for (const [n, { fromSceneId }] of music.entries()) yield [`music cue ${fromSceneId}`, units.music.slice(n, n + 1)]
}

const sourcesIn =
  (found: ReadonlyMap<string, readonly string[]>): Sources =>
  ({ source }, of) => {
    const { kind, id } = readSubject(source.subject)
    const place = `${of} ${kind} ${id}`
    return found.get(of === 'effects' ? `${place} ${source.take ?? 0}` : place) ?? []
  }

export const sourcesFrom = (scenes: readonly BoundScene[], beds: Beds): Sources =>
  sourcesIn(new Map([...seen(scenes), ...heard(beds)]))

export const sourcesOf = (units: readonly Unit[]): Sources =>
  sourcesIn(
    new Map(
      units.flatMap(({ spec }): [string, readonly string[]][] => {
        if (spec.kind === 'cut') return [...seen(bindScenes(spec.fields.scenes, spec.inputs))]
        return spec.kind === 'mix' ? [...heard({ ...spec.fields, units: spec.inputs })] : []
      }),
    ),
  )
