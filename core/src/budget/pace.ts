import type { Unit } from '../build/unit.ts'

// How long what is chosen takes to make, as measured: on average, and what nine times in ten is not passed.
export type Taken = { backend: string; ms: number; slowMs: number }
export type Pace = {
  // Nothing where it is there already.
  timeOf: (unit: Unit) => Taken | undefined
  // How many units one backend makes side by side.
  lanesOf: (backend: string) => number
  // From now on.
  withinMs: number
}
export type Finish = { ms: number; slowMs: number }

type Load = { sum: number; squares: number; longest: number; slowest: number }

// One backend has most to do; all of that passes it, side by side, and the last one begun is waited for. Whatever passes the
// others passes them meanwhile, but for one of each: what is filmed has to be drawn before. Units are late each for itself, so
// that together they are late by the root of their squares.
export const finishOf = (taken: Iterable<Taken>, lanesOf: Pace['lanesOf']): Finish => {
  const loads = new Map<string, Load>()
  for (const { backend, ms, slowMs } of taken) {
    const load = loads.get(backend) ?? { sum: 0, squares: 0, longest: 0, slowest: 0 }
    load.sum += ms
    load.squares += (slowMs - ms) ** 2
    load.longest = Math.max(load.longest, ms)
    load.slowest = Math.max(load.slowest, slowMs)
    loads.set(backend, load)
  }
  const each = [...loads].map(([backend, { sum, squares, longest, slowest }]) => {
    const lanes = Math.max(1, lanesOf(backend))
    const ms = sum / lanes + longest * (1 - 1 / lanes)
    return { ms, slowMs: sum / lanes + Math.sqrt(squares) / lanes + slowest * (1 - 1 / lanes), longest, slowest }
  })
  const longest = each.reduce((all, load) => all + load.longest, 0)
  const slowest = each.reduce((all, load) => all + load.slowest, 0)
  return {
    ms: Math.round(Math.max(0, ...each.map((load) => load.ms + longest - load.longest))),
    slowMs: Math.round(Math.max(0, ...each.map((load) => load.slowMs + slowest - load.slowest))),
  }
}
