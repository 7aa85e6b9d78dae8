import type { TrackKind } from './cut.ts'

// What a voice, an effect, a place and music are to each other when all stand at nought, and what the film's own levels make
// of it: asked by the tab that plays a cut and by whoever mixes it.

export const soundRoles = ['voice', 'music', 'effects'] as const
export type SoundRole = (typeof soundRoles)[number]
export type Levels = Readonly<Record<SoundRole, number>>

const standing: Record<SoundRole | 'ambience', number> = { voice: 1, effects: 0.55, ambience: 0.16, music: 0.34 }

export const soundRoleOf = (of: TrackKind): SoundRole =>
  of === 'music' ? 'music' : of === 'dialogue' || of === 'narration' ? 'voice' : 'effects'

export const standingGain = (of: TrackKind, levels: Levels): number =>
  (standing[of === 'ambience' ? 'ambience' : soundRoleOf(of)] * levels[soundRoleOf(of)]) / 100

// Of the left and of the right: what goes to one side goes from the other.
export const sidesOf = (pan: number): [number, number] => [Math.min(1, 1 - pan), Math.min(1, 1 + pan)]
