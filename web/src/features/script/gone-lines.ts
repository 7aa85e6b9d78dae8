import { type Element, lineIdsOf, mergeScene, type Scene, saidBy } from '@peace/core/screenplay'
import { newId } from '../../data/ids.ts'
import type { LinePlaces } from './line-places.ts'

// Lines and scenes that were taken out of the text while this page lives. The same words put back, by undo, by pasting them
// elsewhere or from a version, are the same lines again: their shots and pictures hang on them.
const most = 20_000
const shortest = 2
// A line as short as this is said twice in many scripts.
const shortestMoved = 8

type Remembered = { id: string; scene?: Scene }
const sceneKey = ({ heading }: Scene): string | undefined => heading && `scene\n${heading.text}`

// A scene that was cut here, came back from elsewhere because somebody wrote in it, and is now pasted.
const movedScene = (gone: Scene, pasted: Scene, standing: Scene): Scene => {
  const left = [...gone.elements]
  const elements = pasted.elements.map((line) => {
    const at = left.findIndex((old) => saidBy(old) === saidBy(line))
    const [same] = at < 0 ? [] : left.splice(at, 1)
    return same ? { ...line, id: same.id } : line
  })
  return { ...mergeScene(gone, { ...pasted, elements }, standing, newId), rank: pasted.rank }
}

// `moved`: a line or a scene went from where it stood, so that the text is another than what was read.
type Recalled = { scenes: Scene[]; moved: boolean }

export class GoneLines {
  private readonly gone = new Map<string, Map<string, Remembered>>()
  private count = 0

  private put(key: string, remembered: Remembered): void {
    if (this.count >= most) return
    const same = this.gone.get(key) ?? new Map<string, Remembered>()
    if (same.has(remembered.id)) return
    this.count += 1
    this.gone.set(key, same.set(remembered.id, remembered))
  }

  private take(key: string, taken: ReadonlySet<string>): Remembered | undefined {
    const same = this.gone.get(key)
    for (const found of same?.values() ?? []) {
      if (taken.has(found.id)) continue
      this.count -= 1
      same?.delete(found.id)
      return found
    }
  }

  remember(before: readonly Scene[], after: readonly Scene[]): void {
    const scenes = new Set(after.map(({ id }) => id))
    const lines = lineIdsOf(after)
    for (const scene of before) {
      const key = sceneKey(scene)
      if (key && !scenes.has(scene.id)) this.put(key, { id: scene.id, scene })
      for (const line of scene.elements)
        if (!lines.has(line.id) && line.text.length >= shortest) this.put(saidBy(line), { id: line.id })
    }
  }

  // A line that was cut here, came back from elsewhere with other words, and is now pasted: it is moved.
  private takeMoved(key: string, stands: ReadonlyMap<string, string>, places: LinePlaces): Remembered | undefined {
    if (key.length < shortestMoved) return
    for (const found of this.gone.get(key)?.values() ?? []) {
      const place = stands.get(found.id)
      if (place === undefined || !(found.scene ? place === found.id : places.hasLeft(found.id, place))) continue
      this.count -= 1
      this.gone.get(key)?.delete(found.id)
      return found
    }
  }

  // What was just read, with the ids its lines had before they went. `put`: some of it was pasted or taken back; what was
  // typed is a line of its own, also where it says what a moved one said.
  recall(before: readonly Scene[], read: readonly Scene[], places: LinePlaces, put: boolean): Recalled {
    if (this.count === 0) return { scenes: [...read], moved: false }
    const known = new Set(before.flatMap(({ id, elements }) => [id, ...elements.map((line) => line.id)]))
    const taken = new Set(read.flatMap(({ id, elements }) => [id, ...elements.map((line) => line.id)]))
    const lines = new Map(read.flatMap(({ elements }) => elements.map((line) => [line.id, line] as const)))
    const stands = new Map(
      read.flatMap(({ id, elements }) => [[id, id] as const, ...elements.map((line) => [line.id, id] as const)]),
    )
    const again = (key: string | undefined): Remembered | undefined => {
      const found =
        key === undefined
          ? undefined
          : (this.take(key, taken) ?? (put ? this.takeMoved(key, stands, places) : undefined))
      if (found) taken.add(found.id)
      return found
    }
    const movedScenes = new Map<string, Scene>()
    const movedLines = new Map<string, Element>()
    const recalled = read.map((scene) => {
      const same = known.has(scene.id) ? undefined : again(sceneKey(scene))
      const standing = same?.scene && read.find(({ id }) => id === same.id)
      if (same?.scene && standing) {
        const back = movedScene(same.scene, scene, standing)
        movedScenes.set(same.id, back)
        return back
      }
      const elements = scene.elements.map((line) => {
        const old = known.has(line.id) ? undefined : again(saidBy(line))
        if (!old) return line
        const standing = lines.get(old.id)
        if (standing) movedLines.set(old.id, standing)
        // Where it stands, it says what was written since.
        return standing ? { ...standing } : { ...line, id: old.id }
      })
      if (!same?.scene) return { ...scene, elements }
      const { minds, mood, beatId } = same.scene
      return { ...scene, id: same.id, elements, minds, ...(mood ? { mood } : {}), ...(beatId ? { beatId } : {}) }
    })
    if (movedScenes.size + movedLines.size === 0) return { scenes: recalled, moved: false }
    const scenes = recalled
      .filter((scene) => (movedScenes.get(scene.id) ?? scene) === scene)
      .map((scene) => ({ ...scene, elements: scene.elements.filter((line) => movedLines.get(line.id) !== line) }))
    return { scenes, moved: true }
  }
}
