import {
  type Cut,
  type CutClip,
  clipAt,
  cutFrames,
  type Levels,
  type Seen,
  seenAt,
  type Track,
} from '@peace/core/cutting'
import { Sounding } from './sounding.ts'

// Plays a cut as it is edited, from the clips themselves: a few video elements, drawn one over another, and the sounds laid
// out on the clock of the sound card. Nothing is rendered.

export type Media = {
  // Where the pieces of a clip lie, and how long each is; undefined while it is not known or not made.
  pieces: (clip: CutClip, of: Track['of']) => { url: string; ms: number }[] | undefined
  // The film's own.
  levels: Levels
}
export type Draw = (canvas: CanvasRenderingContext2D, seen: Seen, pictureOf: PictureOf) => void
export type PictureOf = (clip: CutClip) => HTMLVideoElement | undefined

type Shown = { video: HTMLVideoElement; url: string; seen: number }

const mostVideos = 6
const ahead = 1.5
const soundAhead = 4
const toldAhead = 1

export class CutPlayer {
  frame = 0
  playing = false
  rate = 1
  dropped = 0
  private cut: Cut | undefined
  private media: Media | undefined
  private canvas: HTMLCanvasElement | undefined
  private draw: Draw | undefined
  private begun = { at: 0, frame: 0 }
  private turn = 0
  private ticking = 0
  private readonly videos = new Map<string, Shown>()
  private readonly listeners = new Set<() => void>()
  private context: AudioContext | undefined
  private readonly buffers = new Map<string, Promise<AudioBuffer | undefined>>()
  private heard = new Map<string, Sounding>()
  private loop: [number, number] | undefined

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  at = (): number => this.frame
  isPlaying = (): boolean => this.playing

  show(cut: Cut, media: Media): void {
    this.cut = cut
    this.media = media
    if (this.frame > cutFrames(cut)) this.frame = Math.max(0, cutFrames(cut) - 1)
    if (this.playing) this.restart()
    this.paint()
    this.tell()
  }

  drawOn(canvas: HTMLCanvasElement, draw: Draw): () => void {
    this.canvas = canvas
    this.draw = draw
    this.paint()
    return () => {
      this.pause()
      for (const { video } of this.videos.values()) video.removeAttribute('src')
      this.videos.clear()
      this.context?.close().catch(() => undefined)
      this.context = undefined
      this.canvas = undefined
    }
  }

  seek(frame: number): void {
    const end = this.cut ? Math.max(0, cutFrames(this.cut) - 1) : 0
    this.frame = Math.max(0, Math.min(end, Math.round(frame)))
    if (this.playing) this.restart()
    this.paint()
    this.tell()
  }

  loopOver(loop: [number, number] | undefined): void {
    this.loop = loop
  }

  play(rate = 1): void {
    if (!this.cut) return
    this.rate = rate
    if (rate > 0 && this.frame >= cutFrames(this.cut) - 1) this.frame = 0
    this.playing = true
    this.restart()
    cancelAnimationFrame(this.ticking)
    this.ticking = requestAnimationFrame(this.tick)
    this.tell()
  }

