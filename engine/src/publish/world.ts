import { type Publication, publicationId, publicationSchema, publicationWishSchema } from '@peace/core/publish'
import { type Random, seeded } from '../sim/random.ts'
import type { Outlet, PublishPorts, Said, Standing } from './ports.ts'
import { advancePublication } from './publish.ts'
import { claimed, fenced } from './turns.ts'

// Publications in a world that loses replies, doubles tasks, lets workers die, closes places, has no quota left, and an
// outlet that says yes and loses it. It is as strict as the outlet: a place takes bytes only in order, and makes one film.

type Place = { mark: string; bytes: number; got: number; dead: boolean; id?: string }
type There = { id: string; mark: string; at: number; lost: boolean; looks: number; step: Set<string> }

const minute = 60_000
const chunkBytes = 1024 * 1024
const silence = new Uint8Array(chunkBytes)
const day = 24 * 60 * minute

const wishOf = (n: number) =>
  publicationWishSchema.parse({
    ...{ workspaceId: 'w', filmId: `f${n}`, outlet: 'youtube', channelId: 'c', cut: 'a'.repeat(64), title: `${n}` },
    ...{ description: '', tags: [], language: 'th', chapters: [], privacy: 'private', timeZone: 'Asia/Bangkok' },
    ...{ captions: [{ language: 'th', text: 'WEBVTT\n' }], madeForKids: false, syntheticMedia: true },
  })

export class PublishWorld {
  readonly rows = new Map<string, Publication>()
  readonly there: There[] = []
  private readonly places = new Map<string, Place>()
  private clock = 1_800_000_000_000
  private readonly random: Random
  private readonly faults: boolean
  private quotaUntil = 0
  private died = 0
  // What happens once while somebody asks for a place, and while somebody sends to one.
  meanwhile: (() => Promise<void>) | undefined
  whileSending: (() => Promise<void>) | undefined
  // Nobody in it may send any more.
  closed: 'workspace-closed' | undefined
  losesPlace = false

  constructor(seed: number, faults: boolean) {
    this.random = seeded(seed)
    this.faults = faults
  }

  private chance(share: number): boolean {
    return this.faults && this.random.chance(share)
  }

  // Whatever is asked may be lost before it is heard, or after it is done; a worker may die at any word.
  private async ask<T>(done: () => Said<T>): Promise<Said<T>> {
    this.clock += this.random.between(20, 400)
    // So long asleep that it is taken for dead, and goes on.
    if (this.chance(0.01)) this.clock += 11 * minute
    // Somebody else comes in between.
    for (let turns = this.random.below(3); turns > 0; turns--) await Promise.resolve()
    if (this.chance(0.03)) return { is: 'lost' }
    if (this.chance(0.002)) this.quotaUntil = this.clock + day / 3
    if (this.clock < this.quotaUntil) return { is: 'later', why: 'quota', until: this.quotaUntil }
    if (this.chance(0.02)) return { is: 'later', why: 'slow-down', until: this.clock + minute }
    const said = done()
    if (this.chance(0.01)) {
      this.died++
      throw new Error('a worker died')
    }
    return this.chance(0.04) ? { is: 'lost' } : said
  }

  private readonly outlet: Outlet = {
    after: ({ captions }) => captions.map(({ language }) => `captions-${language}`),
    find: (mark) =>
      // Its list is some minutes late.
      this.ask(() => ({
        is: 'ok',
        value: this.there.find((one) => one.mark === mark && !one.lost && one.at + 3 * minute < this.clock)?.id,
      })),
    begin: async (_wish, mark, bytes) => {
      const meanwhile = this.meanwhile
      this.meanwhile = undefined
      if (meanwhile) await meanwhile()
      return this.ask(() => {
        if (this.chance(0.01)) return { is: 'no', said: 'invalidTitle' }
        const session = `place-${this.places.size}`
        this.places.set(session, { mark, bytes, got: 0, dead: false })
        return { is: 'ok', value: session }
      })
    },
    arrived: (session) => this.ask(() => this.stateOf(session)),
    put: async (session, from, chunk) => {
      const meanwhile = this.whileSending
      this.whileSending = undefined
      if (meanwhile) await meanwhile()
      return this.ask(() => {
        const place = this.places.get(session)
        if (place && this.losesPlace) place.dead = true
        this.losesPlace = false
        if (!place || place.dead) return { is: 'gone' }
        if (place.id !== undefined || from !== place.got) return this.stateOf(session)
        // It breaks at nine tenths.
        const got = this.chance(0.05) ? Math.floor((chunk.length * 0.9) / 262_144) * 262_144 : chunk.length
        place.got += got
        if (place.got === place.bytes) {
          place.id = `v${this.there.length}`
          this.there.push({
            ...{ id: place.id, mark: place.mark, at: this.clock, lost: this.chance(0.02), looks: 0, step: new Set() },
          })
        }
        if (this.chance(0.04)) place.dead = true
        return this.stateOf(session)
      })
    },
    follow: (step, id) =>
      this.ask(() => {
        const film = this.there.find((one) => one.id === id && !one.lost)
        if (!film) return { is: 'gone' }
        film.step.add(step)
        return { is: 'ok', value: null }
      }),
    look: (id) =>
      this.ask<Standing>(() => {
        const film = this.there.find((one) => one.id === id && !one.lost)
        if (!film) return { is: 'gone' }
        if (film.looks++ < 2) return { is: 'ok', value: { is: 'processing' } }
        const figures = { views: 0, likes: 0, comments: 0, at: this.clock }
        return { is: 'ok', value: { is: 'there', address: `https://films.example/${id}`, figures } }
      }),
  }

