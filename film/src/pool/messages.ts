import type { Picture, UnitSpecOf } from '@peace/core/build'
import type { Language } from '@peace/core/ids'
import type { CameraMove } from '@peace/core/shots'
import type { Acted } from '@peace/core/stage'
import type { Timeline } from '@peace/core/timeline'
import type { TitleOrder } from '@peace/draw/cut'
import type { Tools } from '../cut/ffmpeg.ts'
import type { StretchOrder } from '../cut/stretch.ts'
import type { MusicOrder } from '../music/compose.ts'
import type { AmbienceOrder, EffectOrder } from '../sound/ambience.ts'

// What a drawing process can be asked for. Results are files; what travels is small.
export type ClipTask = {
  do: 'clip'
  tools: Tools
  // Drawn from its data, or moved over a picture that is there.
  // `staged`: of the third recipe and later, on a stage; before, as a flat drawing.
  from: { picture: Picture; staged: boolean; acted?: Acted | undefined } | { image: string }
  seed: number
  move: CameraMove
  width: number
  height: number
  frames: number
  pieceFrom: number
  pieceTo: number
  out: string
}
export type StillTask = {
  do: 'still'
  picture: Picture
  staged: boolean
  seed: number
  out: string
  thumbnail: string
}
export type PosterTask = {
  do: 'poster'
  from: string | undefined
  title: string
  language: Language
  width: number
  height: number
  out: string
  thumbnail: string
}
export type CardTask = { do: 'card'; order: TitleOrder; out: string }
export type MusicTask = { do: 'music'; order: MusicOrder; out: string }
export type AmbienceTask = { do: 'ambience'; order: AmbienceOrder; out: string }
export type EffectTask = { do: 'effect'; order: EffectOrder; out: string }
// Sounds by unit: files on this machine.
export type MixTask = {
  do: 'mix'
  tools: Tools
  fields: UnitSpecOf<'mix'>['fields']
  inputs: UnitSpecOf<'mix'>['inputs']
  timeline: Timeline
  sounds: Record<string, string>
  endings: Record<string, string>
  folder: string
}
export type StretchTask = { do: 'stretch'; tools: Tools; order: StretchOrder }
export type Task =
  | StretchTask
  | MixTask
  | ClipTask
  | StillTask
  | PosterTask
  | CardTask
  | MusicTask
  | AmbienceTask
  | EffectTask

export type TaskResult = { ms?: number; width?: number; height?: number }
export type Ask = { id: number; task: Task } | { id: number; stop: true }
export type Reply =
  | { id: number; percent: number }
  | { id: number; done: TaskResult }
  | { id: number; failed: { code: string; message: string } }
