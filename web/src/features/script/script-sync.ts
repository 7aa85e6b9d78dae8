import { byRank } from '@peace/core/ids'
import { printFountain, readFountain, type Scene, standOnce, type TitleEntry } from '@peace/core/screenplay'
import { type Draft, forgetDraft, keepDraft, keepDraftNow, readDrafts } from '../../data/draft-store.ts'
import { newId } from '../../data/ids.ts'
import { standAsTab } from '../../data/open-tabs.ts'
import { GoneLines } from './gone-lines.ts'
import { LinePlaces } from './line-places.ts'
import { contentOf, madeFrom, type Unanswered, withUnanswered } from './made-from.ts'
import { changesOf, mergedAnew, mergedOver, type SceneChange } from './save-scenes.ts'
import { takeUp } from './take-up-drafts.ts'
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
const sorted = (scenes: Iterable<Scene>): Scene[] => [...scenes].sort(byRank)

// Keeps a text and a set of scene documents the same, both ways, whoever writes.
// `base`: what both sides last agreed on. `mine`: what the text says now.
export class ScriptSync {
  private base: Scene[] = []
  private mine: Scene[] = []
  private shown = ''
  // The title page both sides last agreed on, and ours that are on their way: they come back as news of the film.
  private title: readonly TitleEntry[] = []
  private sentTitles: string[] = []
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
  // Names what this room keeps; every other tab's is left alone.
  private readonly tab = newId()
  private readonly host: SyncHost
  private kept = false
  private endTab = () => {}

  constructor(host: SyncHost) {
    this.host = host
    this.gone = host.memory?.gone ?? new GoneLines()
    this.places = host.memory?.places ?? new LinePlaces()
  }

  // The first scenes that come; what tabs that are gone left on this device goes on from where it was.
  async start(scenes: readonly Scene[]): Promise<string> {
    const { filmId, uid } = this.host
    this.endTab = (await standAsTab(filmId, this.tab)) ?? this.endTab
    const ends = new Map<string, () => void>()
    for (const { tab } of await readDrafts(filmId)) {
      const end = await standAsTab(filmId, tab)
      if (end) ends.set(tab, end)
    }
    const left = (await readDrafts(filmId)).filter(({ tab }) => ends.has(tab))
    const { base, mine, text, titlePage } = takeUp(scenes, left, uid)
    this.base = base
    for (const { id } of scenes) this.heard.add(id)
    this.mine = mine
    this.places.said(base)
    this.title = this.host.titlePage()
    this.shown = text ?? printFountain(mine, titlePage ?? this.title)
    if (titlePage) this.keepTitlePage(titlePage)
    for (const { sent } of left) this.unanswered = withUnanswered(this.unanswered, sent ?? [])
    this.started = true
    this.resumed = left.length > 0
    // This tab's before it ceases to be theirs.
    if (this.resumed) await this.keep()
    for (const { tab } of left) await forgetDraft(filmId, tab)
    for (const end of ends.values()) end()
    return this.shown
  }

  // Somebody typed here.
  typed(): void {
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
    const told = new Set(scenes.map(({ id }) => id))
    const before = new Map(this.base.map((scene) => [scene.id, scene]))
    const isNews = (scene: Scene) => (before.get(scene.id)?.revision ?? -1) < scene.revision
    const gone = this.base.filter(({ id }) => !told.has(id) && this.heard.has(id))
    if (!scenes.some(isNews) && gone.length === 0) return
    this.readNow()
    const mine = new Map(this.mine.map((scene) => [scene.id, scene]))
    const untouched = new Set(this.base.map(({ id }) => id))
    for (const { id } of changesOf(this.base, this.mine)) untouched.delete(id)
    for (const { id } of gone) if (untouched.has(id)) mine.delete(id)
    const base = new Map(before)
    for (const { id } of gone) base.delete(id)
    for (const scene of scenes.filter(isNews)) {
      const [old, own] = [before.get(scene.id), mine.get(scene.id)]
      base.set(scene.id, scene)
      const from = madeFrom(scene, old, this.unanswered)
      if (own && from) mine.set(scene.id, mergedOver(from, own, scene, this.places.known(from, own)))
      else if (own) mine.set(scene.id, mergedAnew(own, scene, this.places.known(undefined, own)))
      // What we sent, or had before us, and have since taken out of the text is gone from here; what was written since is not.
      else if (untouched.has(scene.id) || !from || contentOf(from) !== contentOf(scene)) mine.set(scene.id, scene)
    }
    this.agree(sorted(base.values()))
    this.adopt(this.once(sorted(mine.values())))
    if (changesOf(this.base, this.mine).length > 0) this.later(restMs)
  }

