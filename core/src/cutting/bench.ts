import { must } from '../errors/index.ts'
import type { Held, Montage, Piece } from './montage.ts'
import type { CutOperation } from './operation.ts'

// What an edit came upon: told, and asked about; the rest of the edits go on.
export type Collision = {
  operation: string
  clip: string
  // `gone`: the script no longer has it. `removed`: another edit took it away. `length`: its source is another length now.
  // `words`: its words were changed. `neighbour`, `host`: what it was put beside, or hung on, is gone. `room`: nothing left.
  what: 'gone' | 'removed' | 'length' | 'words' | 'neighbour' | 'host' | 'room'
  was?: number | string
  now?: number | string
}

// A montage that is being edited, with what is looked up while it is.
export class Bench {
  readonly story: Piece[]
  readonly held: Map<string, Held>
  readonly removed = new Set<string>()
  readonly collisions: Collision[] = []
  readonly montage: Montage
  private readonly kept: ReadonlyMap<string, { was?: number | undefined; had?: string | undefined }>

  constructor(montage: Montage, operations: readonly CutOperation[]) {
    this.montage = { ...montage, markers: [...montage.markers], chapters: [...montage.chapters] }
    // Nothing of it is changed in place: what stays is the same object, known again when it is laid out.
    this.story = [...montage.story]
    this.held = new Map(montage.held.map((held) => [held.id, held]))
    this.kept = new Map(operations.flatMap((each) => (each.do === 'keep' ? [[each.operation, each]] : [])))
  }

  indexOf(id: string): number {
    return this.story.findIndex((piece) => piece.id === id)
  }

  find(id: string): Piece | Held | undefined {
    return this.held.get(id) ?? this.story.find((piece) => piece.id === id)
  }

  has(id: string): boolean {
    return this.find(id) !== undefined || this.removed.has(id)
  }

  collide(operation: CutOperation, what: Collision['what'], more: Pick<Collision, 'was' | 'now'> = {}): undefined {
    const clip = 'clip' in operation ? operation.clip : 'mark' in operation ? operation.mark : ''
    this.collisions.push({ operation: operation.id, clip, what, ...more })
  }

  // The source is not as long as it was when this was done, and nobody has said that it is well so.
  askLength(operation: CutOperation, was: number | undefined, now: number | undefined): void {
    if (was === undefined || now === undefined || was === now) return
    if (this.kept.get(operation.id)?.was === now) return
    this.collide(operation, 'length', { was, now })
  }

  askWords(operation: CutOperation, had: string | undefined, now: string | undefined): void {
    if (had === undefined || now === undefined || had === now) return
    if (this.kept.get(operation.id)?.had === now) return
    this.collide(operation, 'words', { was: had, now })
  }

  // Where something goes that is put after one and before another: the first of them that is still there says.
  placeFor(after: string | null, before: string | undefined): number | undefined {
    if (after === null) return 0
    const found = this.indexOf(after)
    if (found >= 0) return found + 1
    const next = before === undefined ? -1 : this.indexOf(before)
    return next >= 0 ? next : undefined
  }

  replace(at: number, piece: Piece): void {
    must(this.story[at], 'piece')
    this.story[at] = piece
  }

  // Frames of nothing, beside those that are there already.
  openGap(at: number, frames: number, id: string): void {
    if (frames <= 0) return
    const beside = [at - 1, at].find((each) => this.story[each]?.gap)
    const gap = beside === undefined ? undefined : this.story[beside]
    if (beside !== undefined && gap) this.story[beside] = { ...gap, frames: gap.frames + frames }
    else this.story.splice(at, 0, gapOf(this.montage.filmId, id, frames))
  }

  // As much of a gap as is asked for is used up; says how much there was.
  closeGap(at: number, frames: number): number {
    const gap = this.story[at]
    if (!gap?.gap) return 0
    const used = Math.min(frames, gap.frames)
    if (used === gap.frames) this.story.splice(at, 1)
    else this.story[at] = { ...gap, frames: gap.frames - used }
    return used
  }

  done(): Montage {
    return { ...this.montage, story: this.story, held: [...this.held.values()] }
  }
}

export const gapOf = (filmId: string, id: string, frames: number): Piece => ({
  id,
  source: { subject: { film: filmId } },
  in: 0,
  frames,
  speed: 1,
  gap: true,
})
