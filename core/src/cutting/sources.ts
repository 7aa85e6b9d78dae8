import { bindScenes } from '../build/planned.ts'
import type { Unit } from '../build/unit.ts'
import { readSubject } from '../subjects/index.ts'
import type { CutClip, TrackKind } from './cut.ts'

// Which units' artifacts a clip is of, in order: a shot longer than a backend makes is several.

export type Sources = (clip: CutClip, of: TrackKind) => readonly string[]

export const sourcesOf = (units: readonly Unit[]): Sources => {
  const found = new Map<string, readonly string[]>()
  for (const { spec } of units)
    if (spec.kind === 'cut') {
      for (const scene of bindScenes(spec.fields.scenes, spec.inputs))
        for (const { shotId, clips, lines, effects } of scene.shots) {
          found.set(`picture shot ${shotId}`, clips)
          for (const { lineId, unit } of lines) found.set(`dialogue line ${lineId}`, [unit])
          for (const [n, { unit }] of effects.entries()) found.set(`effects shot ${shotId} ${n}`, [unit])
        }
    } else if (spec.kind === 'mix') {
      for (const [n, { sceneId }] of spec.fields.ambiences.entries())
        found.set(`ambience scene ${sceneId}`, spec.inputs.ambiences.slice(n, n + 1))
      for (const [n, { fromSceneId }] of spec.fields.music.entries())
        found.set(`music cue ${fromSceneId}`, spec.inputs.music.slice(n, n + 1))
    }
  return ({ source }, of) => {
    const { kind, id } = readSubject(source.subject)
    const place = `${of} ${kind} ${id}`
    return found.get(of === 'effects' ? `${place} ${source.take ?? 0}` : place) ?? []
  }
}
