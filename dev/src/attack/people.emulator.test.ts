import { type OperatorRole, operatorRoles, type Role } from '@peace/core/access'
import { type ApiName, api } from '@peace/core/api'
import { paths } from '@peace/core/paths'
import { beforeAll, expect, test } from 'vitest'
import { isLong } from '../tests/long.ts'
import { randomId } from '../tests/people.ts'
import { openStudio } from '../tests/studio.ts'
import { whoMay } from './who-may.ts'
import { ask, forgetRates, memberAs, operatorAs, type Standing, standings, store } from './world.ts'

// Everybody who may stand before a door, at every door: role × what became of the account × of the workspace × second factor. What
// is asked names the workspace and nothing else: whoever may is told that something is missing, so that nothing happens.
// Within the whole run every role in good standing knocks at every door, and each other standing there with one role, in turn; all
// with all: `npm test -- long emulator attack/people`.
const doors = Object.keys(api) as ApiName[]
const roles: readonly Role[] = ['owner', 'admin', 'editor', 'viewer', 'billing']
const evenSuspended: ReadonlySet<ApiName> = new Set(['sendReport', 'startExport', 'readExport', 'deleteAccount'])
// Who may depends on what is asked; with a whole question they are tried in doors.emulator.test.ts.
const byWhatIsAsked: ReadonlySet<ApiName> = new Set(['setBackendPreferences', 'moveJob', 'answerApproval'])
// These ask for nothing more, so they would happen.
const happens: ReadonlySet<ApiName> = new Set(['leaveWorkspace', 'signOutEverywhere', 'enter', 'createPairing'])
const refusals = new Set([
  ...['sign-in-required', 'account-suspended', 'session-ended', 'not-a-member', 'workspace-suspended', 'not-allowed'],
  'second-factor-required',
])

type Caller = {
  name: string
  token: string | undefined
  expected: (door: ApiName) => string | undefined | 'any'
  // Whether it is theirs to knock at the door of this number.
  knocks?: (door: number) => boolean
}
const callers: Caller[] = []
let workspaceId = ''

const ofAccount = (standing: Standing, door: ApiName): string | undefined => {
  if (standing === 'session ended') return 'session-ended'
  return (standing === 'suspended' || standing === 'banned') && !evenSuspended.has(door)
    ? 'account-suspended'
    : undefined
}

const ofRole = (role: Role | undefined, closed: 'suspended' | 'deleted' | undefined, door: ApiName) => {
  const who = whoMay[door] as (typeof whoMay)[ApiName]
  if (who === 'signed-in') return undefined
  if (!Array.isArray(who)) return 'not-allowed'
  if (!role || closed === 'deleted') return 'not-a-member'
  if (closed === 'suspended') return 'workspace-suspended'
  if (byWhatIsAsked.has(door)) return 'any'
  return who.includes(role) ? undefined : 'not-allowed'
}

const stand = async (role: Role, standing: Standing, closed?: 'suspended' | 'deleted') => {
  const person = await memberAs(workspaceId, role, standing)
  const member = standing === 'removed' ? undefined : role
  callers.push({
    name: `${role}, ${standing}${closed ? `, workspace ${closed}` : ''}`,
    token: person.token,
    expected: (door) => ofAccount(standing, door) ?? ofRole(member, closed, door),
    knocks: (door) =>
      isLong || standing === 'active' || (door + standings.indexOf(standing)) % roles.length === roles.indexOf(role),
  })
}

const asOperator = async (role: OperatorRole, factor: boolean, standing: Standing = 'active') => {
  const person = await operatorAs(role, factor, standing)
  callers.push({
    name: `operator ${role}, ${factor ? 'with' : 'without'} the second factor, ${standing}`,
    token: person.token,
    expected: (door) => {
      const account = ofAccount(standing, door)
      if (account) return account
      const who = whoMay[door] as (typeof whoMay)[ApiName] | { operators: readonly OperatorRole[] }
      if (who === 'signed-in') return undefined
      if (typeof who === 'string' || Array.isArray(who)) return 'not-a-member'
      if (!factor) return 'second-factor-required'
      return 'operators' in who && (who.operators as readonly OperatorRole[]).includes(role) ? undefined : 'not-allowed'
    },
  })
}

const knock = async (asked: readonly Caller[]): Promise<string[]> => {
  const wrong: string[] = []
  const closedDoors = doors.filter((door) => whoMay[door] !== 'anyone')
  const tries = asked.flatMap((caller) =>
    closedDoors.filter((_, n) => caller.knocks?.(n) ?? true).map((door) => ({ caller, door })),
  )
  for (let n = 0; n < tries.length; n += 12) {
    if (n % 240 === 0) await forgetRates()
    await Promise.all(
      tries.slice(n, n + 12).map(async ({ caller, door }) => {
        const expected = caller.expected(door)
        if (expected === 'any' || (expected === undefined && happens.has(door))) return
        const { code } = await ask(caller.token, door, { workspaceId })
        const right = expected === undefined ? !refusals.has(code) : code === expected
        if (!right) wrong.push(`${door} by ${caller.name}: ${code}, not ${expected ?? 'let in'}`)
      }),
    )
  }
  console.log(`${tries.length} people at doors`)
  return wrong
}

beforeAll(async () => {
  ;({ workspaceId } = await openStudio(store, 'studio'))
  await Promise.all(roles.flatMap((role) => standings.map((standing) => stand(role, standing))))
  await Promise.all(operatorRoles.flatMap((role) => [asOperator(role, true), asOperator(role, false)]))
  await asOperator('admin', true, 'suspended')
  await asOperator('admin', true, 'session ended')
  callers.push({ name: 'signed out', token: undefined, expected: () => 'sign-in-required' })
  callers.push({ name: 'a made-up token', token: randomId(), expected: () => 'session-ended' })
}, 240_000)

test('at every door each role, with each standing and factor, hears just what it should', async () => {
  expect(await knock(callers)).toEqual([])
}, 1_200_000)

test.each(['suspended', 'deleted'] as const)(
  'of a workspace that is %s nobody does anything, whatever their role',
  async (closed) => {
    const change = closed === 'suspended' ? { status: 'suspended' } : { status: 'active', deletedAt: 1 }
    await store.doc(paths.workspace(workspaceId)).update(change)
    callers.length = 0
    await Promise.all(roles.map((role) => stand(role, 'active', closed)))
    expect(await knock(callers)).toEqual([])
  },
  600_000,
)
