import type { SetPiece } from '../set-piece.ts'
import type { Plan } from './plan-list.ts'
import { box, place, turns, wall } from './solids.ts'

const sides = ['back', 'left', 'right', 'front'] as const
type Side = (typeof sides)[number]
const openings = {
  door: { w: 0.95, from: 0, to: 2.1 },
  wide: { w: 2.2, from: 0, to: 2.35 },
  window: { w: 1.6, from: 0.9, to: 2.2 },
} as const
type Opening = { kind: keyof typeof openings; side: Side; along: number }

const openingsIn = (said = ''): Opening[] =>
  said
    .split(';')
    .map((part) => part.trim().split(' '))
    .flatMap(([kind, side, along]) => {
      const known = sides.find((each) => each === side)
      return (kind === 'door' || kind === 'wide' || kind === 'window') && known
        ? [{ kind, side: known, along: Number(along) }]
        : []
    })

// Four walls round a room, its doors, and what one goes in by. The near wall and the ceiling are left out where they
// stand between a camera and its people.
export const wallsOf = ({ size: [w, h, d], walls = 'plaster', openings: said }: Plan): SetPiece[] => {
  const all = openingsIn(said)
  const material = walls === 'cloth' ? ('cloth' as const) : walls
  const stand = {
    back: { at: [0, 0, -d / 2] as const, turn: 0, wide: w },
    front: { at: [0, 0, d / 2] as const, turn: Math.PI, wide: w },
    left: { at: [-w / 2, 0, 0] as const, turn: Math.PI / 2, wide: d },
    right: { at: [w / 2, 0, 0] as const, turn: -Math.PI / 2, wide: d },
  }
  const made = sides.map((side): SetPiece => {
    const { at, turn, wide } = stand[side]
    const own = all.filter((each) => each.side === side)
    const holes = own.map(({ kind, along }): [number, number, number, number] => {
      const { w: hole, from, to } = openings[kind]
      const middle = Math.min(wide - hole / 2 - 0.1, Math.max(hole / 2 + 0.1, wide / 2 + along))
      return [middle - hole / 2, from, middle + hole / 2, Math.min(to, h - 0.1)]
    })
    const doors = own.flatMap(({ kind }, n) => {
      const hole = holes[n]
      if (kind === 'window' || hole === undefined) return []
      return [
        place(n === 0 ? 'door' : `door-${n + 1}`, 'enter-by', (hole[0] + hole[2]) / 2 - wide / 2, 0, 0.25, turns.front),
      ]
    })
    return {
      id: `wall-${side}`,
      kind: 'wall',
      at: [...at],
      turn,
      solids: [
        wall(
          [0, 0, 0],
          [wide, h, 0.1],
          material,
          side === 'back' ? 0.6 : 0.8,
          holes.length > 0 ? { holes, soft: true } : { soft: true },
        ),
        ...own.flatMap(({ kind }, n) => {
          const hole = holes[n]
          return kind === 'window' && hole
            ? [
                box(
                  [(hole[0] + hole[2]) / 2 - wide / 2, hole[1], 0.02],
                  [hole[2] - hole[0], 0.05, 0.16],
                  'wood' as const,
                  1.6,
                  { soft: true },
                ),
              ]
            : []
        }),
      ],
      places: doors,
      hides: true,
    }
  })
  const ceiling: SetPiece = {
    id: 'ceiling',
    kind: 'ceiling',
    at: [0, h, 0],
    turn: 0,
    solids: [box([0, 0, 0], [w, 0.08, d], material, 1, { soft: true })],
    places: [],
    hides: true,
  }
  return [...made, ceiling]
}

// Where one comes from out of doors.
export const edgesOf = ({ size: [w, , d] }: Plan): SetPiece => ({
  id: 'edges',
  kind: 'edges',
  at: [0, 0, 0],
  turn: 0,
  solids: [],
  places: [
    place('left', 'enter-by', -w / 2 + 0.4, 0, Math.min(1, d / 4), turns.right),
    place('right', 'enter-by', w / 2 - 0.4, 0, Math.min(1, d / 4), turns.left),
  ],
})
