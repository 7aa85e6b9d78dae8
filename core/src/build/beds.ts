import { z } from 'zod'
import { idSchema } from '../ids/index.ts'
import type { Mood } from '../shots/shot.ts'
import { moodOf } from './pictures.ts'
import { type ScenePlace, sceneMs } from './places.ts'

// What sounds beneath a scene. Its length is rounded up to ten seconds, so that a line a little longer leaves the sound
// beneath it as it is; the mix trims and repeats.
export const coarseMs = (ms: number, most: number): number => Math.min(most, Math.ceil(ms / 10_000) * 10_000)

// Scenes of one mood share a cue, so that music does not break at a cut.
export type CueSpan = { mood: Mood; from: string; to: string; ms: number }

export const cueSpans = (scenes: readonly ScenePlace[]): CueSpan[] => {
  const spans: CueSpan[] = []
  for (const { scene, planned } of scenes) {
    const mood = moodOf(scene.scene, scene.shots)
    const last = spans.at(-1)
    if (last?.mood === mood) {
      last.to = planned.sceneId
      last.ms += sceneMs(planned)
    } else spans.push({ mood, from: planned.sceneId, to: planned.sceneId, ms: sceneMs(planned) })
  }
  return spans
}

// The scene beneath which each sound lies, and from which to which a cue goes.
export const bedsOf = (scenes: readonly ScenePlace[]) => ({
  ambiences: scenes.map(({ planned: { sceneId } }) => ({ sceneId })),
  music: cueSpans(scenes).map(({ from, to }) => ({ fromSceneId: from, toSceneId: to })),
})
export const bedFields = {
  ambiences: z.array(z.object({ sceneId: idSchema })),
  music: z.array(z.object({ fromSceneId: idSchema, toSceneId: idSchema })),
}