  private stateOf(session: string): Said<{ next: number } | { id: string }> {
    const place = this.places.get(session)
    if (!place || place.dead) return { is: 'gone' }
    return { is: 'ok', value: place.id === undefined ? { next: place.got } : { id: place.id } }
  }

  private readonly ports: PublishPorts = {
    chunkBytes,
    now: () => this.clock,
    outlet: async () => this.closed ?? (this.chance(0.01) ? 'account-closed' : this.outlet),
    hindered: async () => (this.chance(0.02) ? 'approval-missing' : undefined),
    film: async () => ({ bytes: 2 * chunkBytes + 700_000, read: async (from, to) => silence.subarray(0, to - from) }),
    rows: {
      claim: async (id, now, until) => {
        const row = this.rows.get(id)
        const held = row && claimed(row, now, until)
        if (held) this.rows.set(id, held)
        return held
      },
      change: async (id, fence, change) => {
        const row = this.rows.get(id)
        const changed = row && fenced(fence, change)(row)
        if (!changed) return undefined
        const after = publicationSchema.parse(changed)
        this.rows.set(id, after)
        return after
      },
    },
  }

  // The same wish twice is one row.
  wish(n: number): string {
    const wish = wishOf(n)
    const id = publicationId(wish)
    const at = this.clock
    if (!this.rows.has(id))
      this.rows.set(
        id,
        publicationSchema.parse({
          ...{ id, workspaceId: 'w', filmId: wish.filmId, wish, state: 'waiting', dueAt: at },
          ...{ createdAt: at, createdBy: 'u' },
        }),
      )
    return id
  }

  // So late that whoever has work in hand is taken for dead.
  async takeOver(id: string): Promise<void> {
    this.clock += 11 * minute
    await this.task(id, 0)
  }

  async task(id: string, later: number): Promise<void> {
    for (let turns = 0; turns < later; turns++) await Promise.resolve()
    await advancePublication(this.ports, id).catch((error: Error) => {
      if (error.message !== 'a worker died') throw error
    })
  }

  // Until nothing is owed. Each is asked for by two at once now and then, as queues do.
  async run(mostRounds = 3000): Promise<void> {
    for (let round = 0; round < mostRounds; round++) {
      const owed = [...this.rows.values()].filter(({ dueAt }) => dueAt !== undefined)
      // Whoever's account was closed opens it again.
      const closed = [...this.rows.values()].filter(({ trouble, dueAt }) => trouble === 'account-closed' && !dueAt)
      for (const row of closed) this.rows.set(row.id, { ...row, dueAt: this.clock })
      if (owed.length + closed.length === 0) return
      const due = owed.filter(({ dueAt = 0, leaseUntil = 0 }) => Math.max(dueAt, leaseUntil) <= this.clock)
      if (due.length === 0 && closed.length === 0) {
        this.clock = Math.min(...owed.map(({ dueAt = 0, leaseUntil = 0 }) => Math.max(dueAt, leaseUntil)))
        continue
      }
      const tasks = due.flatMap(({ id }) =>
        this.chance(0.3)
          ? [
              { id, later: 0 },
              { id, later: this.random.below(60) },
            ]
          : [{ id, later: 0 }],
      )
      for (let at = 0; at < tasks.length; at += 8)
        await Promise.all(tasks.slice(at, at + 8).map(({ id, later }) => this.task(id, later)))
    }
    throw new Error('something is owed for ever')
  }

  get deaths(): number {
    return this.died
  }
}

// What is wrong, in words; empty when all is as promised.
export const faultsIn = (world: PublishWorld): string[] => {
  const wrong: string[] = []
  for (const row of world.rows.values()) {
    const there = world.there.filter(({ mark }) => mark === `peace-${row.id}`)
    const say = (what: string) => wrong.push(`${row.filmId} ${row.state}: ${what}`)
    if (there.length > 1) say(`is there ${there.length} times`)
    const [one] = there
    if (row.state === 'published' && (!one || one.lost)) say('is not there')
    if (row.state === 'published' && one && one.step.size !== row.wish.captions.length) say('lacks its captions')
    if (row.state === 'not-sent' && one) say('is there')
    if (row.state === 'lost' && !one?.lost) say('is there')
    if (row.state === 'unconfirmed' && one && !one.lost) say('is there, and would have been found')
    if (!['published', 'not-sent', 'lost', 'unconfirmed'].includes(row.state)) say('has no end')
  }
  return wrong
}