  private agree(base: Scene[]): void {
    this.places.moved(this.base, base)
    this.places.said(base, this.base)
    this.base = base
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
    if (this.saving || changesOf(this.base, this.mine).length > 0) this.keepWithoutWaiting()
  }

  private keepWithoutWaiting(): void {
    this.kept = true
    keepDraftNow(this.draft())
  }

  // The room is left: what was typed is sent at once. The editor is read here for the last time.
  async leave(): Promise<void> {
    clearTimeout(this.timer)
    if (!this.started) return
    this.readNow()
    this.left = true
    await this.running
    await this.save()
    // What could not be sent is the next one's who opens the film.
    this.endTab()
  }

  // Left before there was an editor to read: what was taken up is kept, and whoever comes next takes it up.
  letGo(): void {
    clearTimeout(this.timer)
    this.left = true
    this.endTab()
  }

  private parse(text: string): Scene[] {
    const { scenes, titlePage } = readFountain(text, {
      newId,
      previous: this.mine,
      stamp: { updatedAt: 0, updatedBy: this.host.uid },
    })
    this.keepTitlePage(titlePage)
    const recalled = this.gone.recall(this.mine, scenes, this.places)
    this.places.moved(this.mine, recalled)
    const once = this.once(recalled)
    this.settled = recalled.length !== scenes.length || once.some((scene, at) => scene !== recalled[at])
    this.gone.remember(this.mine, once)
    return once
  }

  private keepTitlePage(titlePage: readonly TitleEntry[]): void {
    const said = JSON.stringify(titlePage)
    if (said === JSON.stringify(this.title)) return
    this.title = titlePage
    this.sentTitles.push(said)
    this.host.saveTitlePage(titlePage)
  }

  // The film's title page as it now is. Whoever writes last has it whole; what is being typed here is last.
  receiveTitlePage(titlePage: readonly TitleEntry[]): void {
    if (!this.started || this.left) return
    const said = JSON.stringify(titlePage)
    const ours = this.sentTitles.indexOf(said)
    this.sentTitles = this.sentTitles.slice(ours + 1)
    const before = this.title
    if (ours >= 0 || said === JSON.stringify(before)) return
    this.readNow()
    if (this.title !== before) return
    this.title = titlePage
    this.adopt(this.mine)
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
    const text = printFountain(scenes, this.title)
    if (!this.left && text !== this.host.read()) this.host.show(text)
    this.shown = text
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.running = this.save()
    }, ms)
  }

  private draft(): Draft {
    return {
      filmId: this.host.filmId,
      tab: this.tab,
      text: this.shown,
      base: this.base,
      mine: this.mine,
      sent: [...this.unanswered.values()].flat(),
      savedAt: Date.now(),
    }
  }

  private async keep(): Promise<void> {
    this.kept = true
    await keepDraft(this.draft())
  }

  private async forget(): Promise<void> {
    if (!this.kept) return
    this.kept = false
    await forgetDraft(this.host.filmId, this.tab)
  }

  private async save(): Promise<void> {
    this.readNow()
    const changes = changesOf(this.base, this.mine).map((change) => ({
      ...change,
      known: this.places.known(change.base, change.mine),
    }))
    if (this.saving) {
      // A server that is slow to answer holds up what is sent, not what is kept.
      if (changes.length > 0) await this.keep()
      return this.later(restMs)
    }
    if (changes.length === 0) {
      this.host.tell('saved')
      return this.forget()
    }
    this.saving = true
    this.places.said(this.mine, this.base)
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
    const base = new Map(this.base.map((scene) => [scene.id, scene]))
    this.readNow()
    const mine = new Map(this.mine.map((scene) => [scene.id, scene]))
    for (const [id, scene] of saved) {
      const [old, own] = [sent.get(id), mine.get(id)]
      if (scene) {
        base.set(id, scene)
        if (own && old) mine.set(id, mergedOver(old, own, scene, this.places.known(old, own)))
        else if (!old) mine.set(id, scene)
        // A scene that went, and has been put back while the answer was on its way, stays in the text.
      } else base.delete(id)
    }
    this.agree(sorted(base.values()))
    this.adopt(this.once(sorted(mine.values())))
    this.host.settled(before)
    if (changesOf(this.base, this.mine).length > 0) this.later(restMs)
    else {
      this.host.tell('saved')
      this.forget()
    }
  }
}
