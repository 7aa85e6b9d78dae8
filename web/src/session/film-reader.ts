import type { Fact } from '@peace/core/reading'
import type { Before, KnownPerson, SceneRead } from '@peace/core/reading/lexicon'
import type { Scene } from '@peace/core/screenplay'

type Lexicon = Pick<typeof import('@peace/core/reading/lexicon'), 'readScene' | 'prepareWords'>
type Kept = { scene: Scene; known: readonly KnownPerson[]; before: Before; read: SceneRead }

// So long the page may stand still.
const sliceMs = 12
const breathe = () => new Promise<void>((go) => setTimeout(go))

const sameWords = (a: Scene, b: Scene): boolean =>
  a === b ||
  (a.heading?.text === b.heading?.text &&
    a.heading?.setting === b.heading?.setting &&
    a.elements.length === b.elements.length &&
    a.elements.every(({ id, kind, text, dual }, at) => {
      const other = b.elements[at]
      return other?.id === id && other.kind === kind && other.text === text && other.dual === dual
    }))
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

// Reads a film's scenes up to the one that is asked for, and of those only what changed: who was met before and the hour
// that goes on are kept with each.
export class FilmReader {
  private readonly kept = new Map<string, Kept>()
  private asked = 0
  private readonly lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  // Undefined where another was asked for meanwhile.
  async read(scenes: readonly Scene[], cast: readonly KnownPerson[], id: string): Promise<SceneRead | undefined> {
    this.asked += 1
    const turn = this.asked
    for await (const [scene, read] of this.eachOf(scenes, cast, () => turn !== this.asked))
      if (scene.id === id) return read
    return undefined
  }

  // Every scene's facts, however long another waits for one of them.
  async readAll(scenes: readonly Scene[], cast: readonly KnownPerson[]): Promise<Map<string, readonly Fact[]>> {
    const facts = new Map<string, readonly Fact[]>()
    for await (const [scene, read] of this.eachOf(scenes, cast, () => false)) facts.set(scene.id, read.facts)
    return facts
  }

  private async *eachOf(
    scenes: readonly Scene[],
    cast: readonly KnownPerson[],
    left: () => boolean,
  ): AsyncGenerator<[Scene, SceneRead]> {
    let known = cast
    let before: Before = {}
    let began = performance.now()
    while (!this.lexicon.prepareWords()) {
      if (performance.now() - began <= sliceMs) continue
      await breathe()
      if (left()) return
      began = performance.now()
    }
    for (const scene of scenes) {
      if (performance.now() - began > sliceMs) {
        await breathe()
        if (left()) return
        began = performance.now()
      }
      const read = this.sceneRead(scene, known, before)
      yield [scene, read]
      known = read.people
      before = read.after
    }
  }

  private sceneRead(scene: Scene, known: readonly KnownPerson[], before: Before): SceneRead {
    const kept = this.kept.get(scene.id)
    if (kept && kept.known === known && same(kept.before, before) && sameWords(kept.scene, scene)) return kept.read
    const fresh = this.lexicon.readScene(scene, known, before)
    // Who is known after it may be the same as before: then the scenes that follow need no new reading.
    const read = kept && same(kept.read.people, fresh.people) ? { ...fresh, people: kept.read.people } : fresh
    this.kept.set(scene.id, { scene, known, before, read })
    return read
  }
}

// Its words come when they are first needed, and are the same for every room.
let reader: Promise<FilmReader> | undefined
export const theReader = (): Promise<FilmReader> => {
  reader ??= import('@peace/core/reading/lexicon').then(
    (lexicon) => new FilmReader(lexicon),
    (error) => {
      reader = undefined
      throw error
    },
  )
  return reader
}
