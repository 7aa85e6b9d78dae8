import type { CutClip, Track } from '../cut.ts'
import {
  common,
  dissolveInto,
  fileOf,
  isSound,
  lossesOf,
  named,
  type Order,
  unitsOf,
  type Written,
} from './exchange.ts'

// CMX 3600: one picture track and four of sound, cuts, dissolves and speeds, and nothing else.

const mostEvents = 999
const mostSounds = 4

export const timecode = (frames: number, rate: number): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(frames / rate)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}:${two(frames % rate)}`
}

export const edl = (order: Order): Written => {
  const { cut, nameOf } = order
  const { rate } = cut
  const reels = new Map<string, string>()
  const reelOf = (file: string): string => {
    const reel = reels.get(file) ?? `PS${String(reels.size + 1).padStart(6, '0')}`
    reels.set(file, reel)
    return reel
  }
  let event = 0
  const spread = (from: number, frames: number) => `${timecode(from, rate)} ${timecode(from + frames, rate)}`
  const line = (reel: string, channel: string, how: string, source: string, record: string) =>
    `${String(event).padStart(3, '0')}  ${reel.padEnd(8)} ${channel.padEnd(5)} ${how.padEnd(8)} ${source} ${record}`
  const rowsOf = (track: Track, channel: string): string[] =>
    track.clips.flatMap((clip: CutClip, n) => {
      event += 1
      const before = track.clips[n - 1]
      const file = fileOf(clip, track.of)
      const reel = reelOf(file)
      const frames = dissolveInto(track, n)
      const source = spread(clip.in, clip.out - clip.in)
      const record = spread(clip.at, clip.frames)
      const name = named(clip, nameOf)
      const speed =
        clip.speed === 1
          ? []
          : [
              `M2   ${reel.padEnd(8)} ${(clip.speed * rate).toFixed(1).padStart(6, '0')}                ${timecode(clip.in, rate)}`,
            ]
      const about = [
        `* SOURCE FILE: ${file}`,
        `* PEACE CLIP: ${clip.id}`,
        ...unitsOf(order, clip, track.of).map((key) => `* PEACE UNIT: ${key}`),
      ]
      if (frames > 0 && before) {
        const beforeReel = reelOf(fileOf(before, track.of))
        const end = before.out
        return [
          line(beforeReel, channel, 'C', spread(end, 0), spread(clip.at, 0)),
          line(reel, channel, `D    ${String(frames).padStart(3, '0')}`, source, record),
          ...speed,
          `* FROM CLIP NAME: ${named(before, nameOf)}`,
          `* TO CLIP NAME: ${name}`,
          ...about,
        ]
      }
      return [line(reel, channel, 'C', source, record), ...speed, `* FROM CLIP NAME: ${name}`, ...about]
    })
  const [story] = cut.tracks
  const sounds = cut.tracks.filter(({ of }) => isSound(of))
  const titles = cut.tracks.filter(({ of }) => of === 'title').flatMap(({ clips }) => clips).length
  const extra = cut.tracks.slice(1).filter(({ of }) => of === 'picture').length
  const rows = [
    ...(story ? rowsOf(story, 'V') : []),
    ...sounds.slice(0, mostSounds).flatMap((track, n) => rowsOf(track, n === 0 ? 'A' : `A${n + 1}`)),
  ]
  const all = cut.tracks.flatMap(({ clips }) => clips)
  const title = cut.name.replace(/[\p{Cc}]/gu, ' ').slice(0, 70)
  return {
    text: [`TITLE: ${title}`, 'FCM: NON-DROP FRAME', '', ...rows, ''].join('\n'),
    losses: lossesOf({
      ...common(cut),
      titles,
      markers: cut.markers.length,
      levels: all.filter(({ level }) => level?.length).length,
      mutes: all.filter(({ muted }) => muted).length + cut.tracks.filter(({ muted }) => muted).length,
      tracks: Math.max(0, sounds.length - mostSounds) + extra,
      events: Math.max(0, event - mostEvents),
    }),
  }
}
