import type { ArtifactFile, UnitSpec, UnitSpecOf } from '@peace/core/build'

// A unit to be made, its needs already files on this machine.
export type NeedFile = {
  role: ArtifactFile['role']
  name: string
  path: string
  contentType: string
  width?: number | undefined
  height?: number | undefined
  ms?: number | undefined
}
export type FilmNeed = { key: string; kind: string; ms: number | undefined; model: string; files: NeedFile[] }
export type FilmOrder<K extends UnitSpec['kind'] = UnitSpec['kind']> = {
  spec: UnitSpecOf<K>
  needs: FilmNeed[]
  // Its own, and empty; whoever ordered throws it away.
  folder: string
  report: (percent: number) => void
  signal: AbortSignal
  // Nobody tries again: what is second best is better than nothing.
  last?: boolean | undefined
}
export type FilmFile = {
  role: ArtifactFile['role']
  name: string
  path: string
  contentType: string
  width?: number
  height?: number
  ms?: number
}
export type FilmMade = { files: FilmFile[]; ms?: number; model: string; note?: string }

export const mainOf = (need: FilmNeed | undefined): NeedFile | undefined =>
  need?.files.find((file) => file.role === 'main') ?? need?.files[0]

// Ours, by our own encoder: what may be copied without looking.
export const drawnModel = 'drawn'
