import type { Role } from '@peace/core/access'
import { type ApiName, api } from '@peace/core/api'
import { errorCodes } from '@peace/core/errors'
import { pathFields, routes } from '@peace/core/open'
import { beforeAll, describe, expect, test } from 'vitest'
import { isLong } from '../tests/long.ts'
import { type Person, signIn, signUp } from '../tests/people.ts'
import { hostileValues } from './hostile-values.ts'
import { leavesOf, shapeOf, soundValue, withValue } from './sample-input.ts'
import { whoMay } from './who-may.ts'
import {
  ask,
  askByKey,
  everythingOf,
  forgetRates,
  join,
  openTeam,
  operatorWithoutSecondFactor,
  plainValues,
  store,
  suspendPerson,
  type Team,
} from './world.ts'

const doors = Object.keys(api) as ApiName[]
// What these do cannot be taken back: they are knocked at by people who have nothing to lose.
const final: ReadonlySet<ApiName> = new Set([
  'deleteAccount',
  'signOutEverywhere',
  'leaveWorkspace',
  'deleteWorkspace',
  'transferOwnership',
])
const typed: ReadonlySet<string> = new Set([
  ...errorCodes.filter((code) => code !== 'internal' && code !== 'data-damaged'),
  'given',
])

const inputFor = (door: ApiName, known: Readonly<Record<string, unknown>>): unknown =>
  soundValue(shapeOf(door), '', { ...plainValues(), ...known })

const inTens = async <T>(all: readonly T[], run: (each: T) => Promise<void>): Promise<void> => {
  for (let n = 0; n < all.length; n += 10) {
    if (n % 40 === 0) await forgetRates()
    await Promise.all(all.slice(n, n + 10).map(run))
  }
}

// `npm test -- long emulator attack` tries every value; within the whole run each field meets one of every other sort, in turn.
let turn = 0
const some = (values: readonly unknown[]): readonly unknown[] => {
  if (isLong) return values
  turn += 1
  return [values[turn % values.length]]
}

const idFields = /(?:Id|Key|^uid|^id|^prefix)$/

