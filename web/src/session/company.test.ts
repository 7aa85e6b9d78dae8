import { goneMs, lately, type Presence } from '@peace/core/presence'
import { beforeEach, expect, it } from 'vitest'
import { Company, showOn } from './company.ts'
import { Playhead } from './playhead.ts'

// A clock of its own, and a database that everybody hears of at once: what is counted is what would be written.
let now = 1_000_000
let due: { at: number; work: () => void }[] = []
let there = new Map<string, Presence>()
let tabs: Tab[] = []
const pass = (ms: number) => {
  const until = now + ms
  for (;;) {
    const [next] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
    if (!next) break
    due = due.filter((each) => each !== next)
    now = Math.max(now, next.at)
    next.work()
  }
  now = until
}
const later = (work: () => void, ms: number) => {
  const entry = { at: now + ms, work }
  due.push(entry)
  return () => {
    due = due.filter((each) => each !== entry)
  }
}
const hear = () => {
  for (const { company } of tabs) company.heard([...there.values()])
}
type At = { ms: number; playing: boolean }
type Tab = {
  company: Company
  writes: number[]
  shown: At[]
  show: (at: At) => void
  refuses: boolean
  close: () => void
}
const tab = (me: string): Tab => {
  const company = new Company()
  let wrote: readonly number[] = []
  const own: Tab = {
    ...{ company, writes: [], shown: [], refuses: false, close: () => undefined },
    show: (at) => company.moved({ ...at, shotId: undefined }),
  }
  const count = () => {
    own.writes.push(now)
    wrote = [...lately(wrote, now), now]
    later(hear, 100)
  }
  tabs.push(own)
  own.close = company.open({
    me,
    now: () => now,
    later,
    get wrote() {
      return wrote
    },
    isSeen: () => true,
    write: (presence, answered, refused) => {
      if (own.refuses) {
        own.writes.push(now)
        later(refused, 5)
        return
      }
      there.set(me, presence)
      count()
      later(() => {
        wrote = [...wrote.slice(0, -1), now]
        answered()
      }, 5)
    },
    remove: () => {
      there.delete(me)
      count()
    },
    show: (at) => {
      own.shown.push(at)
      own.show(at)
    },
  })
  return own
}
const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((at) => times.filter((one) => one >= at && one < at + ms).length))
const caretOf = ({ company }: Tab, id: string) =>
  company.others().find(({ presence }) => presence.id === id)?.presence.letter

beforeEach(() => {
  due = []
  there = new Map()
  tabs = []
})

it('alone one writes at most twice a minute, whatever one does', () => {
  const a = tab('a')
  for (let n = 0; n < 600; n++) {
    a.company.say({ room: n % 2 ? 'script' : 'board', letter: n })
    pass(500)
  }
  a.close()
  expect(mostWithin(a.writes, 60_000)).toBeLessThanOrEqual(2)
  expect(there.size).toBe(0)
})

it('two who write see each other’s caret within a second, and each writes at most once a second', () => {
  const [a, b] = [tab('a'), tab('b')]
  pass(2000)
  let latest = 0
  for (let n = 1; n < 300; n++) {
    a.company.say({ room: 'script', lineId: 'line', letter: n })
    if (n % 3 === 0) b.company.say({ room: 'script', lineId: 'line', letter: 1000 + n })
    pass(200)
    // What is seen is no older than a second and the network.
    if (n > 6) expect(n - (caretOf(b, 'a') ?? 0)).toBeLessThanOrEqual(6)
    latest = n
  }
  // At rest the last of it is there.
  pass(1100)
  expect(caretOf(b, 'a')).toBe(latest)
  expect(caretOf(a, 'b')).toBe(1297)
  expect([mostWithin(a.writes, 1000), mostWithin(b.writes, 1000)]).toEqual([1, 1])
  // After a rest it is said at once.
  pass(5000)
  a.company.say({ letter: 7 })
  pass(150)
  expect(caretOf(b, 'a')).toBe(7)
})

it('whoever comes is seen and sees at once; whoever goes is gone, and who is lost is gone after a while', () => {
  const a = tab('a')
  pass(600_000)
  const b = tab('b')
  pass(500)
  expect([a.company.others().length, b.company.others().length]).toEqual([1, 1])
  b.close()
  tabs = tabs.filter((each) => each !== b)
  pass(500)
  expect(a.company.others()).toEqual([])
  const c = tab('c')
  pass(500)
  expect(a.company.others()).toHaveLength(1)
  // Its machine is closed without a word.
  due = []
  tabs = tabs.filter((each) => each !== c)
  a.company.look()
  pass(goneMs + 1000)
  expect(a.company.others()).toEqual([])
})

