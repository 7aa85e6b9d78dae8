import type { FilmEdit } from '../cutting/film-edit.ts'
import type { HandedOn } from '../deliveries/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Shot } from '../shots/shot.ts'
import type { StagedShot } from '../stage/staged/staged-shot.ts'
import type { Character, Location } from '../story/character.ts'
import type { Film, Quality } from '../story/film.ts'
import type { JobTarget } from './job.ts'
import type { Stop } from './stops.ts'
import type { Unit } from './unit.ts'

// A film as one snapshot, in any order: the plan sorts by rank.
export type FilmData = {
  salt: string
  film: Film
  scenes: readonly Scene[]
  characters: readonly Character[]
  locations: readonly Location[]
  shots: readonly Shot[]
  // The cut of it that is meant, where one was edited; else the film is as the script makes it.
  edit?: FilmEdit | undefined
  // The files in which it is to be handed on.
  deliver?: readonly HandedOn[] | undefined
  // What each shot shows of its scene's stage, by its id: of a film whose pictures are drawn so.
  staged?: Readonly<Record<string, StagedShot>> | undefined
}

export type PlanOptions = {
  stop: Stop
  quality: Quality
  target?: JobTarget
  // Shots that are made in another quality than the film, whatever they say themselves: what a budget chose.
  qualities?: Readonly<Record<string, Quality>>
  // Words over the picture of a final, by the workspace's plan; drafts have none.
  watermark?: boolean
  maxHeight?: 720 | 1080
  maxShots?: number
}

// In an order in which each unit comes after those it needs.
export type Plan = { units: Unit[]; shots: number; resultKey: string | undefined }

export const defaultMaxShots = 500