describe('at every door', () => {
  let victim: Team
  let own: Team
  let before: Map<string, string>
  const roles: Partial<Record<Role, Person>> = {}

  beforeAll(async () => {
    ;[victim, own] = await Promise.all([openTeam(), openTeam()])
    roles.owner = own.owner
    for (const role of ['admin', 'editor', 'viewer', 'billing'] as const) roles[role] = await join(own, role)
    before = await everythingOf(victim)
  }, 240_000)

  test('no value in any field breaks it: it answers, or refuses by name', async () => {
    const broken: string[] = []
    const tries = doors.flatMap((door) =>
      leavesOf(shapeOf(door)).flatMap(({ path }, field) =>
        Object.entries(hostileValues)
          .filter((_, sort) => isLong || (sort + field) % 2 === 0)
          .flatMap(([sort, values]) => some(values).map((value) => ({ door, path, sort, value }))),
      ),
    )
    const nobody = await signUp()
    await inTens(tries, async ({ door, path, sort, value }) => {
      const token = final.has(door) ? nobody.token : own.owner.token
      const { code } = await ask(token, door, withValue(inputFor(door, own.known), path, value))
      if (!typed.has(code))
        broken.push(`${door}.${path.join('.')} ${sort} ${JSON.stringify(value)?.slice(0, 40)}: ${code}`)
    })
    console.log(`${tries.length} hostile values at ${doors.length} doors`)
    expect(broken).toEqual([])
  }, 1_200_000)

  test('what belongs to others is neither shown nor changed, whichever id names it', async () => {
    const open: string[] = []
    const tries = doors.flatMap((door) =>
      leavesOf(shapeOf(door))
        .map(({ path }) => path)
        .filter((path) => idFields.test(path.at(-1) ?? '') && victim.known[path.at(-1) ?? ''] !== undefined)
        .map((path) => ({ door, path })),
    )
    const outsider = await signUp()
    await inTens(tries, async ({ door, path }) => {
      const field = path.at(-1) ?? ''
      const input = withValue(inputFor(door, own.known), path, victim.known[field])
      const theirs = inputFor(door, victim.known)
      const asked = [ask(outsider.token, door, input), ask(outsider.token, door, theirs)]
      if (!final.has(door)) asked.push(ask(own.owner.token, door, input), ask(own.owner.token, door, theirs))
      for (const { code, text } of await Promise.all(asked))
        if (text.includes(victim.marker) && whoMay[door] !== 'anyone') open.push(`${door}.${path.join('.')} shows it`)
        else if (!typed.has(code)) open.push(`${door}.${path.join('.')}: ${code}`)
        else if (/^(to)?workspaceId$/i.test(field) && code === 'given' && Array.isArray(whoMay[door]))
          open.push(`${door} lets in`)
    })
    expect(open).toEqual([])
    expect(await everythingOf(victim)).toEqual(before)
  }, 600_000)

  test('only those come in who may', async () => {
    const wrong: string[] = []
    const refused = new Set([
      'not-allowed',
      'not-a-member',
      'sign-in-required',
      'account-suspended',
      'workspace-suspended',
      'second-factor-required',
      'session-ended',
    ])
    const [stranger, suspended, removed, halfway] = await Promise.all([
      signUp(),
      join(own, 'editor'),
      join(own, 'admin'),
      operatorWithoutSecondFactor(),
    ])
    await suspendPerson(suspended)
    await own.owner.call('removeMember', { workspaceId: own.known.workspaceId, memberId: removed.uid })
    // Some doors ask for a sign-in of the last minutes, and the whole run takes longer.
    for (const [role, { email, password }] of Object.entries(roles)) roles[role as Role] = await signIn(email, password)
    const never: Record<string, string | undefined> = {
      'signed out': undefined,
      suspended: suspended.token,
    }
    const outside = {
      'a stranger': stranger.token,
      'who was removed': removed.token,
      'an operator by claim alone': halfway.token,
    }
    const tries = doors.flatMap((door) => {
      const who = whoMay[door]
      if (who === 'anyone') return []
      const closed = Object.entries(never).filter(([name]) => !(name === 'suspended' && evenSuspended.has(door)))
      const inside = Object.entries(roles).map(([role, person]) => [role, person.token] as const)
      if (who === 'signed-in') return closed.map(([name, token]) => ({ door, name, token, may: false }))
      const barred = [...closed, ...Object.entries(outside)].map(([name, token]) => ({ door, name, token, may: false }))
      const members = inside.map(([name, token]) => ({
        door,
        name,
        token,
        may: Array.isArray(who) && who.includes(name as Role),
      }))
      return [...barred, ...members.filter(({ may }) => !may || !final.has(door))]
    })
    await inTens(tries, async ({ door, name, token, may }) => {
      // Of a key that is somebody's only they may make another, whatever the role.
      const { code } = await ask(token, door, inputFor(door, { ...own.known, prefix: undefined }))
      if (may === refused.has(code)) wrong.push(`${door} by ${name}: ${code}`)
    })
    console.log(`${tries.length} people at ${doors.length} doors`)
    expect(wrong).toEqual([])
  }, 600_000)

  test('a program comes to nothing of others’, and no address or field of its breaks anything', async () => {
    const wrong: string[] = []
    const known: Record<string, unknown> = { ...own.known, month: '2026-10' }
    const tries = routes.flatMap((route, turn) => {
      const sorts = Object.values(hostileValues).filter((_, sort) => isLong || sort === turn % 8)
      const hostile = sorts.flatMap(some)
      const [first, ...more] = pathFields(route.path)
      const whose = [first, ...more].flatMap((name) => {
        const value = victim.known[name ?? '']
        return name === undefined || value === undefined ? [] : [{ ...known, [name]: value }]
      })
      const odd = first === undefined ? [] : hostile.map((value) => ({ ...known, [first]: value }))
      const bodies = route.method === 'POST' ? hostile : []
      return [
        ...whose.map((fields) => ({ route, fields, theirs: true })),
        ...odd.map((fields) => ({ route, fields, theirs: false })),
        ...bodies.map((body) => ({ route, fields: known, theirs: false, body })),
      ]
    })
    const asPath = (value: unknown): string =>
      encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 900))
    const sound = { plan: `plan_${'0'.repeat(64)}`, stop: 'cut', quality: 'draft' }
    await inTens(tries, async ({ route, theirs, fields, ...more }) => {
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => asPath(fields[name]))
      const body = 'body' in more ? more.body : sound
      const { status, said } = await askByKey(own.secret, route.method, path, body)
      const name = `${route.method} ${path.slice(0, 120)}`
      if (status >= 500) wrong.push(`${name}: ${status}`)
      if (said.includes(victim.marker)) wrong.push(`${name} shows it`)
      if (theirs && status < 400) wrong.push(`${name} lets in`)
    })
    console.log(`${tries.length} programs at ${routes.length} routes`)
    expect(wrong).toEqual([])
    expect(await everythingOf(victim)).toEqual(before)
  }, 600_000)

  test('in a suspended workspace nobody does anything, whatever their role', async () => {
    const wrong: string[] = []
    // Some doors ask for a sign-in of the last minutes, and the whole run has taken longer.
    const owner = await signIn(own.owner.email, own.owner.password)
    const workspace = store.doc(`workspaces/${own.known.workspaceId}`)
    await workspace.update({ status: 'suspended' })
    const tries = doors.filter((door) => Array.isArray(whoMay[door]))
    await inTens(tries, async (door) => {
      const { code } = await ask(owner.token, door, inputFor(door, own.known))
      if (code !== 'workspace-suspended') wrong.push(`${door}: ${code}`)
    })
    await workspace.update({ status: 'active' })
    expect(wrong).toEqual([])
  }, 120_000)
})

// An account that is suspended may appeal and take its data along.
const evenSuspended: ReadonlySet<ApiName> = new Set(['sendReport', 'startExport', 'readExport', 'deleteAccount'])
