import type { BoundScene } from '../build/planned.ts'
import { must } from '../errors/index.ts'
import { readSubject } from '../subjects/index.ts'
import { msOfFrames, type TimedLine, type TimedScene, type TimedShot, type Timeline } from '../timeline/index.ts'
import { type Cut, type CutClip, cutFrames, type TrackKind } from './cut.ts'
import { editionOf, type FilmEdit } from './film-edit.ts'
import type { EditedTimes } from './rendering.ts'

const clipsOf = (cut: Cut, kinds: readonly TrackKind[]): CutClip[] =>
  cut.tracks
    .filter(({ of, muted }) => kinds.includes(of) && muted !== true)
    .flatMap(({ clips }) => clips)
    .filter(({ muted }) => muted !== true)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

const idsOf = (clip: CutClip, kind: 'shot' | 'line'): string[] => {
  const { kind: is, id } = readSubject(clip.source.subject)
  return is === kind ? [id] : []
}

// `read`: with what is read in place of the lines' own words.
export const editedTimes = (cut: Cut, edit: FilmEdit, read = false): EditedTimes => ({
  edition: editionOf(edit),
  frames: Math.max(1, cutFrames(cut)),
  chapters: cut.chapters.map(({ at, text }) => ({ at, text })),
  shots: (cut.tracks[0]?.clips ?? []).flatMap((clip) =>
    idsOf(clip, 'shot').map((shotId) => ({ shotId, at: clip.at, frames: clip.frames, in: clip.in })),
  ),
  lines: clipsOf(cut, ['dialogue', 'narration']).flatMap((clip) =>
    idsOf(clip, 'line').map((lineId) => ({
      ...{ lineId, at: clip.at, frames: clip.frames },
      ...(clip.text ? { text: clip.text.text } : {}),
      ...(read && clip.captions && Object.keys(clip.captions).length > 0 ? { captions: clip.captions } : {}),
    })),
  ),
})

const timedCaptions = (captions: NonNullable<CutClip['captions']>, at: number): TimedLine['captions'] =>
  Object.fromEntries(
    Object.entries(captions).map(([language, all]) => [
      language,
      all.map(({ from, frames, text }) => ({
        ...{ startMs: msOfFrames(Math.max(0, at + from)), endMs: msOfFrames(Math.max(1, at + from + frames)), text },
      })),
    ]),
  )

// The edited film in time, for all that asks when something is seen or said: captions, chapters, the player, its notes.
export const editedTimeline = (times: EditedTimes, scenes: readonly BoundScene[]): Timeline => {
  const shotById = new Map(scenes.flatMap(({ shots }) => shots.map((shot) => [shot.shotId, shot] as const)))
  const lineById = new Map(
    scenes.flatMap(({ shots }) => shots.flatMap(({ lines }) => lines.map((line) => [line.lineId, line] as const))),
  )
  const sceneOf = new Map(scenes.flatMap((scene) => scene.shots.map(({ shotId }) => [shotId, scene] as const)))
  const lines = times.lines.flatMap(({ lineId, at, frames, text, captions }): (TimedLine & { at: number })[] => {
    const line = lineById.get(lineId)
    if (!line) return []
    const { unit, speaker } = line
    const [startMs, endMs] = [msOfFrames(at), msOfFrames(at + frames)]
    return [
      {
        ...{ lineId, unit, speaker, text: text ?? line.text, startMs, endMs, at },
        ...(captions ? { captions: timedCaptions(captions, at) } : {}),
      },
    ]
  })
  // A line is told with the picture over which it begins; one that begins over none, with the one before.
  const told = new Set<number>()
  const shots = times.shots.flatMap(({ shotId, at, frames, in: from }, n): (TimedShot & { sceneId: string })[] => {
    const shot = shotById.get(shotId)
    const scene = sceneOf.get(shotId)
    if (!shot || !scene) return []
    const next = times.shots[n + 1]?.at ?? Number.POSITIVE_INFINITY
    const its = lines.flatMap(({ at: begins, ...line }, index) => {
      if (told.has(index) || begins >= next) return []
      told.add(index)
      return [line]
    })
    return [
      {
        ...{ shotId, clips: shot.clips, startFrame: at, frames, lines: its, effects: [] },
        ...{ startMs: msOfFrames(at), endMs: msOfFrames(at + frames), trimInMs: msOfFrames(from) },
        ...{ transition: shot.transition, overlay: shot.overlay, sceneId: scene.sceneId },
      },
    ]
  })
  const timed: TimedScene[] = []
  for (const { sceneId, ...shot } of shots) {
    const last = timed.at(-1)
    if (last?.sceneId === sceneId) {
      last.shots.push(shot)
      last.endMs = shot.endMs
    } else {
      const { title } = must(sceneOf.get(shot.shotId), 'scene of a shot')
      timed.push({ sceneId, title, startMs: shot.startMs, endMs: shot.endMs, shots: [shot] })
    }
  }
  return { titleMs: 0, creditsMs: 0, frames: times.frames, ms: msOfFrames(times.frames), scenes: timed }
}
