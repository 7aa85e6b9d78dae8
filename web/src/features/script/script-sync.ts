import { printFountain, readFountain, type Scene, standOnce, type TitleEntry } from '@peace/core/screenplay'
import { newId } from '../../data/ids.ts'
import { GoneLines } from './gone-lines.ts'
import { newsOf, type Sides, sentOver, withAnswer, withNews } from './heard-scenes.ts'
import { LinePlaces } from './line-places.ts'
import { type Unanswered, withUnanswered, withWrite } from './made-from.ts'
import { pendingOf, type SceneChange } from './save-scenes.ts'
import { type DraftContent, TabDraft } from './tab-draft.ts'
import { takeUp } from './take-up-drafts.ts'
import { TitleSync } from './title-sync.ts'
import { whileSaving } from './while-saving.ts'

export type SyncStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused'
export type SyncHost = {
  workspaceId: string
  filmId: string
  uid: string
  // What is known of lines that went, of rooms of this film before: undo brings them back here too.
  memory?: { gone: GoneLines; places: LinePlaces }
  // The editor's text, now.
  read: () => string
  // Puts a text that came from elsewhere into the editor, around the cursor.
  show: (text: string) => void
  tell: (status: SyncStatus, failure?: unknown) => void
  // Writes the scenes; answers with them as they now lie on the server, an absent one was deleted.
  save: (changes: readonly SceneChange[], unanswered: Unanswered) => Promise<Map<string, Scene | undefined>>
  titlePage: () => readonly TitleEntry[]
  saveTitlePage: (entries: readonly TitleEntry[]) => void
  // The scenes as they are after a save, for what is made from them.
  settled: (before: readonly Scene[]) => void
}

const restMs = 700
const againMs = 4000

// Keeps a text and a set of scene documents the same, both ways, whoever writes.
// `base`: what both sides last agreed on. `mine`: what the text says now.
export class ScriptSync {
  private base: Scene[] = []
  private mine: Scene[] = []
  private shown = ''
  private started = false
  private saving = false
  private unanswered: Unanswered = new Map()
  // Scenes that came while ours were on their way: they are heard after the answer.
  private waiting: readonly Scene[] | undefined
  // Scenes that have been told of from there: only these can be gone from there.
  private readonly heard = new Set<string>()
  private readonly gone: GoneLines
  private readonly places: LinePlaces
  private running: Promise<void> | undefined
  private left = false
  private settled = false
  private resumed = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly host: SyncHost
  private readonly title: TitleSync
  private readonly draft: TabDraft
  // Something was put into the text whole since it was last read: pasted, taken back, restored.
  private put = false

  constructor(host: SyncHost) {
    this.host = host
    this.gone = host.memory?.gone ?? new GoneLines()
    this.places = host.memory?.places ?? new LinePlaces()
    this.title = new TitleSync((entries) => host.saveTitlePage(entries))
    this.draft = new TabDraft(host.filmId)
  }

  // The first scenes that come; what tabs that are gone left on this device goes on from where it was.
  async start(scenes: readonly Scene[]): Promise<string> {
    const { left, done } = await this.draft.takeOver()
    const { base, mine, text, titlePage } = takeUp(scenes, left, this.host.uid)
    this.base = base
    for (const { id } of scenes) this.heard.add(id)
    this.mine = mine
    this.places.said(base)
    this.title.begin(this.host.titlePage())
    this.shown = text ?? printFountain(mine, titlePage ?? this.title.now())
    if (titlePage) this.title.typed(titlePage)
    for (const { sent, base: old } of left)
      this.unanswered = withUnanswered(
        this.unanswered,
        [...sentOver(withUnanswered(new Map(), sent ?? []), old, base).values()].flat(),
      )
    this.started = true
    this.resumed = left.length > 0
    // This tab's before it ceases to be theirs.
    if (this.resumed) await this.keep()
    await done()
    return this.shown
  }

  // Somebody typed here, letter by letter or, `whole`, by putting in what was written before.
  typed({ whole = false } = {}): void {
    this.put ||= whole
    this.host.tell('unsaved')
    this.later(restMs)
  }

  // Somebody wrote elsewhere. What is ours alone stays; what both touched is merged.
  receive(scenes: readonly Scene[]): void {
    // The editor stands: what was left unsent goes now.
    if (this.resumed) this.later(0)
    this.resumed = false
    if (!this.started) return
    if (this.saving) {
      this.waiting = scenes
      return
    }
    for (const { id } of scenes) this.heard.add(id)
    const news = newsOf(this.base, scenes, this.heard)
    if (news.written.length + news.gone.length === 0) return
    this.readNow()
    const before = this.base
    this.settle(withNews(this.sides(), news, this.unanswered, this.places))
    this.unanswered = sentOver(this.unanswered, before, this.base)
    if (this.pending().length > 0) this.later(restMs)
  }

  private pending(): SceneChange[] {
    return pendingOf(this.base, this.mine, this.unanswered)
  }

  private sides(): Sides {
    return { base: this.base, mine: this.mine }
  }

