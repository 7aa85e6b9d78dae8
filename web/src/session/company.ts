import {
  actNow,
  goneMs,
  isByHand,
  isLater,
  isNear,
  lastAct,
  msNow,
  nextAct,
  nextWriteAt,
  type Other,
  othersHeard,
  type Presence,
  stillHere,
  type Turn,
  type Whereabouts,
  type Written,
} from '@peace/core/presence'
import type { Playhead } from './playhead.ts'

// What carries it: a person's own document beside the others', a clock, and the playhead that is shared.
export type CompanyHost = {
  me: string
  now: () => number
  later: (work: () => void, ms: number) => () => void
  // When this tab wrote within the last minute, in whatever film.
  wrote: readonly number[]
  // Whether anybody looks at this tab.
  isSeen: () => boolean
  // Tells when it is there, or that it was refused.
  write: (presence: Presence, answered: () => void, refused: () => void) => void
  remove: () => void
  show: (at: { ms: number; playing: boolean }) => void
}

// Leads a playhead: one that plays goes on telling so until it has paused.
export const showOn = (playhead: Playhead, { ms, playing }: { ms: number; playing: boolean }): void => {
  playhead.seek(ms)
  if (playing !== playhead.now().playing) playhead.toggle()
}

type At = Pick<Whereabouts, 'ms' | 'playing' | 'shotId'>

// So long a playhead that was led somewhere may take to come there.
const settleMs = 3000

// Who else is in the film, where, and with whom one playhead is shared. Says where one is oneself, as often as is right.
export class Company {
  private host: CompanyHost | undefined
  private mine: Whereabouts = { room: 'film', ms: 0, playing: false, act: 0, acted: false }
  private by = ''
  private last: Written | undefined
  private writing = false
  private silent = false
  private heardOf: readonly Other[] = []
  private here: readonly Other[] = []
  private movedAt = 0
  private led: { from: number; to: number; playing: boolean; at: number; arrived: boolean } | undefined
  private apart = false
  private stopWaiting = () => {}
  private readonly listeners = new Set<() => void>()

  others = (): readonly Other[] => this.here
  together = (): string | undefined => this.mine.together
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  open(host: CompanyHost): () => void {
    this.host = host
    this.writing = false
    this.silent = false
    this.step()
    return () => this.close()
  }

  // Whoever sees one here sees one go, at once; alone, only while a minute's writes allow it.
  private close(): void {
    const { host, last } = this
    this.stopWaiting()
    const isFree = host && nextWriteAt(undefined, this.mine, host.wrote, false, host.now()) === host.now()
    if (host && last && (this.here.length > 0 || isFree)) host.remove()
    this.host = undefined
    this.last = undefined
    this.heardOf = []
    this.apart = false
    this.mine = { ...this.mine, together: undefined, acted: false }
    this.tell([])
  }

  say(change: Partial<Whereabouts>): void {
    this.mine = { ...this.mine, ...change }
    this.step()
  }

  // From the playhead, as it is moved or passes.
  moved(at: At): void {
    const { host, mine } = this
    const now = host?.now() ?? 0
    const isMine = mine.together !== undefined && this.isHand(at, now)
    this.movedAt = now
    if (isMine && host && mine.together !== undefined) this.by = host.me
    this.say({
      ...at,
      ...(isMine && mine.together !== undefined
        ? { act: nextAct(mine.together, mine.act, this.here), acted: true }
        : {}),
    })
  }

  heard(all: readonly Presence[]): void {
    const { host } = this
    if (!host) return
    this.heardOf = othersHeard(this.heardOf, all, host.me, host.now())
    this.step()
    this.comeTogether(host)
    this.follow(host)
  }

  // What was due while nobody looked.
  look(): void {
    this.silent = false
    this.step()
  }

  // Their playhead, and whose else it is.
  join(id: string): void {
    const { host } = this
    const other = this.here.find(({ presence }) => presence.id === id)
    if (!host || !other) return
    const { together = id, act } = other.presence
    this.apart = false
    this.by = ''
    this.lead(host, actNow({ ...other.presence, by: id, at: other.heardAt }, host.now()))
    this.say({ together, act, acted: false })
  }

