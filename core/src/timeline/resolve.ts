import type { BoundLine, BoundScene, BoundShot } from '../build/planned.ts'
import { must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import type { Transition } from '../shots/index.ts'
import { framesOf, msOfFrames, partLimitMs, speechGapMs, speechLeadMs, speechNeedMs } from './shot-length.ts'

export type TimedLine = {
  lineId: string
  unit: string
  speaker: string
  text: string
  startMs: number
  endMs: number
  // What is read instead of its words, where a hand has set it.
  captions?: Partial<Record<Language, { startMs: number; endMs: number; text: string }[]>> | undefined
}
export type TimedShot = {
  shotId: string
  clips: string[]
  startFrame: number
  frames: number
  startMs: number
  endMs: number
  // Where in its clip it begins.
  trimInMs: number
  // How it begins, out of the shot before it.
  transition: Transition
  overlay: string
  lines: TimedLine[]
  effects: { unit: string; startMs: number }[]
}
export type TimedScene = {
  sceneId: string
  title: string
  startMs: number
  endMs: number
  shots: TimedShot[]
}
export type Timeline = {
  titleMs: number
  creditsMs: number
  // From the first frame of the title card to the last of the credits.
  ms: number
  frames: number
  scenes: TimedScene[]
}

// How long a line's speech really is, by its unit; what is not spoken yet is taken as estimated.
export type LineLength = (unit: string) => number | undefined

const spokenMs = (line: BoundLine, lengthOf: LineLength): number => lengthOf(line.unit) ?? line.estimatedMs

// A line is never cut off: a trim gives way to it, and speech that is longer than planned holds the picture.
export const shotFrames = (shot: BoundShot, lengthOf: LineLength): number => {
  const played = shot.ms - shot.trimInMs - shot.trimOutMs
  return framesOf(Math.max(500, played, speechNeedMs(shot.lines.map((line) => spokenMs(line, lengthOf)))))
}

// When each of some lines is said, in a shot of such a length; before any voice has spoken.
export const plannedLines = (lineMs: readonly number[], shotMs: number): { from: number; to: number }[] => {
  const slack = Math.max(0, shotMs - speechNeedMs(lineMs))
  let at = speechLeadMs + Math.round(Math.min(1200, slack * 0.35))
  return lineMs.map((length) => {
    const from = at
    at += length + speechGapMs
    return { from, to: from + length }
  })
}

const timeLines = (shot: BoundShot, startMs: number, shotMs: number, lengthOf: LineLength): TimedLine[] => {
  const lengths = shot.lines.map((line) => spokenMs(line, lengthOf))
  const times = plannedLines(lengths, shotMs)
  return shot.lines.map(({ lineId, unit, speaker, text }, index) => {
    const { from, to } = must(times[index], 'length')
    return { lineId, unit, speaker, text, startMs: startMs + from, endMs: startMs + to }
  })
}

const timeShot = (shot: BoundShot, startFrame: number, lengthOf: LineLength): TimedShot => {
  const frames = shotFrames(shot, lengthOf)
  const startMs = msOfFrames(startFrame)
  const endMs = msOfFrames(startFrame + frames)
  return {
    shotId: shot.shotId,
    clips: shot.clips,
    startFrame,
    frames,
    startMs,
    endMs,
    trimInMs: shot.trimInMs,
    transition: shot.transition,
    overlay: shot.overlay,
    lines: timeLines(shot, startMs, endMs - startMs, lengthOf),
    effects: shot.effects.map(({ unit, atMs }) => ({ unit, startMs: startMs + Math.min(atMs, endMs - startMs) })),
  }
}

export const timeShots = (shots: readonly BoundShot[], startFrame: number, lengthOf: LineLength): TimedShot[] => {
  let frame = startFrame
  return shots.map((shot) => {
    const timed = timeShot(shot, frame, lengthOf)
    frame += timed.frames
    return timed
  })
}

// The one place where the film gets its times: part, mix, cut and captions all ask it, so they cannot disagree.
export const resolveTimeline = (
  scenes: readonly BoundScene[],
  lengthOf: LineLength,
  cards: { titleMs: number; creditsMs: number } = { titleMs: 0, creditsMs: 0 },
): Timeline => {
  let frame = cards.titleMs === 0 ? 0 : framesOf(cards.titleMs)
  const timed = scenes.map((scene) => {
    const startFrame = frame
    const shots = timeShots(scene.shots, startFrame, lengthOf)
    frame += shots.reduce((sum, shot) => sum + shot.frames, 0)
    return {
      sceneId: scene.sceneId,
      title: scene.title,
      startMs: msOfFrames(startFrame),
      endMs: msOfFrames(frame),
      shots,
    }
  })
  const frames = frame + (cards.creditsMs === 0 ? 0 : framesOf(cards.creditsMs))
  return { titleMs: cards.titleMs, creditsMs: cards.creditsMs, frames, ms: msOfFrames(frames), scenes: timed }
}

// Which shots each part of a scene holds, by their planned lengths.
export const splitParts = (shots: readonly Pick<BoundShot, 'ms'>[]): { firstShot: number; shotCount: number }[] => {
  const parts: { firstShot: number; shotCount: number; ms: number }[] = []
  for (const [index, shot] of shots.entries()) {
    const last = parts.at(-1)
    if (last && last.ms + shot.ms <= partLimitMs) {
      last.shotCount += 1
      last.ms += shot.ms
    } else parts.push({ firstShot: index, shotCount: 1, ms: shot.ms })
  }
  return parts.map(({ firstShot, shotCount }) => ({ firstShot, shotCount }))
}