  // What came says what was said before only when it has been put together with what is said here.
  private settle({ base, mine }: Sides): void {
    this.places.moved(this.base, base)
    const once = this.once(mine)
    this.places.said(base, this.base)
    this.base = base
    this.adopt(once)
  }

  private once(scenes: readonly Scene[]): Scene[] {
    return [...standOnce(scenes, { home: this.places.home, history: this.places.history, newId })]
  }

  private hearWaiting(): void {
    const scenes = this.waiting
    this.waiting = undefined
    if (scenes && !this.left) this.receive(scenes)
  }

  // Back online, or the window is about to go.
  flush(): void {
    this.later(0)
  }

  // The scenes both sides agree on.
  scenes(): readonly Scene[] {
    return this.base
  }

  // The page goes, and may never come back: what is not yet sent is kept, without waiting for anything.
  keepNow(): void {
    if (!this.started) return
    this.readNow()
    if (this.saving || this.pending().length > 0) this.draft.keepNow(this.content())
  }

  // The room is left: what was typed is sent at once. The editor is read here for the last time.
  async leave(): Promise<void> {
    clearTimeout(this.timer)
    if (!this.started) return
    this.readNow()
    this.left = true
    await this.running
    await this.save()
    this.draft.leave()
  }

  // Left before there was an editor to read: what was taken up is kept, and whoever comes next takes it up.
  letGo(): void {
    clearTimeout(this.timer)
    this.left = true
    this.draft.leave()
  }

  private parse(text: string): Scene[] {
    const { scenes, titlePage } = readFountain(text, {
      newId,
      previous: this.mine,
      stamp: { updatedAt: 0, updatedBy: this.host.uid },
    })
    this.title.typed(titlePage)
    const { scenes: recalled, moved } = this.gone.recall(this.mine, scenes, this.places, this.put)
    this.put = false
    this.places.moved(this.mine, recalled)
    const once = this.once(recalled)
    this.settled = moved || once.some((scene, at) => scene !== recalled[at])
    this.gone.remember(this.mine, once)
    return once
  }

  receiveTitlePage(titlePage: readonly TitleEntry[]): void {
    if (!this.started || this.left) return
    if (this.title.received(titlePage, () => this.readNow())) this.adopt(this.mine)
  }

  private readNow(): void {
    if (this.left) return
    const text = this.host.read()
    if (text === this.shown) return
    this.mine = this.parse(text)
    this.shown = text
    // A line that was settled while the text was read: the text says so too.
    if (this.settled) this.adopt(this.mine)
    this.settled = false
  }

  private adopt(scenes: Scene[]): void {
    this.mine = scenes
    const text = printFountain(scenes, this.title.now())
    if (!this.left && text !== this.host.read()) this.host.show(text)
    this.shown = text
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.running = this.save()
    }, ms)
  }

  private content(): DraftContent {
    return { text: this.shown, base: this.base, mine: this.mine, sent: [...this.unanswered.values()].flat() }
  }

  private keep(): Promise<void> {
    return this.draft.keep(this.content())
  }

  private async save(): Promise<void> {
    this.readNow()
    const write = newId().slice(0, 12)
    const changes = this.pending().map(({ id, base, mine }) => ({
      id,
      base,
      mine: mine && withWrite(mine, base, write),
      known: this.places.known(base, mine),
    }))
    if (this.saving) {
      // A server that is slow to answer holds up what is sent, not what is kept.
      if (changes.length > 0) await this.keep()
      return this.later(restMs)
    }
    if (changes.length === 0) {
      this.host.tell('saved')
      return this.draft.forget()
    }
    this.saving = true
    const sent = new Map(this.mine.map((scene) => [scene.id, scene]))
    const before = this.unanswered
    this.unanswered = withUnanswered(
      before,
      changes.flatMap(({ mine }) => mine ?? []),
    )
    await this.keep()
    const tell = (status: SyncStatus) => !this.left && this.host.tell(status)
    try {
      const saved = await whileSaving(() => this.host.save(changes, before), tell)
      this.saving = false
      this.unanswered = new Map([...this.unanswered].filter(([id]) => !saved.has(id)))
      this.take(saved, sent)
      this.hearWaiting()
    } catch (failure) {
      this.saving = false
      const refused = (failure as { code?: string }).code === 'permission-denied'
      this.host.tell(refused ? 'refused' : 'offline', failure)
      this.hearWaiting()
      if (!refused && !this.left) this.later(againMs)
    }
  }

  // The server has it. What was merged there comes into the text, unless more was typed meanwhile: then it is merged again.
  // `sent`: what the text said when it went; it may have been read again since.
  private take(saved: ReadonlyMap<string, Scene | undefined>, sent: ReadonlyMap<string, Scene>): void {
    const before = this.base
    this.readNow()
    this.places.said([...sent.values()], before)
    this.settle(withAnswer(this.sides(), saved, sent, this.places))
    this.host.settled(before)
    if (this.pending().length > 0) this.later(restMs)
    else {
      this.host.tell('saved')
      this.draft.forget()
    }
  }
}
