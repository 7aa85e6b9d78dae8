import type { Fact } from '../../reading/fact.ts'
import { hours } from '../../reading/fact.ts'
import { chance } from '../chance.ts'
import type { StageSet } from '../set-piece.ts'
import type { Point } from '../space.ts'
import type { Light, Palette } from '../stage.ts'
import { sub, turned, unit } from '../vector.ts'
import { factsOn } from './ask.ts'

type Hour = Palette['hour']
// How high the sun stands and how strong it is.
const suns: Record<Hour, { high: number; strength: number; shaft: number }> = {
  dawn: { high: 0.16, strength: 0.7, shaft: 0.5 },
  morning: { high: 0.5, strength: 0.9, shaft: 0.35 },
  day: { high: 0.8, strength: 1, shaft: 0.2 },
  noon: { high: 1.5, strength: 1, shaft: 0.1 },
  afternoon: { high: 0.6, strength: 0.95, shaft: 0.3 },
  dusk: { high: 0.18, strength: 0.8, shaft: 0.5 },
  evening: { high: 0.6, strength: 0.4, shaft: 0.1 },
  night: { high: 0.9, strength: 0.3, shaft: 0.1 },
}
const skyOf: Record<string, Palette['sky']> = {
  rain: 'rain',
  storm: 'storm',
  flood: 'rain',
  fog: 'fog',
  snow: 'snow',
  smoke: 'smoke',
  wind: 'wind',
  cloud: 'cloud',
  cold: 'cloud',
}
const fogOf: Record<Palette['sky'], number> = {
  clear: 0.1,
  cloud: 0.2,
  wind: 0.15,
  rain: 0.35,
  storm: 0.4,
  snow: 0.4,
  fog: 0.75,
  smoke: 0.6,
}

export const hourOf = (facts: readonly Fact[], other: string | undefined): Hour => {
  const told = factsOn(facts, 'time')
    .map(({ is }) => is.hour)
    .find((hour) => hour !== undefined)
  return told ?? hours.find((hour) => hour === other) ?? 'day'
}

const burning: readonly (readonly [RegExp, Light['kind']])[] = [
  [/^(?:campfire|fireplace)$/, 'fire'],
  [/^neon-sign$/, 'neon'],
  [/^(?:hanging-lamp|lamp|lamp-post|boat-lantern|tunnel-lights|lift-inside)$/, 'lamp'],
  [/^altar$/, 'candle'],
]

// The sun stands where it shines through an opening on to the people: through a side wall rather than the far one.
const throughWindow = ({ pieces, room }: StageSet): Point | undefined => {
  const found = pieces
    .filter(({ kind }) => kind === 'wall')
    .flatMap(({ id, at, turn, solids }) =>
      solids.flatMap(({ holes = [], size }) =>
        holes.map(([x0, y0, x1, y1]) => {
          const [x, , z] = turned([(x0 + x1) / 2 - size[0] / 2, 0, 0], turn)
          const wide = (x1 - x0) * (y1 - Math.max(y0, 0.7))
          const rank = (id === 'wall-left' || id === 'wall-right' ? 2 : id === 'wall-front' ? 1 : 0) + wide * 0.3
          return { middle: [at[0] + x, Math.min(1.75, (Math.max(y0, 0.9) + y1) / 2), at[2] + z] as Point, rank }
        }),
      ),
    )
    .sort((a, b) => b.rank - a.rank)[0]
  if (!found) return undefined
  const heart: Point = [0, 1, Math.min(0.6, room.to[2] * 0.25)]
  const [x, y, z] = unit(sub(found.middle, heart))
  return unit([x, Math.max(0.2, y), z])
}

export const lightOf = (
  sceneId: string,
  facts: readonly Fact[],
  hour: Hour,
  set: StageSet,
  accent: Palette['accent'],
): { light: Light; palette: Palette } => {
  const weather = factsOn(facts, 'time')
    .map(({ is }) => is.weather)
    .find((word) => word !== undefined)
  const sky = skyOf[weather ?? ''] ?? 'clear'
  // Out of doors an evening is the sun's last light.
  const dark = hour === 'night' || (hour === 'evening' && set.inside)
  const fair = sky === 'clear' || sky === 'wind'
  const lamp = dark
    ? burning.flatMap(([pattern, kind]) =>
        set.pieces.filter((piece) => pattern.test(piece.kind)).map((piece) => ({ piece, kind })),
      )[0]
    : undefined
  const palette: Palette = { hour, sky, accent }
  // The sun comes from one side, never from behind the cameras nor straight at them.
  const side =
    hour === 'dawn' || hour === 'morning'
      ? -1
      : hour === 'dusk' || hour === 'evening' || hour === 'afternoon'
        ? 1
        : chance(sceneId, 'side') < 0.5
          ? -1
          : 1
  const { high, strength, shaft } =
    hour === 'evening' && !set.inside ? { high: 0.22, strength: 0.75, shaft: 0.1 } : suns[hour]
  const fog = set.inside ? Math.min(0.3, fogOf[sky]) : fogOf[sky]
  if (lamp) {
    const at: [number, number, number] = [lamp.piece.at[0], lamp.kind === 'fire' ? 0.5 : 2, lamp.piece.at[2]]
    return {
      palette,
      light: {
        kind: lamp.kind,
        dir: unit([at[0] || 0.2, at[1], at[2] + 0.4]),
        at,
        strength: 0.75,
        shaft: set.inside ? 0.1 : 0,
        fog,
      },
    }
  }
  const through = fair && set.inside && !dark ? throughWindow(set) : undefined
  const kind = dark ? (set.inside ? 'lamp' : 'moon') : fair ? (set.inside ? 'window' : 'sun') : 'sky'
  return {
    palette,
    light: {
      kind,
      dir: through ?? unit([side * 0.86, kind === 'lamp' ? 1.4 : high, set.inside ? -0.2 : 0.25]),
      strength: fair ? strength : strength * 0.7,
      shaft: !set.inside && (dark || sky !== 'clear') ? 0 : sky === 'clear' || sky === 'smoke' ? shaft : 0.1,
      fog,
    },
  }
}