it('one playhead for two: what either does, both do, and nobody is led in a circle', () => {
  const [a, b] = [tab('a'), tab('b')]
  pass(1000)
  a.company.moved({ ms: 5000, playing: false, shotId: 's' })
  pass(1500)
  b.company.join('a')
  expect(b.shown).toEqual([{ ms: 5000, playing: false }])
  pass(1500)
  expect([a.company.together(), b.company.together()]).toEqual(['a', 'a'])
  // Either plays, either pauses.
  b.company.moved({ ms: 5000, playing: true, shotId: 's' })
  pass(1500)
  expect(a.shown.at(-1)).toMatchObject({ playing: true })
  expect(Math.abs((a.shown.at(-1)?.ms ?? 0) - 5000)).toBeLessThan(600)
  a.company.moved({ ms: 6400, playing: false, shotId: 's' })
  pass(1500)
  expect(b.shown.at(-1)).toEqual({ ms: 6400, playing: false })
  const count = a.shown.length + b.shown.length
  pass(60_000)
  expect(a.shown.length + b.shown.length).toBe(count)
  // A hand is a hand also right after one was led; a film that tells once more of where it was is none.
  b.company.moved({ ms: 30_000, playing: false, shotId: 's' })
  pass(1200)
  a.company.moved({ ms: 6400, playing: false, shotId: 's' })
  a.company.moved({ ms: 30_000, playing: false, shotId: 's' })
  a.company.moved({ ms: 50_000, playing: false, shotId: 's' })
  pass(1500)
  expect([a.shown.at(-1), b.shown.at(-1)].map((each) => each?.ms)).toEqual([30_000, 50_000])
  const after = a.shown.length + b.shown.length
  // Gone apart, the other's hand moves only the other's.
  a.company.leave()
  pass(1500)
  b.company.moved({ ms: 9000, playing: false, shotId: 's' })
  pass(1500)
  expect([a.company.together(), a.shown.length + b.shown.length]).toEqual([undefined, after])
})

// As a player is: it pauses and begins a moment after it is asked, and then tells where it is four times a second.
const withPlayer = (own: Tab, startsInMs = 50) => {
  const playhead = new Playhead()
  const told = () => {
    const { ms, playing, shotId } = playhead.now()
    own.company.moved({ ms: Math.round(ms), playing, shotId })
  }
  let at = { ms: 0, since: now, playing: false }
  const is = () => (at.playing ? at.ms + now - at.since : at.ms)
  const set = (playing: boolean) => {
    at = { ms: is(), since: now, playing }
    playhead.passed(at.ms, playing)
  }
  const tick = () => {
    playhead.passed(is(), at.playing)
    later(tick, 250)
  }
  playhead.attach({
    seek: (ms) => {
      at = { ms, since: now, playing: at.playing }
    },
    play: () => later(() => set(true), startsInMs),
    pause: () => later(() => set(false), 5),
    setRate: () => undefined,
  })
  own.show = (wanted) => showOn(playhead, wanted)
  playhead.subscribe(told)
  tick()
  return playhead
}

it.each([
  ['a', 'b'],
  ['b', 'a'],
])('a pause holds, and so does a jump, of either: %s is joined by %s', (host, guest) => {
  const [a, b] = [tab(host), tab(guest)]
  const [one, other] = [withPlayer(a), withPlayer(b, 1500)]
  pass(1000)
  one.play()
  pass(3000)
  b.company.join(host)
  pass(5000)
  expect([one.now().playing, other.now().playing]).toEqual([true, true])
  // A film that is slow to begin was not moved by a hand.
  const acted = (id: string) => there.get(id)?.acted
  expect(acted(guest)).toBe(false)
  for (const [mover, follower, led] of [
    [one, other, guest],
    [other, one, host],
  ] as const) {
    mover.pause()
    pass(4000)
    expect([mover.now().playing, follower.now().playing]).toEqual([false, false])
    expect(Math.abs(mover.now().ms - follower.now().ms)).toBeLessThan(1200)
    mover.play()
    pass(4000)
    expect([mover.now().playing, follower.now().playing, acted(led)]).toEqual([true, true, false])
    mover.seek(90_000)
    pass(3000)
    expect(follower.now().ms).toBeGreaterThan(90_000)
    mover.seek(20_000)
    pass(3000)
    expect(follower.now().ms).toBeLessThan(30_000)
    expect(mover.now().ms).toBeLessThan(30_000)
    expect(acted(led)).toBe(false)
  }
})

it('who was refused is silent, and says it when they look again', () => {
  const [a, b] = [tab('a'), tab('b')]
  pass(2000)
  b.refuses = true
  b.company.say({ room: 'script', letter: 1 })
  pass(60_000)
  const tried = b.writes.length
  b.company.say({ letter: 2 })
  pass(5000)
  expect(b.writes).toHaveLength(tried)
  b.refuses = false
  b.company.look()
  pass(1200)
  expect(caretOf(a, 'b')).toBe(2)
})
