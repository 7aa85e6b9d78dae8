import type { TitleEntry } from '@peace/core/screenplay'

type Page = readonly TitleEntry[]

// The title page: whoever writes last has it whole; what is being typed here is last.
export class TitleSync {
  // What both sides last agreed on, and ours that are on their way: they come back as news of the film.
  private agreed: Page = []
  private sent: string[] = []
  private readonly save: (entries: Page) => void

  constructor(save: (entries: Page) => void) {
    this.save = save
  }

  now(): Page {
    return this.agreed
  }

  begin(entries: Page): void {
    this.agreed = entries
  }

  // As the text says it.
  typed(entries: Page): void {
    const said = JSON.stringify(entries)
    if (said === JSON.stringify(this.agreed)) return
    this.agreed = entries
    this.sent.push(said)
    this.save(entries)
  }

  // As the film says it; `readNow` reads what was typed here meanwhile. Answers whether it is news.
  received(entries: Page, readNow: () => void): boolean {
    const said = JSON.stringify(entries)
    const ours = this.sent.indexOf(said)
    this.sent = this.sent.slice(ours + 1)
    const before = this.agreed
    if (ours >= 0 || said === JSON.stringify(before)) return false
    readNow()
    if (this.agreed !== before) return false
    this.agreed = entries
    return true
  }
}
