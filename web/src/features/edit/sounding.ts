import { type Cut, type CutClip, type Levels, loudnessAt, sidesOf, standingGain, type Track } from '@peace/core/cutting'

// One sound of a cut on the clock of a sound card (or of one that runs ahead of time): from which place in its file, how
// fast, how loud at each frame, and on which side. As the server mixes it.

type About = { cut: Cut; track: Track; clip: CutClip; levels: Levels; timeOf: (frame: number) => number }

export class Sounding {
  readonly about: About
  private readonly node: AudioBufferSourceNode
  private readonly gain: GainNode
  // Up to which frame its loudness is said.
  private told: number | undefined

  constructor(context: BaseAudioContext, about: About) {
    this.about = about
    this.node = context.createBufferSource()
    this.gain = context.createGain()
    // What has one side is heard on both.
    this.gain.channelCount = 2
    this.gain.channelCountMode = 'explicit'
    this.gain.gain.value = 0
    this.node.connect(this.gain)
    const { pan = 0 } = about.clip
    if (pan === 0) this.gain.connect(context.destination)
    else {
      const [split, merge] = [context.createChannelSplitter(2), context.createChannelMerger(2)]
      this.gain.connect(split)
      for (const [side, share] of sidesOf(pan).entries()) {
        const level = context.createGain()
        level.gain.value = share
        split.connect(level, side)
        level.connect(merge, 0, side)
      }
      merge.connect(context.destination)
    }
  }

  start(sound: AudioBuffer, now: number): void {
    const { clip, cut, timeOf } = this.about
    const starts = timeOf(clip.at)
    const late = Math.max(0, now - starts)
    const from = clip.in / cut.rate + late * clip.speed
    const lasts = (clip.frames / cut.rate - late) * clip.speed
    this.node.buffer = sound
    this.node.loop = clip.length === undefined
    this.node.playbackRate.value = clip.speed
    if (lasts > 0) this.node.start(Math.max(now, starts), this.node.loop ? from % sound.duration : from, lasts)
  }

  // Says how loud it is at the frames up to this one, each at its moment.
  tell(from: number, to: number): void {
    const { clip, cut, track, levels, timeOf } = this.about
    const base = standingGain(track.of, levels)
    const last = clip.at + clip.frames - 1
    for (let frame = Math.max(clip.at, this.told ?? from); frame <= Math.min(last, to); frame++) {
      const db = loudnessAt(cut, track, clip, frame)
      const value = db === undefined ? 0 : base * 10 ** (db / 20)
      if (this.told === undefined) this.gain.gain.setValueAtTime(value, Math.max(0, timeOf(frame)))
      else this.gain.gain.linearRampToValueAtTime(value, Math.max(0, timeOf(frame)))
      this.told = frame + 1
    }
  }

  stop(): void {
    // One that was never begun cannot be stopped.
    if (this.node.buffer) this.node.stop()
    this.gain.disconnect()
  }
}
