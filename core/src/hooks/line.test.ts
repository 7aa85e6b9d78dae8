import { expect, test } from 'vitest'
import {
  afterTry,
  again,
  emptyLine,
  isOver,
  joined,
  leasedMs,
  rested,
  restMs,
  secretsNow,
  type Tried,
  taken,
  triedForMs,
  withSecret,
} from './line.ts'
import { type HookMessage, type Webhook, wants } from './webhook.ts'

const hook: Webhook = {
  ...{ id: 'h', workspaceId: 'w', createdBy: 'u', createdAt: 0, url: 'https://a.example/', state: 'on' },
  ...{ events: ['build.completed'], secrets: [{ sealed: 'one' }] },
}
const message = (id: string): HookMessage => ({
  ...{ id, hookId: 'h', workspaceId: 'w', filmId: 'f', event: 'build.completed', createdAt: 0, queuedAt: 0 },
  ...{ body: '{}', state: 'waiting', attempts: [] },
})
const lineOf = (...ids: string[]) =>
  ids.reduce((line, id) => joined(line, id, 0) ?? line, emptyLine({ id: 'h_f', hookId: 'h', workspaceId: 'w' }))
const attempt = (at: number, status?: number) => ({ at, ms: 5, ...(status === undefined ? {} : { status }) })

test('what is not heard is tried for three days, ever more seldom, and those behind it wait', () => {
  let tried: Tried = { line: lineOf('a', 'b'), message: message('a'), hook }
  const gaps: number[] = []
  let now = 0
  while (tried.message.state === 'waiting') {
    expect(taken(tried.line, now)?.waiting).toEqual(['a', 'b'])
    tried = afterTry(tried, attempt(now, 503), { now, chance: 0.5 })
    if (tried.message.state === 'waiting') {
      gaps.push(Number(tried.line.dueAt) - now)
      now = Number(tried.line.dueAt)
    }
  }
  expect(now).toBe(triedForMs)
  expect(gaps.slice(0, -1)).toEqual([...gaps.slice(0, -1)].sort((a, b) => a - b))
  expect(tried.message).toMatchObject({ state: 'given-up', attempts: expect.arrayContaining([attempt(0, 503)]) })
  expect(tried.line).toMatchObject({ waiting: ['b'], dueAt: now, tries: 0 })
  expect(tried.hook.failingSince).toBe(0)
})

test('what is heard makes room for the next, and says that the address is well', () => {
  const before = { line: lineOf('a', 'b'), message: message('a'), hook: { ...hook, failingSince: 3 } }
  const after = afterTry(before, attempt(9, 204), { now: 9, chance: 0 })
  expect([after.message.state, after.line.waiting, after.line.dueAt]).toEqual(['delivered', ['b'], 9])
  expect(after.hook).toMatchObject({ heardAt: 9 })
  expect(after.hook.failingSince).toBeUndefined()
  const last = afterTry({ ...after, message: message('b') }, attempt(10, 200), { now: 10, chance: 0 })
  expect(last.line).toEqual({ ...emptyLine({ id: 'h_f', hookId: 'h', workspaceId: 'w' }) })
})

test('a redirect is no delivery, and who says 410 is not asked again', () => {
  const before = { line: lineOf('a'), message: message('a'), hook }
  expect(afterTry(before, attempt(1, 302), { now: 1, chance: 0 }).message.state).toBe('waiting')
  expect(afterTry(before, attempt(1, 410), { now: 1, chance: 0 })).toMatchObject({
    hook: { state: 'gone' },
    message: { state: 'given-up' },
    line: { waiting: [] },
  })
})

test('a line is worked on by one at a time, takes a message once, and is never too long to be kept', () => {
  const line = lineOf('a')
  const leased = taken(line, 5)
  expect(leased && taken(leased, 6)).toBeUndefined()
  expect(joined(line, 'a', 7)).toBe(line)
  const full = lineOf(...Array.from({ length: 500 }, (_, at) => `m${at}`))
  expect(joined(full, 'more', 0)).toBeUndefined()
})

test('a message sent again has three days anew', () => {
  const given = { ...message('a'), state: 'given-up' as const }
  const once = again(given, triedForMs * 2)
  const after = afterTry({ line: lineOf('a'), message: once, hook }, attempt(1, 500), {
    now: triedForMs * 2 + 1,
    chance: 1,
  })
  expect(after.message.state).toBe('waiting')
})

test('two secrets sign for a day, then the new one alone', () => {
  const turned = withSecret(hook, 'two', 1_000)
  expect(secretsNow(turned, 1_000)).toEqual(['two', 'one'])
  expect(secretsNow(turned, 1_000 + 86_400_000)).toEqual(['two'])
  const thrice = ['three', 'four'].reduce((each, sealed) => withSecret(each, sealed, 2_000), turned)
  expect(secretsNow(thrice, 2_000)).toEqual(['four', 'three', 'two'])
})

test('an address hears only of what it asked for', () => {
  const news = { event: 'build.completed', filmId: 'f' } as const
  expect(wants(hook, news)).toBe(true)
  expect(wants({ ...hook, filmIds: ['g'] }, news)).toBe(false)
  expect(wants({ ...hook, state: 'off' }, news)).toBe(false)
  expect(wants(hook, { ...news, event: 'build.failed' })).toBe(false)
})

test('an address that does not answer is left alone ever longer, with all its lines but the one on its way', () => {
  const minute = 60_000
  expect(restMs(hook, minute)).toBe(0)
  const failing = { ...hook, failingSince: 0 }
  expect([1, 10, 1_000].map((at) => restMs(failing, at * minute) / minute)).toEqual([1, 5, 60])
  expect(rested({ dueAt: 0 }, failing, 10 * minute)).toBe(15 * minute)
  expect(rested({ dueAt: 10 * minute + leasedMs }, failing, 10 * minute)).toBeUndefined()
  expect(rested({ dueAt: 0 }, hook, 0)).toBeUndefined()
  expect(rested({}, failing, 0)).toBeUndefined()
})

test('what is older than three days goes untried only where nothing was heard for as long', () => {
  expect(isOver(message('a'), { ...hook, failingSince: 0 }, triedForMs)).toBe(true)
  expect(isOver(message('a'), { ...hook, failingSince: 1 }, triedForMs)).toBe(false)
  expect(isOver(message('a'), hook, triedForMs)).toBe(false)
  expect(isOver(again(message('a'), 1), { ...hook, failingSince: 0 }, triedForMs)).toBe(false)
})
