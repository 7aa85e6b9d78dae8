import type { Scene } from '@peace/core/screenplay'
import { forgetUnfollowed, markUnfollowed } from '../data/draft-store.ts'

// A name half typed is nobody yet: people and shots follow when the hand has rested.
const followRestMs = 1500

type Host = {
  filmId: string
  // The scenes as they are now, whoever wrote them.
  now: () => readonly Scene[]
  // False while what the shots are made from has not yet come.
  follow: (before: readonly Scene[], after: readonly Scene[]) => Promise<boolean>
  failed: (error: unknown) => void
}

// Keeps the shots a breath behind the script. The mark on this device outlives a page that goes before the breath is over.
export class ShotsBehind {
  private before: readonly Scene[] | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
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

  stop(): void {
    clearTimeout(this.timer)
  }

  async catchUp(): Promise<void> {
    clearTimeout(this.timer)
    const { before } = this
    if (before === undefined) return
    this.before = undefined
    try {
      if (!(await this.host.follow(before, this.host.now()))) return this.settled(before)
      if (this.before === undefined) await forgetUnfollowed(this.host.filmId)
    } catch (error) {
      this.before ??= before
      this.host.failed(error)
    }
  }
}
