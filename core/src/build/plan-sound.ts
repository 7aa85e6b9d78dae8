import { isDark } from '../screenplay/hour.ts'
import type { effectNames } from '../shots/shot.ts'
import { estimateSpeechMs } from '../timeline/index.ts'
import { type FilmView, madeWell, type SceneView } from './film-view.ts'
import { soundedLikeNight } from './hours-before.ts'
import { makeUnit, seedFor } from './key.ts'
import { type Mood, moodOf } from './pictures.ts'
import { recipeOf } from './recipes.ts'
import type { Speech } from './speeches.ts'
import type { PlannedScene, Unit } from './unit.ts'

export const planLine = (view: FilmView, speech: Speech): Unit => {
  const { film, salt, options } = view
  const character = speech.characterId === undefined ? undefined : view.cast.get(speech.characterId)?.character
  const voice = character?.voice ?? { register: 'narrator', pitchCents: 0, pacePercent: 100 }
  return makeUnit(salt, {
    kind: 'line',
    subject: speech.lineId,
    quality: madeWell(options.quality),
    seed: 0,
    take: 0,
    recipe: recipeOf(film, 'line'),
    fields: {
      text: speech.text,
      language: film.language,
      ...(speech.characterId === undefined ? {} : { characterId: speech.characterId }),
      voice,
      delivery: speech.delivery,
      estimatedMs: estimateSpeechMs(speech.text, film.language, voice.pacePercent),
    },
    needs: [],
  })
}

// Sound without words is composed here whatever the film's quality, so a final finds the draft's.
export const planEffect = ({ film, salt }: FilmView, name: (typeof effectNames)[number]): Unit =>
  makeUnit(salt, {
    kind: 'effect',
    subject: name,
    quality: 'draft',
    seed: 0,
    take: 0,
    recipe: recipeOf(film, 'effect'),
    fields: { name },
    needs: [],
  })

export const sceneMs = (scene: PlannedScene): number => scene.shots.reduce((sum, shot) => sum + shot.ms, 0)

// Rounded up to ten seconds, so that a line a little longer leaves the sound beneath it as it is; the mix trims and
// repeats.
const coarse = (ms: number, most: number): number => Math.min(most, Math.ceil(ms / 10_000) * 10_000)

export const planAmbience = (view: FilmView, { scene, shots, when }: SceneView, ms: number): Unit => {
  const { film, salt } = view
  const interior = scene.heading?.setting === 'int'
  const recipe = recipeOf(film, 'ambience')
  const night = recipe === 1 ? soundedLikeNight(scene.heading?.time ?? '') : isDark(when.hour)
  const named = [...new Set(shots.flatMap((shot) => shot.ambience))].sort().slice(0, 3)
  const names =
    named.length > 0 ? named : [interior ? ('room' as const) : night ? ('night' as const) : ('wind' as const)]
  return makeUnit(salt, {
    kind: 'ambience',
    subject: scene.id,
    quality: 'draft',
    seed: film.seed,
    take: 0,
    recipe,
    fields: { names, interior, night, mood: moodOf(scene, shots), ms: coarse(ms, 60_000) },
    needs: [],
  })
}

const tempos: Record<Mood, number> = {
  calm: 66,
  joy: 112,
  tender: 72,
  sad: 58,
  tense: 96,
  fear: 84,
  anger: 124,
  wonder: 80,
  reverent: 54,
  lonely: 60,
  comic: 120,
}

export type Cue = { unit: Unit; fromSceneId: string; toSceneId: string }

// Scenes of one mood share a cue, so that music does not break at a cut.
export const planMusic = (view: FilmView, scenes: readonly { view: SceneView; ms: number }[]): Cue[] => {
  const { film, salt } = view
  const runs: { mood: Mood; ids: string[]; ms: number }[] = []
  for (const each of scenes) {
    const mood = moodOf(each.view.scene, each.view.shots)
    const last = runs.at(-1)
    if (last?.mood === mood) {
      last.ids.push(each.view.scene.id)
      last.ms += each.ms
    } else runs.push({ mood, ids: [each.view.scene.id], ms: each.ms })
  }
  return runs.map(({ mood, ids, ms }, at) => {
    const next = runs[at + 1]?.mood
    const first = ids[0] ?? ''
    const unit = makeUnit(salt, {
      kind: 'music',
      subject: first,
      quality: 'draft',
      seed: seedFor(film.seed, first),
      take: 0,
      recipe: recipeOf(film, 'music'),
      fields: {
        mood,
        ...(next === undefined ? {} : { next }),
        tempo: tempos[mood],
        ms: coarse(ms, 180_000),
        style: film.visualStyle,
      },
      needs: [],
    })
    return { unit, fromSceneId: first, toSceneId: ids.at(-1) ?? first }
  })
}
