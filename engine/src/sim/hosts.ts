import type { JobPlan } from '../plans.ts'
import type { Random } from './random.ts'

// The machines on which processes run. Each remembers what changes seldom for as long as production does, so that what it
// knows may be as old as there: cards and rates ten seconds on top of fifteen of the switches, health fifteen on top of the
// minute between looks, a workspace's account ten.
export const rememberedMs = { offered: 25_000, live: 15_000, lately: 10_000 }

export type Host = {
  remember<T>(name: string, ms: number, read: () => T): T
  plans: Map<string, JobPlan>
}

const many = 4

export const makeHosts = (random: Random, now: () => number, seen: Map<string, JobPlan>): { pick(): Host } => {
  const makeHost = (): Host => {
    const kept = new Map<string, { at: number; value: unknown }>()
    const plans = new Map<string, JobPlan>()
    const keep = plans.set.bind(plans)
    plans.set = (name, plan) => {
      seen.set(name, plan)
      return keep(name, plan)
    }
    return {
      plans,
      remember: <T>(name: string, ms: number, read: () => T): T => {
        const known = kept.get(name)
        if (known && now() - known.at < ms) return known.value as T
        const value = read()
        kept.set(name, { at: now(), value })
        return value
      },
    }
  }
  const hosts = Array.from({ length: many }, makeHost)
  return { pick: () => random.pick(hosts) }
}
