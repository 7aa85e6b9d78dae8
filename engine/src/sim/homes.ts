import type { Home } from './ports.ts'
import type { World } from './world.ts'

// Workspaces: of every plan, some with little to spend a day, each with people of whom some may spend little.

export type Member = { uid: string; memberMonthMillis: number | undefined }

export const plans = ['free', 'creator', 'pro', 'studio'] as const

export const openHome = (world: World, n: number): string => {
  const { random } = world
  const workspaceId = `w${n}`
  const home: Home = {
    workspaceId,
    salt: String(n).padStart(32, '0'),
    suspended: false,
    limits: {
      dayMicros: random.pick([400_000, 5_000_000, 50_000_000]),
      monthMicros: random.pick([4_000_000, 500_000_000, 500_000_000]),
    },
    members: { u0: undefined, u1: undefined, u2: random.between(3_000, 60_000), u3: random.between(0, 3_000) },
    preference: { mode: 'automatic', fallbackAllowed: false, bestQuality: random.chance(0.3) },
    machines: 0,
    more: { finalsPerDay: random.pick([4, 200]), draftsPerDay: random.pick([6, 200, 200]) },
  }
  world.accounts.set(workspaceId, home)
  return workspaceId
}

export const pickMember = ({ accounts, random }: World, workspaceId: string): Member => {
  const { members = {} } = accounts.get(workspaceId) ?? {}
  const uid = random.pick(Object.keys(members))
  return { uid, memberMonthMillis: members[uid] }
}

// One by itself, for a test.
export const studioHome = (changes: Partial<Home> = {}): Home => ({
  ...{ workspaceId: 'w', salt: '7'.repeat(32), suspended: false, plan: 'studio', members: {}, machines: 0, more: {} },
  limits: { dayMicros: 50_000_000, monthMicros: 500_000_000 },
  preference: { mode: 'automatic', fallbackAllowed: false, bestQuality: true },
  ...changes,
})
