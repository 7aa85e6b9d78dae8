import type { SetPiece } from '../set-piece.ts'
import type { Point } from '../space.ts'
import { furniture } from './furniture.ts'
import { landPieces } from './land-pieces.ts'
import type { Made } from './solids.ts'
import { townPieces } from './town-pieces.ts'
import { vehicles } from './vehicles.ts'

const all: Record<string, () => Made> = { ...furniture, ...townPieces, ...landPieces, ...vehicles }

export const isPiece = (kind: string): boolean => Object.hasOwn(all, kind)

export const pieceOf = (kind: string, id: string, at: Point, turn: number, name?: string): SetPiece => {
  const made = (Object.hasOwn(all, kind) ? all[kind]?.() : undefined) ?? { solids: [] }
  return {
    id,
    kind,
    ...(name === undefined ? {} : { name: name.slice(0, 120) }),
    at,
    turn,
    solids: made.solids,
    places: made.places ?? [],
    ...(made.hides ? { hides: true } : {}),
  }
}
