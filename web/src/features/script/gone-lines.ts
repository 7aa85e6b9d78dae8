import { lineIdsOf, type Scene, saidBy } from '@peace/core/screenplay'

// Lines and scenes that were taken out of the text while this page lives. The same words put back, by undo, by pasting them
// elsewhere or from a version, are the same lines again: their shots and pictures hang on them.
const most = 20_000
const shortest = 2

type Remembered = { id: string; scene?: Scene }
const sceneKey = ({ heading }: Scene): string | undefined => heading && `scene\n${heading.text}`

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

  // What was just read, with the ids its lines had before they went.
  recall(before: readonly Scene[], read: readonly Scene[]): Scene[] {
    if (this.count === 0) return [...read]
    const known = new Set(before.flatMap(({ id, elements }) => [id, ...elements.map((line) => line.id)]))
    const taken = new Set(read.flatMap(({ id, elements }) => [id, ...elements.map((line) => line.id)]))
    const again = (key: string | undefined): Remembered | undefined => {
      const found = key === undefined ? undefined : this.take(key, taken)
      if (found) taken.add(found.id)
      return found
    }
    return read.map((scene) => {
      const same = known.has(scene.id) ? undefined : again(sceneKey(scene))
      const elements = scene.elements.map((line) => {
        const old = known.has(line.id) ? undefined : again(saidBy(line))
        return old ? { ...line, id: old.id } : line
      })
      if (!same?.scene) return { ...scene, elements }
      const { minds, mood } = same.scene
      return { ...scene, id: same.id, elements, minds, ...(mood ? { mood } : {}) }
    })
  }
}
