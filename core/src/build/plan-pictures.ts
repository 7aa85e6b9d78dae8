import type { Scene } from '../screenplay/scene.ts'
import type { Shot } from '../shots/shot.ts'
import type { Character } from '../story/character.ts'
import { estimateShotMs, estimateSpeechMs, filmFps } from '../timeline/index.ts'
import { type FilmView, madeWell, type SceneView, shotQuality } from './film-view.ts'
import { clipFrame, filmFrame, longestClipMs } from './frames.ts'
import { makeUnit, seedFor } from './key.ts'
import { figureOf, pictureOf } from './pictures.ts'
import { recipeOf } from './recipes.ts'
import type { Speech } from './speeches.ts'
import type { Unit } from './unit.ts'

export type PlannedPictures = {
  ms: number
  portraits: Unit[]
  still: Unit | undefined
  stillKey: string
  clips: Unit[]
}

// A face is the same in every shot of a film: planned once.
const faces = new WeakMap<FilmView, Map<string, Unit>>()

const portraitOf = (view: FilmView, character: Character, index: number): Unit => {
  const { film, salt, options } = view
  const known = faces.get(view) ?? new Map<string, Unit>()
  faces.set(view, known)
  const kept = known.get(character.id)
  if (kept) return kept
  const side = filmFrame(film, options.quality, options.maxHeight ?? 1080).height > 720 ? 1024 : 768
  const unit = makeUnit(salt, {
    kind: 'portrait',
    subject: character.id,
    quality: 'standard',
    seed: seedFor(film.seed, character.id),
    take: 0,
    recipe: recipeOf(film, 'portrait'),
    fields: {
      width: side,
      height: side,
      style: film.visualStyle,
      figure: { ...figureOf(character, index), look: '' },
      appearance: character.appearance,
      wardrobe: character.wardrobe,
    },
    needs: [],
  })
  known.set(character.id, unit)
  return unit
}

const portraitsOf = (view: FilmView, shot: Shot): { units: Unit[]; keys: string[] } => {
  const units: Unit[] = []
  const keys: string[] = []
  for (const id of shot.characterIds) {
    const found = view.cast.get(id)
    if (!found) continue
    if (found.character.portraitKey) {
      keys.push(found.character.portraitKey)
      continue
    }
    const unit = portraitOf(view, found.character, found.index)
    units.push(unit)
    keys.push(unit.key)
  }
  return { units, keys }
}

const piecesOf = (ms: number, longest: number): number[] => {
  const pieces = Math.max(1, Math.ceil(ms / longest))
  const each = Math.ceil(ms / pieces / 10) * 10
  return Array.from({ length: pieces }, (_, piece) => Math.min(each, ms - piece * each))
}

export const actionOf = (scene: Scene, shot: Shot): string => {
  const shown = new Set(shot.elementIds)
  return scene.elements
    .filter(({ id, kind }) => kind === 'action' && shown.has(id))
    .map(({ text }) => text)
    .join('\n')
}

export const planPictures = (
  view: FilmView,
  { scene, when }: Pick<SceneView, 'scene' | 'when'>,
  shot: Shot,
  speeches: readonly Speech[],
): PlannedPictures => {
  const { film, salt, options, cast } = view
  const quality = shotQuality(shot, options)
  const maxHeight = options.maxHeight ?? 1080
  const lineMs = speeches.map(({ text, characterId }) =>
    estimateSpeechMs(text, film.language, cast.get(characterId ?? '')?.character.voice.pacePercent),
  )
  const ms = estimateShotMs(shot, { lineMs, action: actionOf(scene, shot), language: film.language })
  const speakers = new Set(speeches.flatMap(({ characterId }) => (characterId ? [characterId] : [])))
  const frame = filmFrame(film, quality, maxHeight)
  const pictureFor = (kind: 'still' | 'clip') => {
    const time = recipeOf(film, kind) === 1 ? { time: when.timeBefore } : { time: when.said, hour: when.hour }
    return pictureOf({ film, frame, scene, shot, cast, locations: view.places, speakers, ...time })
  }
  const seed = seedFor(film.seed, shot.id, shot.stillTake)
  const portraits = quality === 'draft' ? { units: [], keys: [] } : portraitsOf(view, shot)
  const still = shot.frameKey
    ? undefined
    : makeUnit(salt, {
        kind: 'still',
        subject: shot.id,
        quality: madeWell(quality),
        seed,
        take: shot.stillTake,
        recipe: recipeOf(film, 'still'),
        fields: { picture: pictureFor('still') },
        needs: portraits.keys,
      })
  const stillKey = shot.frameKey ?? still?.key ?? ''
  // A draft clip is drawn from the same data as its still, so it need not wait for it.
  const from = quality === 'draft' && !shot.frameKey ? [] : [stillKey]
  const lengths = piecesOf(ms, longestClipMs[quality])
  const moving = shot.frameKey ? {} : { picture: pictureFor('clip') }
  const clips: Unit[] = []
  for (const [piece, length] of lengths.entries()) {
    const before = clips.at(-1)
    clips.push(
      makeUnit(salt, {
        kind: 'clip',
        subject: shot.id,
        quality,
        seed,
        take: shot.clipTake,
        recipe: recipeOf(film, 'clip'),
        fields: {
          ...moving,
          ...clipFrame(film, quality, maxHeight),
          fps: filmFps,
          ms: length,
          move: shot.move,
          motion: shot.description,
          piece,
          pieces: lengths.length,
        },
        // The next piece goes on from the last frame of the one before.
        needs: before ? [...from, before.key] : from,
      }),
    )
  }
  return { ms, portraits: portraits.units, still, stillKey, clips }
}