  pause(): void {
    if (!this.playing) return
    this.playing = false
    cancelAnimationFrame(this.ticking)
    this.silence()
    for (const { video } of this.videos.values()) video.pause()
    this.paint()
    this.tell()
  }

  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }

  // Whether what is shown is what should be: every picture is there, at its frame.
  settled(): boolean {
    const { cut } = this
    if (!cut) return false
    const shown = seenAt(cut, this.frame).layers.flatMap(({ clip }) =>
      [...this.videos].flatMap(([id, { video }]) => (id.startsWith(`${clip.id} `) ? [video] : [])),
    )
    return shown.every((video) => video.readyState >= 2 && !video.seeking)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private now(): number {
    return this.context?.state === 'running' ? this.context.currentTime : performance.now() / 1000
  }

  private restart(): void {
    this.silence()
    if (!this.context && typeof AudioContext !== 'undefined') this.context = new AudioContext()
    if (this.context?.state === 'suspended')
      this.context.resume().then(
        () => this.playing && this.restart(),
        () => undefined,
      )
    this.begun = { at: this.now(), frame: this.frame }
  }

  private readonly tick = (): void => {
    const { cut } = this
    if (!cut || !this.playing) return
    const next = Math.floor(this.begun.frame + (this.now() - this.begun.at) * cut.rate * this.rate)
    const end = this.loop?.[1] ?? cutFrames(cut)
    if (this.rate > 0 ? next >= end : next < 0) {
      this.frame = this.rate > 0 ? end - 1 : 0
      if (this.loop && this.rate > 0) this.seek(this.loop[0])
      else {
        this.pause()
        return
      }
    } else if (next !== this.frame) {
      this.dropped += Math.max(0, Math.abs(next - this.frame) - 1)
      this.frame = next
      this.paint()
      this.tell()
    }
    if (this.rate === 1) this.listen()
    this.ticking = requestAnimationFrame(this.tick)
  }

  // A picture's own element, at the frame that is wanted of it.
  private pictureOf(
    clip: CutClip,
    sourceFrame: number,
    of: Track['of'],
    running: boolean,
  ): HTMLVideoElement | undefined {
    const { cut } = this
    const pieces = this.media?.pieces(clip, of)
    if (!cut || !pieces || pieces.length === 0) return undefined
    let ms = (sourceFrame * 1000) / cut.rate
    let n = 0
    for (const [at, piece] of pieces.entries()) {
      n = at
      if (ms < piece.ms || at === pieces.length - 1) break
      ms -= piece.ms
    }
    const piece = pieces[n]
    if (!piece) return undefined
    const { video } = this.videoFor(`${clip.id} ${n}`, piece.url)
    const wanted = Math.min(ms, Math.max(0, piece.ms - 20)) / 1000 + 0.25 / cut.rate
    const off = Math.abs(video.currentTime - wanted)
    if (running && this.rate > 0) {
      video.playbackRate = Math.min(16, Math.max(0.0625, clip.speed * this.rate))
      if (off > 0.2) video.currentTime = wanted
      if (video.paused) video.play().catch(() => undefined)
    } else {
      if (!video.paused) video.pause()
      if (off > 0.4 / cut.rate) video.currentTime = wanted
    }
    return video
  }

  private videoFor(id: string, url: string): Shown {
    const known = this.videos.get(id)
    this.turn += 1
    if (known && known.url === url) {
      known.seen = this.turn
      return known
    }
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.preload = 'auto'
    video.src = url
    for (const event of ['seeked', 'loadeddata'] as const)
      video.addEventListener(event, () => {
        if (!this.playing) this.paint()
      })
    const made = { video, url, seen: this.turn }
    this.videos.set(id, made)
    if (this.videos.size > mostVideos) {
      const [oldest] = [...this.videos].sort(([, a], [, b]) => a.seen - b.seen)
      if (oldest) {
        oldest[1].video.pause()
        oldest[1].video.removeAttribute('src')
        this.videos.delete(oldest[0])
      }
    }
    return made
  }

  private paint(): void {
    const { cut, canvas, draw } = this
    const context = canvas?.getContext('2d')
    if (!cut || !context || !draw) return
    const seen = seenAt(cut, this.frame)
    const videos = new Map<CutClip, HTMLVideoElement | undefined>()
    for (const { clip, frame } of seen.layers) {
      const current = this.frame >= clip.at && this.frame < clip.at + clip.frames
      videos.set(clip, this.pictureOf(clip, frame, 'picture', this.playing && current))
    }
    for (const { id, shown } of [...this.videos].map(([id, shown]) => ({ id, shown })))
      if (!seen.layers.some(({ clip }) => id.startsWith(`${clip.id} `)) && !shown.video.paused) shown.video.pause()
    if (this.playing) this.prepare(cut)
    draw(context, seen, (clip) => videos.get(clip))
  }

  // What comes next is fetched and stands at its first frame before it is wanted.
  private prepare(cut: Cut): void {
    const soon = this.frame + Math.round(ahead * cut.rate * Math.max(1, this.rate))
    for (const track of cut.tracks)
      if (track.of === 'picture') {
        const next = clipAt(track.clips, soon)
        if (next && this.frame < next.at) this.pictureOf(next, next.in, 'picture', false)
      }
  }

  private silence(): void {
    for (const sounding of this.heard.values()) sounding.stop()
    this.heard = new Map()
  }

  private buffer(url: string): Promise<AudioBuffer | undefined> {
    const known = this.buffers.get(url)
    if (known) return known
    const asked = fetch(url)
      .then((answer) => answer.arrayBuffer())
      .then((bytes) => this.context?.decodeAudioData(bytes))
      .catch(() => undefined)
    this.buffers.set(url, asked)
    return asked
  }

  // Sounds that begin soon are set on the sound card's clock, and their loudness with them, a little ahead.
  private listen(): void {
    const { cut, context, media } = this
    if (!cut || !context || !media || context.state !== 'running') return
    for (const track of cut.tracks) {
      if (track.of === 'picture' || track.of === 'title') continue
      for (const clip of track.clips) {
        if (clip.at > this.frame + soundAhead * cut.rate) break
        if (clip.at + clip.frames <= this.frame) continue
        const sounding = this.heard.get(clip.id) ?? this.begin(cut, context, track, clip, media)
        sounding?.tell(this.frame, this.frame + toldAhead * cut.rate)
      }
    }
  }

  private begin(cut: Cut, context: AudioContext, track: Track, clip: CutClip, media: Media): Sounding | undefined {
    const url = media.pieces(clip, track.of)?.[0]?.url
    if (!url) return undefined
    const { begun } = this
    const timeOf = (frame: number) => begun.at + (frame - begun.frame) / cut.rate
    const sounding = new Sounding(context, { cut, track, clip, levels: media.levels, timeOf })
    this.heard.set(clip.id, sounding)
    this.buffer(url).then((sound) => {
      if (sound && this.heard.get(clip.id) === sounding && this.begun === begun)
        sounding.start(sound, context.currentTime)
    })
    return sounding
  }
}
