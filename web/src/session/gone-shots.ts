import { type Scene, saidBy } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'

// Shots as they were before their lines went, kept while this page lives: who takes a line out and puts it back, by undo,
// by moving it or from a version, has its picture back.
type Gone = { shot: Shot; said: string }
const most = 2000

const wordsOf = (scenes: readonly Scene[]): Map<string, string> =>
  new Map(scenes.flatMap(({ elements }) => elements.map((line) => [line.id, saidBy(line)])))
const said = ({ elementIds }: Shot, words: ReadonlyMap<string, string>): string =>
  elementIds.map((id) => words.get(id)).join('\n')

export class GoneShots {
  private readonly gone = new Map<string, Gone>()

  // `before`: what the shots were made from; `after`: the shots that stand now.
  remember(shots: readonly Shot[], before: readonly Scene[], after: readonly Shot[]): void {
    const words = wordsOf(before)
    const now = new Map(after.map((shot) => [shot.id, shot]))
    for (const shot of shots) {
      if (shot.elementIds.length === 0 || shot.byHand || !shot.elementIds.every((id) => words.has(id))) continue
      const stands = new Set(now.get(shot.id)?.elementIds)
      if (shot.elementIds.every((id) => stands.has(id))) continue
      if (this.gone.has(shot.id)) continue
      this.gone.set(shot.id, { shot, said: said(shot, words) })
      const [first] = this.gone.keys()
      if (this.gone.size > most && first !== undefined) this.gone.delete(first)
    }
  }

  // The shots to go on from: one whose every line is back as it was, and that nobody else shows, stands again.
  amid(known: readonly Shot[], scenes: readonly Scene[]): Shot[] {
    if (this.gone.size === 0) return [...known]
    const words = wordsOf(scenes)
    const ownerOf = new Map(known.flatMap(({ id, elementIds }) => elementIds.map((line) => [line, id])))
    const standing = new Map(known.map((shot) => [shot.id, shot]))
    const back = [...this.gone.values()].filter(
      ({ shot, said: was }) =>
        !standing.get(shot.id)?.byHand &&
        shot.elementIds.every((line) => (ownerOf.get(line) ?? shot.id) === shot.id) &&
        said(shot, words) === was,
    )
    for (const { shot } of back) {
      this.gone.delete(shot.id)
      standing.set(shot.id, shot)
    }
    return [...standing.values()]
  }
}

const byFilm = new Map<string, GoneShots>()
export const goneShotsOf = (filmId: string): GoneShots => {
  const kept = byFilm.get(filmId) ?? new GoneShots()
  byFilm.set(filmId, kept)
  return kept
}
