import type { FilmView, SceneView } from './film-view.ts'
import { type PlannedPictures, planPictures } from './plan-pictures.ts'
import { planEffect, planLine } from './plan-sound.ts'
import type { PlannedScene, PlannedShot, Unit } from './unit.ts'

export type ScenePlan = {
  view: SceneView
  planned: PlannedScene
  shots: { shotId: string; pictures: PlannedPictures; lines: Unit[]; effects: Unit[] }[]
}

const titleOf = ({ scene }: SceneView): string => scene.heading?.text ?? ''

export const planScene = (view: FilmView, sceneView: SceneView): ScenePlan => {
  const shots = sceneView.shots.map((shot) => {
    const speeches = sceneView.speeches.get(shot.id) ?? []
    const pictures = planPictures(view, sceneView, shot, speeches)
    const lines = speeches.map((speech) => planLine(view, speech))
    const effects = shot.effects.map((name) => planEffect(view, name))
    const planned: PlannedShot = {
      shotId: shot.id,
      clips: pictures.clips.map(({ key }) => key),
      ms: pictures.ms,
      trimInMs: shot.trimInMs,
      trimOutMs: shot.trimOutMs,
      transition: shot.transition,
      overlay: shot.overlay,
      lines: speeches.map((speech, at) => {
        const line = lines[at]
        const estimatedMs = line?.spec.kind === 'line' ? line.spec.fields.estimatedMs : 0
        return { lineId: speech.lineId, unit: line?.key ?? '', estimatedMs, text: speech.text, speaker: speech.speaker }
      }),
      effects: effects.map((unit, at) => ({
        unit: unit.key,
        atMs: Math.floor((pictures.ms * (2 * at + 1)) / (2 * effects.length + 2)),
      })),
    }
    return { shotId: shot.id, pictures, lines, effects, planned }
  })
  return {
    view: sceneView,
    planned: { sceneId: sceneView.scene.id, title: titleOf(sceneView), shots: shots.map(({ planned }) => planned) },
    shots: shots.map(({ planned: _, ...rest }) => rest),
  }
}
