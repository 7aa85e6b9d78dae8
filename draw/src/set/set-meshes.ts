import type { SetPiece, StageSet } from '@peace/core/stage'
import { hashOf } from '../math/chance.ts'
import { about, turned } from '../math/turn.ts'
import { at, dot, subtract, times, type Vector } from '../math/vector.ts'
import type { Mesh } from '../mesh/mesh.ts'
import { groundMeshes } from './ground.ts'
import { solidMesh } from './solid-mesh.ts'

// What stands at the edge of the room is left out for a camera beyond it.
const hiddenFrom = (piece: SetPiece, meshes: readonly Mesh[], room: StageSet['room']): Mesh['hiddenFrom'] => {
  let [low, high]: [Vector, Vector] = [
    [1e9, 1e9, 1e9],
    [-1e9, -1e9, -1e9],
  ]
  for (const { positions: p } of meshes)
    for (let i = 0; i < p.length; i += 3) {
      low = [Math.min(low[0], at(p, i)), Math.min(low[1], at(p, i + 1)), Math.min(low[2], at(p, i + 2))]
      high = [Math.max(high[0], at(p, i)), Math.max(high[1], at(p, i + 1)), Math.max(high[2], at(p, i + 2))]
    }
  const middle: Vector = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  if (low[1] > room.to[1] * 0.6) return { point: [middle[0], low[1], middle[2]], normal: [0, -1, 0] }
  const facing = turned(about.y(piece.turn), [0, 0, 1])
  const centre: Vector = [(room.from[0] + room.to[0]) / 2, 0, (room.from[2] + room.to[2]) / 2]
  const inwards = dot(subtract(centre, middle), facing) >= 0 ? facing : times(facing, -1)
  return { point: middle, normal: inwards }
}

export const pieceMeshes = (piece: SetPiece, room: StageSet['room'], dark = false): Mesh[] => {
  const turn = about.y(piece.turn)
  const meshes = piece.solids.map((solid, index) => {
    const seed = hashOf(`${piece.id} ${index}`)
    // At night there is light behind some windows.
    const burns = dark && solid.material === 'glass' && seed % 7 < 4
    const mesh = solidMesh(burns ? { ...solid, material: 'light' } : solid, turn, piece.at, seed)
    mesh.part = `set ${piece.id}`
    return mesh
  })
  if (piece.hides !== true || meshes.length === 0) return meshes
  const plane = hiddenFrom(piece, meshes, room)
  for (const mesh of meshes) if (plane) mesh.hiddenFrom = plane
  return meshes
}

export const setMeshes = (set: StageSet, dark = false): Mesh[] => [
  ...groundMeshes(set),
  ...set.pieces.flatMap((piece) => pieceMeshes(piece, set.room, dark && !set.inside)),
]
