import type { Problem } from './problem.ts'

// Something to plan of any size, the same for the same seed: scenes of shots that share people, each to be had at ever more
// for ever less.
// One in `pinned` has one choice, as its writer wishes.
export type SampleProblem = { items: number; choices: number; people?: number; pinned?: number; seed: number }

const looks = 3

export const sampleProblem = ({ items, choices, people = 6, pinned, seed }: SampleProblem): Problem => {
  let state = (seed * 2654435761 + 977) >>> 0
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (Math.imul(state ^ (state >>> 15), 2246822519) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(random() * limit)
  let scene = 0
  return {
    jumps: [5 + below(90), below(40)],
    shared: Array.from({ length: people }, () => 2_000 + below(60_000)),
    items: Array.from({ length: items }, () => {
      if (random() < 0.15) scene += 1
      const seconds = 1 + below(9)
      const weight = 5 + below(40)
      // Some are in many shots, others in few.
      const who = [...new Set(Array.from({ length: below(3) }, () => Math.floor(random() * random() * people)))]
      let [cost, value] = [0, 0]
      const wished = pinned && below(pinned) === 0 ? below(choices) : undefined
      const all = Array.from({ length: choices }, (_, at) => {
        if (at === 0) return { cost: 0, value: 0, look: 0, uses: [] }
        cost += 3_000 + Math.floor(seconds * 20_000 * at * (0.7 + random() * 0.6))
        value += Math.floor(((seconds * weight * 10) / at) * (0.6 + random() * 0.8))
        return { cost, value, look: Math.ceil((at * (looks - 1)) / (choices - 1)), uses: people > 0 ? who : [] }
      })
      return {
        scene,
        choices: wished === undefined ? all : all.slice(wished, wished + 1).map((choice) => ({ ...choice, look: -1 })),
      }
    }),
  }
}

// All of it at its best, and at its least.
export const dearest = ({ items, shared }: Problem): number =>
  items.reduce((sum, { choices }) => sum + Math.max(...choices.map(({ cost }) => cost)), 0) +
  shared.reduce((sum, cost) => sum + cost, 0)
