import { type Plan, planFor, sampleFilm } from '@peace/core/build'
import { applyOperations, automaticCut, type CutOperation, type Deed, layOut } from '@peace/core/cutting'
import { entitlementsOf } from '@peace/core/money'

// What a cutting room of 2,000 clips costs: opening it, a hand that drags, and what of a film one trim renders again.

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const timed = (times: number, run: (n: number) => void): number[] =>
  Array.from({ length: times }, (_, n) => {
    const began = performance.now()
    run(n)
    return performance.now() - began
  })
const shown = (ms: number): string => `${ms.toFixed(2)} ms`

const account = entitlementsOf('studio')
const performed = (deeds: readonly Deed[]): CutOperation[] =>
  deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation)

// 500 shots, each with its line, split, dissolved into, and some with a title: 2,000 clips.
const film = sampleFilm({ scenes: 50, shotsPerScene: 10, characters: 6 })
const { units } = planFor(film, account, { stop: 'cut', quality: 'draft' })
const about = { id: 'main', filmId: 'film', name: 'Cut', rate: 24, aspect: '16:9' } as const
const clipOf = (n: number): string => `p-${film.shots[n % film.shots.length]?.id ?? ''}`
const edits = performed(
  Array.from({ length: 1_360 }, (_, n): Deed => {
    if (n >= 1_000) {
      const place = { host: clipOf(n), sync: 2, at: 0 }
      const text = { text: `${n}`, style: 'over' as const }
      const value = { source: { subject: { film: 'film' } }, in: 0, frames: 8, text }
      return { do: 'add', clip: `title${n}`, of: 'title', place, value }
    }
    if (n % 2 === 0) return { do: 'split', clip: clipOf(n / 2), frame: 12, right: `half${n}` }
    return { do: 'enter', clip: clipOf(n), enter: { by: 'dissolve', frames: 8 } }
  }),
)
const open = () => {
  const automatic = automaticCut(about, units, () => undefined)
  if (!automatic) throw new Error('no cut')
  const { montage } = applyOperations(automatic, edits)
  return { montage, cut: layOut(montage) }
}
const opening = timed(5, () => void open())
const { montage, cut } = open()
const clips = cut.tracks.reduce((sum, track) => sum + track.clips.length, 0)
const dragging = timed(400, (n) => {
  const trial = performed([{ do: 'trim', clip: clipOf(n), edge: 'in', to: 1 + (n % 9), ripple: true }])
  layOut(applyOperations(montage, trial).montage)
}).slice(20)

const rendered = (operations: CutOperation[]): Plan =>
  planFor({ ...film, edit: { cutId: 'main', name: 'Cut', aspect: '16:9', operations, lengths: {} } }, account, {
    stop: 'cut',
    quality: 'draft',
  })
const stretches = ({ units: all }: Plan) =>
  new Map(all.flatMap(({ key, spec }) => (spec.kind === 'stretch' ? [[key, spec.fields.frames] as const] : [])))
const old = stretches(rendered(edits))
const share = [3, 123, 301].map((n) => {
  const deed = { do: 'trim', clip: clipOf(n), edge: 'in', to: 6, ripple: true } as const
  const trim = { ...deed, id: 'trim', by: 'me', madeAt: 0, turn: 5_000 } as CutOperation
  const now = [...stretches(rendered([...edits, trim]))]
  const sum = (list: typeof now) => list.reduce((frames, [, each]) => frames + each, 0)
  return sum(now.filter(([key]) => !old.has(key))) / sum(now)
})
const openMs = percentile(opening, 0.5)
const dragMs = percentile(dragging, 0.95)
const anew = Math.max(...share)
console.log(`${clips} clips`)
console.log(`open                   P50 ${shown(openMs)}   (at most 1,000 ms)`)
console.log(`a drag                 P50 ${shown(percentile(dragging, 0.5))}  P95 ${shown(dragMs)}   (at most 16 ms)`)
console.log(`one trim renders again ${(anew * 100).toFixed(2)} % of the film   (at most 15 %)`)
console.log(JSON.stringify({ clips, openMs, dragP95Ms: dragMs, anew }))
process.exit(openMs <= 1_000 && dragMs <= 16 && anew <= 0.15 ? 0 : 1)