  leave(): void {
    this.apart = true
    this.say({ together: undefined, acted: false })
    this.tell(this.here)
  }

  // Somebody came to this playhead: it is theirs too, unless one has gone apart, which holds until one comes to somebody oneself.
  private comeTogether({ me }: CompanyHost): void {
    const isWanted = this.here.some(({ presence }) => presence.together === me)
    const { together } = this.mine
    if (isWanted && together === undefined && !this.apart) this.say({ together: me })
    const isAlone = !this.here.some(({ presence }) => presence.together === together || presence.id === together)
    if (together !== undefined && isAlone) this.say({ together: undefined, acted: false })
    if (this.mine.together !== together) this.tell(this.here)
  }

  private follow(host: CompanyHost): void {
    const { together, act } = this.mine
    const found = together === undefined ? undefined : lastAct(together, this.here)
    const mine: Turn = { act, by: this.by }
    if (!found || !isLater(found, mine)) return
    this.by = found.by
    this.lead(host, actNow(found, host.now()))
    this.say({ act: found.act, acted: false })
  }

  private lead(host: CompanyHost, at: { ms: number; playing: boolean }): void {
    const now = host.now()
    this.led = { from: msNow(this.mine, now - this.movedAt), to: at.ms, playing: at.playing, at: now, arrived: false }
    host.show(at)
  }

  // On its way to where it was led nothing but a third place is a hand's, or that it begins to play by itself: it is sought
  // before it is paused, and may be slow to begin. Once it is there, only its telling anew of where it came from is none.
  private isHand(at: At, now: number): boolean {
    const { led } = this
    if (!led || now - led.at > settleMs) return isByHand(this.mine, at, now - this.movedAt)
    const to = msNow({ ms: led.to, playing: led.playing }, now - led.at)
    const isAsLed = at.playing === led.playing
    if (isAsLed && isNear(at.ms, to)) led.arrived = true
    else if (!led.arrived) {
      const isOnItsWay = isNear(at.ms, led.from) || isNear(at.ms, to) || (at.ms >= led.to && at.ms <= to)
      return (at.playing && !this.mine.playing && !led.playing) || !isOnItsWay
    } else if (!isAsLed || !isNear(at.ms, led.from)) return isByHand(this.mine, at, now - this.movedAt)
    return false
  }

  private step(): void {
    this.stopWaiting()
    const { host } = this
    if (!host) return
    const now = host.now()
    this.tell(stillHere(this.heardOf, now))
    const isOpen = !this.writing && !this.silent && host.isSeen()
    const due = isOpen ? nextWriteAt(this.last, this.mine, host.wrote, this.here.length > 0, now) : undefined
    if (due !== undefined && due <= now) {
      this.write(host, now)
      return
    }
    const next = Math.min(due ?? Number.POSITIVE_INFINITY, ...this.here.map(({ heardAt }) => heardAt + goneMs))
    if (Number.isFinite(next)) this.stopWaiting = host.later(() => this.step(), Math.max(1, next - now))
  }

  // One at a time: without a connection they would pile up, each of them stale.
  private write(host: CompanyHost, now: number): void {
    this.last = { whereabouts: this.mine, at: now }
    this.writing = true
    const ended = (then: () => void) => () => {
      if (this.host !== host) return
      this.writing = false
      then()
    }
    // Who may not say where they are is silent until they come back to this tab, or open the film anew.
    const refused = () => {
      this.silent = true
      this.last = undefined
    }
    host.write(
      { ...this.mine, id: host.me, seenAt: now },
      ended(() => this.step()),
      ended(refused),
    )
  }

  private tell(here: readonly Other[]): void {
    const isSame = here.length === this.here.length && here.every((each, at) => each === this.here[at])
    this.here = isSame ? this.here : here
    for (const listener of this.listeners) listener()
  }
}
