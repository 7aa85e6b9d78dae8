import type { SetPiece, SetPlace } from '../set-piece.ts'
import type { Point } from '../space.ts'
import { add, turned, wrapped } from '../vector.ts'

// A place of a piece as it lies on the stage.
export type StagePlace = { piece: string; kind: string; id: string; does: SetPlace['does']; at: Point; face: number }

export const placesIn = (pieces: readonly SetPiece[]): StagePlace[] =>
  pieces.flatMap((piece) =>
    piece.places.map(({ id, does, at, face }) => ({
      piece: piece.id,
      kind: piece.kind,
      id,
      does,
      at: add(piece.at, turned(at, piece.turn)),
      face: wrapped(face + piece.turn),
    })),
  )
