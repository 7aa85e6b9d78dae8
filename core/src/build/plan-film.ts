import { creditsCardMs, filmFps, splitParts, titleCardMs } from '../timeline/index.ts'
import { type FilmView, madeWell } from './film-view.ts'
import { filmFrame } from './frames.ts'
import { makeUnit, seedFor } from './key.ts'
import type { ScenePlan } from './plan-scene.ts'
import { type Cue, planAmbience, planMusic, sceneMs } from './plan-sound.ts'
import { recipeOf } from './recipes.ts'
import type { PlannedScene, Unit } from './unit.ts'

const filmOf = (view: FilmView) => ({
  subject: view.film.id,
  seed: 0,
  take: 0,
  language: view.film.language,
  frame: filmFrame(view.film, view.options.quality, view.options.maxHeight ?? 1080),
  watermark: view.options.watermark === true && view.options.quality !== 'draft',
  titleMs: view.film.settings.titleCard ? titleCardMs : 0,
  creditsMs: view.film.settings.credits ? creditsCardMs : 0,
})

// What is heard and read of a scene: no picture of it, so that another take of a shot leaves its sound alone.
const heard = (scene: PlannedScene): PlannedScene => ({
  ...scene,
  shots: scene.shots.map((shot) => ({ ...shot, clips: [], overlay: '' })),
})

// What is seen of a part: its own shots, and of the others only their length.
const seen = (scene: PlannedScene, firstShot: number, shotCount: number): PlannedScene => ({
  ...scene,
  shots: scene.shots.map((shot, at) =>
    at >= firstShot && at < firstShot + shotCount
      ? { ...shot, effects: [] }
      : { ...shot, clips: [], lines: [], effects: [], overlay: '' },
  ),
})

export const planParts = (view: FilmView, { planned, shots }: ScenePlan): Unit[] => {
  const { subject: _, seed, take, language, frame, watermark } = filmOf(view)
  return splitParts(planned.shots).map(({ firstShot, shotCount }) => {
    const window = shots.slice(firstShot, firstShot + shotCount)
    return makeUnit(view.salt, {
      kind: 'part',
      subject: planned.sceneId,
      quality: view.options.quality,
      seed,
      take,
      recipe: recipeOf(view.film, 'part'),
      fields: {
        ...frame,
        fps: filmFps,
        language,
        scene: seen(planned, firstShot, shotCount),
        firstShot,
        shotCount,
        captions: view.film.settings.captions === 'burned' ? 'burned' : 'none',
        watermark,
      },
      // The lines too: how long they really are says how long the picture is held.
      needs: window.flatMap(({ pictures, lines }) => [...pictures.clips, ...lines].map(({ key }) => key)),
    })
  })
}

export type SoundPlan = { heard: PlannedScene[]; ambiences: { sceneId: string; unit: Unit }[]; music: Cue[]; mix: Unit }

export const planMix = (view: FilmView, scenes: readonly ScenePlan[]): SoundPlan => {
  const timed = scenes.map((each) => ({ view: each.view, ms: sceneMs(each.planned) }))
  const ambiences = timed.map((each) => ({
    sceneId: each.view.scene.id,
    unit: planAmbience(view, each.view, each.ms),
  }))
  const music = planMusic(view, timed)
  const said = scenes.flatMap(({ shots }) => shots.flatMap(({ lines, effects }) => [...lines, ...effects]))
  const { subject, seed, take, titleMs, creditsMs } = filmOf(view)
  const heardScenes = scenes.map(({ planned }) => heard(planned))
  const mix = makeUnit(view.salt, {
    kind: 'mix',
    subject,
    quality: madeWell(view.options.quality),
    seed,
    take,
    recipe: recipeOf(view.film, 'mix'),
    fields: {
      titleMs,
      creditsMs,
      scenes: heardScenes,
      ambiences: ambiences.map(({ sceneId, unit }) => ({ sceneId, unit: unit.key })),
      music: music.map(({ unit, fromSceneId, toSceneId }) => ({ unit: unit.key, fromSceneId, toSceneId })),
      levels: view.film.settings.levels,
    },
    needs: [...said, ...ambiences.map(({ unit }) => unit), ...music.map(({ unit }) => unit)].map(({ key }) => key),
  })
  return { heard: heardScenes, ambiences, music, mix }
}

const creditsOf = ({ film }: FilmView): { role: string; name: string }[] =>
  film.titlePage
    .filter(({ key }) => /^(authors?|credit|source)$/i.test(key))
    .map(({ key, value }) => ({ role: key.toLowerCase(), name: value }))

// The frame a stranger should see first: a face if there is one.
const posterStill = (scenes: readonly ScenePlan[]): string | undefined => {
  const shots = scenes.flatMap(({ view, shots }) =>
    shots.map(({ pictures }, at) => ({ pictures, shot: view.shots[at] })),
  )
  const face = shots.find(
    ({ shot }) => shot && /close/.test(shot.size) && shot.size !== 'extreme-close' && shot.characterIds.length > 0,
  )
  return (face ?? shots[0])?.pictures.stillKey
}

export const planCut = (
  view: FilmView,
  scenes: readonly ScenePlan[],
  parts: readonly Unit[],
  { mix, heard: heardScenes }: SoundPlan,
): Unit[] => {
  const { subject, seed, take, language, frame, watermark, titleMs, creditsMs } = filmOf(view)
  const { film, salt, options } = view
  const planned = scenes.map((scene) => scene.planned)
  const still = posterStill(scenes)
  const lines = scenes.flatMap(({ shots }) => shots.flatMap((shot) => shot.lines.map(({ key }) => key)))
  const poster = makeUnit(salt, {
    kind: 'poster',
    subject,
    quality: options.quality,
    seed: seedFor(film.seed, subject),
    take,
    recipe: recipeOf(film, 'poster'),
    fields: { ...frame, title: film.title, language },
    needs: still === undefined ? [] : [still],
  })
  const captions = makeUnit(salt, {
    kind: 'captions',
    subject,
    quality: madeWell(options.quality),
    seed,
    take,
    recipe: recipeOf(film, 'captions'),
    fields: { language, titleMs, scenes: heardScenes },
    needs: lines,
  })
  const cut = makeUnit(salt, {
    kind: 'cut',
    subject,
    quality: options.quality,
    seed,
    take,
    recipe: recipeOf(film, 'cut'),
    fields: {
      ...frame,
      fps: filmFps,
      title: film.title,
      language,
      titleMs,
      creditsMs,
      credits: creditsOf(view),
      parts: parts.map(({ key }) => key),
      mix: mix.key,
      scenes: planned,
      watermark,
    },
    needs: [...parts.map(({ key }) => key), mix.key, ...lines],
  })
  return [poster, captions, cut]
}
