import { must } from '../errors/index.ts'
import { rerank } from '../ids/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Coverage } from './cover-scene.ts'
import type { Shot } from './shot.ts'

type Stamp = { updatedAt: number; updatedBy: string }
type Kept = { shot: Shot; whole: boolean }

// What a shot of before is to the scene as it is now. One touched by hand stays as long as its scene does, and remembers
// lines that are gone: they may be brought back. One made by
// rule stays as it is while the lines it shows are the same and still stand together, and no shot made by rule before it
// shows them: two who broke the script down at once each made one.
const standing = (
  shot: Shot,
  order: ReadonlyMap<string, number>,
  changed: ReadonlySet<string>,
  script: ReadonlySet<string>,
  seen: Set<string>,
): Kept | undefined => {
  if (shot.byHand) {
    const kept = shot.elementIds.filter((id) => order.has(id) || !script.has(id))
    return { shot: kept.length === shot.elementIds.length ? shot : { ...shot, elementIds: kept }, whole: true }
  }
  if (shot.elementIds.length === 0) return undefined
  const here = shot.elementIds.filter((id) => order.has(id) && !seen.has(id))
  for (const id of here) seen.add(id)
  const touched = here.length < shot.elementIds.length || here.some((id) => changed.has(id))
  const place = (id: string) => must(order.get(id), 'line')
  const inOrder = here.every((id, at) => at === 0 || place(id) > place(must(here[at - 1], 'line')))
  if (here.length === 0 || !inOrder) return undefined
  return touched ? { shot: { ...shot, elementIds: here }, whole: false } : { shot, whole: true }
}

const without = (made: Coverage, taken: ReadonlySet<string>): Coverage => ({
  ...made,
  elementIds: made.elementIds.filter((id) => !taken.has(id)),
})

type Keeping = {
  previous: readonly Shot[]
  changed: ReadonlySet<string>
  // Every line of the script, whatever its scene.
  script: ReadonlySet<string>
  bare: ReadonlySet<string>
  // Every id of the film's shots: a line may have come from another scene, where a shot still has its id.
  known: Set<string>
  newId: (from?: string) => string
  stamp: Stamp
}

// The rule's own coverage fills what no kept shot shows; where a line was edited, the shot keeps its id and its takes.
export const keepShots = (
  scene: Scene,
  made: readonly Coverage[],
  { previous, changed, script, bare, known, newId, stamp }: Keeping,
): Shot[] => {
  const order = new Map(scene.elements.map(({ id }, at) => [id, at]))
  const seen = new Set<string>()
  const standings = previous.flatMap((shot) => standing(shot, order, changed, script, seen) ?? [])
  const whole = standings.filter((kept) => kept.whole).map(({ shot }) => shot)
  const taken = new Set([...bare, ...whole.flatMap(({ elementIds }) => elementIds)])
  const halves = new Map<string, Shot>()
  for (const { shot, whole: isWhole } of standings) {
    if (!isWhole) for (const id of shot.elementIds) halves.set(id, shot)
  }
  const reused = new Set<string>()
  const fresh = made.flatMap((coverage): Shot[] => {
    const rest = without(coverage, taken)
    if (rest.elementIds.length === 0 && (coverage.elementIds.length > 0 || whole.length > 0)) return []
    const half = rest.elementIds.map((id) => halves.get(id)).find((shot) => shot && !reused.has(shot.id))
    if (!half) {
      const from = rest.elementIds[0]
      const derived = newId(from)
      const id = known.has(derived) ? newId() : derived
      known.add(id)
      return [{ ...rest, id, sceneId: scene.id, rank: 'V', ...stamp }]
    }
    reused.add(half.id)
    return [{ ...half, ...rest, stillTake: half.stillTake, clipTake: half.clipTake, ...stamp }]
  })
  const startOf = (shot: Shot, before: number): number =>
    Math.min(...shot.elementIds.map((id) => order.get(id) ?? before), shot.elementIds.length === 0 ? before : Infinity)
  return inOrder([...whole, ...fresh], previous, startOf, stamp)
}

// By the first line each shows. A shot of no line stays behind the one it followed.
const inOrder = (
  shots: readonly Shot[],
  previous: readonly Shot[],
  startOf: (shot: Shot, before: number) => number,
  stamp: Stamp,
): Shot[] => {
  const was = new Map(previous.map((shot, at) => [shot.id, at]))
  let before = -1
  const starts = new Map<string, number>()
  for (const shot of [...shots].sort((a, b) => (was.get(a.id) ?? Infinity) - (was.get(b.id) ?? Infinity))) {
    before = startOf(shot, before + 0.001)
    starts.set(shot.id, before)
  }
  const sorted = [...shots].sort(
    (a, b) =>
      must(starts.get(a.id), 'start') - must(starts.get(b.id), 'start') ||
      (was.get(a.id) ?? Infinity) - (was.get(b.id) ?? Infinity),
  )
  // A scene rearranged by hand stays so: hand-made order is the order of ranks among what is kept.
  const ranks = rerank(sorted.map(({ id, rank }) => (was.has(id) ? rank : undefined)))
  return sorted.map((shot, at) => (shot.rank === ranks[at] ? shot : { ...shot, rank: ranks[at] ?? 'V', ...stamp }))
}
