import type { FilmData } from '../build/film-data.ts'
import { planFor } from '../build/plan-for.ts'
import { sampleFilm } from '../build/sample-film.ts'
import { must } from '../errors/index.ts'
import { applyOperations } from './apply.ts'
import { automaticCut } from './automatic.ts'
import type { Cut } from './cut.ts'
import { layOut } from './lay-out.ts'
import type { Montage } from './montage.ts'
import type { CutOperation } from './operation.ts'
import { seededEditor } from './seeded-editor.ts'

// Cuts for tests and measurements.

const account = { maxHeight: 1080, watermark: false } as const
const about = { id: 'cut', filmId: 'film', name: 'Director’s', rate: 24, aspect: '16:9' } as const

export const montageOf = (film: FilmData): Montage =>
  must(
    automaticCut(about, planFor(film, account, { stop: 'cut', quality: 'draft' }).units, () => undefined),
    'cut',
  )

const made = new Map<string, Montage>()
export const sampleMontage = (scenes = 3, shotsPerScene = 4): Montage => {
  const name = `${scenes} ${shotsPerScene}`
  const montage = made.get(name) ?? montageOf(sampleFilm({ scenes, shotsPerScene, characters: 2 }))
  made.set(name, montage)
  return montage
}

export const editedBy = (seed: number, count: number, montage = sampleMontage(), by = 'editor') => {
  const editor = seededEditor(seed, by)
  const operations: CutOperation[] = []
  let cut: Cut = layOut(montage)
  let now: Montage = montage
  for (let n = 0; n < count; n++) {
    operations.push(editor.next(cut))
    now = applyOperations(montage, operations).montage
    cut = layOut(now)
  }
  return { operations, montage: now, cut }
}
