import type { Scene } from '@peace/core/screenplay'
import { type Shot, shownTwice, unshown, withoutLines } from '@peace/core/shots'
import { forgetUnfollowed, markUnfollowed } from '../data/draft-store.ts'

// A name half typed is nobody yet: people and shots follow when the hand has rested.
const followRestMs = 1500

type Host = {
  filmId: string
  // The scenes as they are now, whoever wrote them.
  now: () => readonly Scene[]
  // The shots as they now lie; none before they came.
  shots: () => readonly Shot[] | undefined
  // The lines of every shot that was written; nothing while what the shots are made from has not yet come.
  follow: (before: readonly Scene[], after: readonly Scene[]) => Promise<readonly string[] | undefined>
  failed: (error: unknown) => void
  // Where shots are taken away on purpose, a line without one is left so.
  keepsLines: boolean
}

// How long whoever gave a line its shot sees to it that another, who knew nothing of it, has not written over it.
const watchedMs = 20_000

// Keeps the shots a breath behind the script. The mark on this device outlives a page that goes before the breath is over.
export class ShotsBehind {
  private before: readonly Scene[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly given = new Map<string, number>()
  private readonly host: Host

  constructor(host: Host) {
    this.host = host
  }

  settled(before: readonly Scene[]): void {
    if (this.before === undefined) markUnfollowed({ filmId: this.host.filmId, before: [...before] })
    this.before ??= before
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.catchUp(), followRestMs)
  }

  // The script and its shots as they now lie: where somebody else, at the same time, gave a line a second shot or took it
  // its own, they are followed again.
  look(): void {
    const [scenes, shots] = [this.host.now(), this.host.shots()]
    if (this.before !== undefined || !shots) return
    for (const [id, at] of this.given) if (at < Date.now() - watchedMs) this.given.delete(id)
    const lost = unshown(this.given.keys(), scenes, shots)
    if (lost.size === 0 && !shownTwice(scenes, shots)) return
    this.settled(withoutLines(scenes, lost))
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  async catchUp(): Promise<void> {
    clearTimeout(this.timer)
    const { before } = this
    if (before === undefined) return
    this.before = undefined
    try {
      const given = await this.host.follow(before, this.host.now())
      if (!given) return this.settled(before)
      if (this.host.keepsLines) for (const id of given) this.given.set(id, Date.now())
      if (this.before === undefined) await forgetUnfollowed(this.host.filmId)
      this.look()
    } catch (error) {
      this.before ??= before
      this.host.failed(error)
    }
  }
}
