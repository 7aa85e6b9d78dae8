import type { Shot } from '../shots/shot.ts'
import { transitions } from '../shots/shot.ts'
import { qualities } from '../story/film.ts'
import type { FilmData, PlanOptions } from './film-data.ts'
import { sampleFilm } from './sample-film.ts'
import { stops } from './stops.ts'

// Films unlike one another, the same for the same number on every machine and by every version of any library: what
// their keys are was written down once, and must stay so.
export type VariedFilm = { data: FilmData; options: PlanOptions }

const upload = (at: number): string => at.toString(16).padStart(64, 'f')

export const variedFilm = (number: number): VariedFilm => {
  let state = (number * 2654435761 + 12345) >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0]
  const sample = sampleFilm(
    { scenes: 1 + below(4), shotsPerScene: 1 + below(4), characters: 1 + below(3), salt: upload(number).slice(0, 32) },
    number,
  )
  const shots = sample.shots.map((shot): Shot => {
    const varied = {
      ...shot,
      transition: pick(transitions),
      overlay: below(3) === 0 ? `Later, ${below(9)}` : '',
      effects: [...new Set(Array.from({ length: below(3) }, () => pick(['door', 'phone', 'thunder'] as const)))],
      stillTake: below(2),
      clipTake: below(2),
      trimInMs: below(2) * 200,
      trimOutMs: below(2) * 300,
    }
    return {
      ...varied,
      ...(below(3) === 0 ? { ms: 700 + below(30_000) } : {}),
      ...(below(4) === 0 ? { frameKey: upload(below(1000)) } : {}),
      ...(below(4) === 0 ? { quality: pick(qualities) } : {}),
    }
  })
  const { film } = sample
  const settings = {
    ...film.settings,
    aspect: pick(['16:9', '9:16', '1:1'] as const),
    resolution: pick(['720p', '1080p'] as const),
    captions: pick(['burned', 'beside', 'off'] as const),
    titleCard: below(2) === 0,
    credits: below(2) === 0,
  }
  const data: FilmData = {
    ...sample,
    film: {
      ...film,
      settings,
      language: pick(['th', 'en'] as const),
      titlePage: [{ key: 'Author', value: 'ผู้เขียน' }],
      recipe: below(3) === 0 ? { part: 2, mix: 3 } : {},
    },
    characters: sample.characters.map((each) => (below(4) === 0 ? { ...each, portraitKey: upload(below(99)) } : each)),
    shots,
    // Two people may say the very same, and that is one sound.
    scenes: sample.scenes.map((scene) => ({
      ...scene,
      elements: scene.elements.map((each) =>
        each.kind === 'dialogue' && below(3) === 0 ? { ...each, text: pick(['No.', 'ไม่', 'Yes *really*.']) } : each,
      ),
    })),
  }
  const target = pick(['film', 'film', 'scene', 'shot'] as const)
  const options: PlanOptions = {
    stop: pick(stops),
    quality: pick(qualities),
    watermark: below(2) === 0,
    maxHeight: pick([720, 1080] as const),
    ...(target === 'film' ? {} : { target: { type: target, id: target === 'scene' ? pick(['s0']) : 'h0-0' } }),
  }
  return { data, options }
}
