import type { Fact } from '../../reading/fact.ts'
import { hours } from '../../reading/fact.ts'
import { chance } from '../chance.ts'
import type { StageSet } from '../set-piece.ts'
import type { Light, Palette } from '../stage.ts'
import { unit } from '../vector.ts'
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
  [/^(?:hanging-lamp|lamp|lamp-post|tunnel-lights|lift-inside)$/, 'lamp'],
  [/^altar$/, 'candle'],
]

export const lightOf = (
  sceneId: string,
  facts: readonly Fact[],
  hour: Hour,
  set: StageSet,
): { light: Light; palette: Palette } => {
  const weather = factsOn(facts, 'time')
    .map(({ is }) => is.weather)
    .find((word) => word !== undefined)
  const sky = skyOf[weather ?? ''] ?? 'clear'
  const dark = hour === 'night' || hour === 'evening'
  const lamp = dark
    ? burning.flatMap(([pattern, kind]) =>
        set.pieces.filter((piece) => pattern.test(piece.kind)).map((piece) => ({ piece, kind })),
      )[0]
    : undefined
  const accents = ['amber', 'red', 'clay', 'green', 'blue'] as const
  const palette: Palette = {
    hour,
    sky,
    accent:
      dark && !set.inside
        ? 'blue'
        : hour === 'dusk' || hour === 'dawn'
          ? 'amber'
          : (accents[Math.floor(chance(sceneId, 'accent') * 3)] ?? 'amber'),
  }
  // The sun comes from one side, never from behind the cameras nor straight at them.
  const side =
    hour === 'dawn' || hour === 'morning'
      ? -1
      : hour === 'dusk' || hour === 'afternoon'
        ? 1
        : chance(sceneId, 'side') < 0.5
          ? -1
          : 1
  const { high, strength, shaft } = suns[hour]
  const fog = set.inside ? Math.min(0.3, fogOf[sky]) : fogOf[sky]
  if (lamp) {
    const at: [number, number, number] = [lamp.piece.at[0], lamp.kind === 'fire' ? 0.5 : 2, lamp.piece.at[2]]
    return {
      palette,
      light: { kind: lamp.kind, dir: unit([at[0] || 0.2, at[1], at[2] + 0.4]), at, strength: 0.75, shaft: 0.2, fog },
    }
  }
  const kind = dark ? (set.inside ? 'lamp' : 'moon') : sky === 'clear' ? (set.inside ? 'window' : 'sun') : 'sky'
  return {
    palette,
    light: {
      kind,
      dir: unit([side * 0.86, kind === 'lamp' ? 1.4 : high, set.inside ? -0.2 : 0.25]),
      strength: sky === 'clear' ? strength : strength * 0.7,
      shaft: sky === 'clear' || sky === 'smoke' ? shaft : 0.1,
      fog,
    },
  }
}
