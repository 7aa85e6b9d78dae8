import { type Draft, forgetDraft, keepDraft, keepDraftNow, readDrafts } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import { standAsTab } from '../../data/open-tabs.ts'

// What a tab keeps on this device of a film until the server has it; every other standing tab's is left alone.
export class TabDraft {
  private readonly filmId: string
  private readonly tab = newId()
  private kept = false
  private endTab = () => {}

  constructor(filmId: string) {
    this.filmId = filmId
  }

  // What tabs that are gone left here. They are this tab's until `done` lets go of them.
  async takeOver(): Promise<{ left: Draft[]; done: () => Promise<void> }> {
    this.endTab = (await standAsTab(this.filmId, this.tab)) ?? this.endTab
    const ends = new Map<string, () => void>()
    for (const { tab } of await readDrafts(this.filmId)) {
      const end = await standAsTab(this.filmId, tab)
      if (end) ends.set(tab, end)
    }
    const left = (await readDrafts(this.filmId)).filter(({ tab }) => ends.has(tab))
    const done = async () => {
      for (const { tab } of left) await forgetDraft(this.filmId, tab)
      for (const end of ends.values()) end()
    }
    return { left, done }
  }

  private whole(content: DraftContent): Draft {
    return { filmId: this.filmId, tab: this.tab, ...content, savedAt: Date.now() }
  }

  async keep(content: DraftContent): Promise<void> {
    this.kept = true
    await keepDraft(this.whole(content))
  }

  keepNow(content: DraftContent): void {
    this.kept = true
    keepDraftNow(this.whole(content))
  }

  async forget(): Promise<void> {
    if (!this.kept) return
    this.kept = false
    await forgetDraft(this.filmId, this.tab)
  }

  // What could not be sent is the next one's who opens the film.
  leave(): void {
    this.endTab()
  }
}

export type DraftContent = Omit<Draft, 'filmId' | 'tab' | 'savedAt'>
