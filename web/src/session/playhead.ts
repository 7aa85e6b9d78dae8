import {
  type FilmTimes,
  filmFps,
  placeAt,
  seenFromMs,
  shotIn,
  shotsOf,
  stepFrame,
  stepShot,
} from '@peace/core/timeline'

// Who asks for a shot: a click or a link, a key, the caret in the script.
export type Asker = 'hand' | 'keys' | 'caret'
export type Moment = {
  ms: number
  playing: boolean
  // The shot one is at; it stays over the title and the credits.
  shotId: string | undefined
  // How often a shot was asked for, and how the last time: a room goes to that shot, but not along with time that passes.
  asked: number
  by: Asker
}

// What shows the film, where there is one to show.
export type Projector = {
  seek: (ms: number) => void
  play: () => void
  pause: () => void
  setRate: (rate: number) => void
}

const frameMs = 1000 / filmFps
const fastest = 4
const backMs = 2000

// Over the credits it is the last one, wherever one came from.
const nearestShot = (times: FilmTimes, ms: number): string | undefined => {
  const last = shotsOf(times).at(-1)
  return last && ms >= last.endMs ? last.shotId : placeAt(times, ms)?.shot.shotId
}

// Where one is in a film: one place for the strip, the player, the script and the shot panel, in whatever room.
export class Playhead {
  private moment: Moment
  private times: FilmTimes | undefined
  // The last one shows it; when it goes, the one before does again.
  private projectors: readonly Projector[] = []
  private rate = 1
  private readonly listeners = new Set<() => void>()

  constructor(shotId?: string) {
    this.moment = { ms: 0, playing: false, shotId, asked: 0, by: 'hand' }
  }

  now = (): Moment => this.moment
  timeline = (): FilmTimes | undefined => this.times
  canPlay = (): boolean => this.projector !== undefined

  private get projector(): Projector | undefined {
    return this.projectors.at(-1)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  // The film's times, whenever they change. Who came by a link to a shot is now also at its time.
  setTimes(times: FilmTimes | undefined): void {
    const first = this.times === undefined
    this.times = times
    const { ms, shotId, playing } = this.moment
    if (first && ms === 0 && shotId && !playing) this.goToShot(shotId)
    else this.tell({})
  }

  attach(projector: Projector): () => void {
    this.projectors = [...this.projectors.filter((each) => each !== projector), projector]
    if (this.moment.ms > 0) projector.seek(this.moment.ms)
    this.tell({})
    return () => {
      const shown = this.projector === projector
      this.projectors = this.projectors.filter((each) => each !== projector)
      if (shown) this.tell({ playing: false })
    }
  }

  goToShot(shotId: string | undefined, by: Asker = 'hand'): void {
    const shot = shotId && this.times ? shotIn(this.times, shotId) : undefined
    const asked = this.moment.asked + (by === 'caret' ? 0 : 1)
    this.tell({ shotId, by, asked, ...(shot ? { ms: seenFromMs(shot) } : {}) })
    if (shot) this.projector?.seek(seenFromMs(shot))
  }

  seek(ms: number): void {
    this.at(Math.max(0, this.times ? Math.min(ms, this.times.ms) : ms), this.moment.playing)
    this.projector?.seek(this.moment.ms)
  }

  // From the projector, as time passes. At rest it shows the frame that was asked for, whatever it calls its time.
  passed(ms: number, playing: boolean): void {
    const resting = !playing && Math.abs(ms - this.moment.ms) < frameMs * 2
    if (!resting) this.at(ms, playing)
    else if (playing !== this.moment.playing) this.tell({ playing })
  }

  play(): void {
    this.projector?.play()
  }

  pause(): void {
    this.projector?.pause()
  }

  // As in a cutting room: what plays next, plays as fast as it was made.
  stop(): void {
    this.setRate(1)
    this.pause()
  }

  toggle(): void {
    if (this.moment.playing) this.pause()
    else this.play()
  }

  setRate(rate: number): void {
    this.rate = rate
    this.projector?.setRate(rate)
  }

  faster(): void {
    this.setRate(this.moment.playing ? Math.min(fastest, this.rate * 2) : 1)
    this.play()
  }

  back(): void {
    this.setRate(1)
    this.seek(this.moment.ms - backMs)
  }

  stepFrame(by: 1 | -1): void {
    this.pause()
    this.seek(stepFrame(this.moment.ms, by))
  }

  // Without times it goes by the order the shots stand in.
  stepShot(by: 1 | -1, order: readonly string[] = []): void {
    const { ms, shotId } = this.moment
    if (this.times) {
      const shot = stepShot(this.times, ms, by)
      if (shot) this.goToShot(shot.shotId, 'keys')
      return
    }
    const at = shotId === undefined ? -1 : order.indexOf(shotId)
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))]
    if (next) this.goToShot(next, 'keys')
  }

  private at(ms: number, playing: boolean): void {
    const shotId = (this.times && nearestShot(this.times, ms)) ?? this.moment.shotId
    this.tell({ ms, playing, shotId })
  }

  private tell(change: Partial<Moment>): void {
    this.moment = { ...this.moment, ...change }
    for (const listener of this.listeners) listener()
  }
}
