import { type JobRequest, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { createJob } from './create.ts'
import { moveJob } from './move.ts'
import { quoteJob } from './quote.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { faultKinds } from './sim/faults.ts'
import { studioHome } from './sim/homes.ts'
import { inside } from './sim/inside.ts'
import { makeWorld, type World } from './sim/world.ts'

const films = ['a', 'b', 'c']
const who: Record<string, string> = { a: 'ann', b: 'bee', c: 'ann' }

// A calm world, and a plan that lets one paid build begin at a time.
const oneAtATime = () => {
  const world = makeWorld(11, new Set(faultKinds))
  world.accounts.set(
    'w',
    studioHome({ more: { concurrency: 1 }, preference: { mode: 'automatic', fallbackAllowed: true } }),
  )
  for (const [at, filmId] of films.entries()) {
    const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId }, at + 1)
    world.films.set(filmId, { ...film, film: { ...film.film, workspaceId: 'w' } })
  }
  return world
}

// Three films asked for one after the other: the first begins, the others wait.
const threeAsked = async (world: World): Promise<void> => {
  await inside(world, (ports) => hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now())))
  for (const filmId of films)
    await inside(world, async (ports) => {
      const wish: Omit<JobRequest, 'jobId' | 'shownMillis'> = {
        ...{ workspaceId: 'w', filmId, target: { type: 'film' }, stop: 'cut', quality: 'standard', fallback: true },
      }
      const { maxMillis } = await quoteJob(ports, wish)
      await createJob(ports, { ...wish, jobId: filmId, shownMillis: maxMillis }, { uid: must(who[filmId], 'who') })
    })
}

const job = (world: World, id: string) => must(world.store.row('job', id), `job ${id}`)

const allEnd = async (world: World): Promise<void> => {
  const end = world.scheduler.now() + 4 * 3_600_000
  while (films.some((id) => job(world, id).open)) {
    if (world.broken()) throw world.broken()
    if (world.scheduler.now() > end) throw new Error('they do not end')
    await world.scheduler.step()
  }
}

test('a build put first begins before those that were asked for earlier, and its row says so', async () => {
  const world = oneAtATime()
  await threeAsked(world)
  expect(films.map((id) => job(world, id).admitted)).toEqual([true, false, false])
  const moved = await inside(world, (ports) =>
    moveJob(ports, { workspaceId: 'w', jobId: 'c', move: 'first' }, { uid: 'owner', all: true }),
  )
  expect(moved).toEqual({ jobId: 'c', place: 1 })
  const [b, c] = [job(world, 'b'), job(world, 'c')]
  expect(must(c.waitsSince, 'its place')).toBeLessThan(must(b.waitsSince, 'its place'))
  await allEnd(world)
  expect(films.map((id) => job(world, id).state)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED'])
  expect(must(job(world, 'c').startedAt, 'a start')).toBeLessThan(must(job(world, 'b').startedAt, 'a start'))
})

test('a member does not get before the build of another, nor move it', async () => {
  const world = oneAtATime()
  await threeAsked(world)
  const ann = { uid: 'ann', all: false }
  const stays = await inside(world, (ports) => moveJob(ports, { workspaceId: 'w', jobId: 'c', move: 'first' }, ann))
  expect(stays.place).toBe(2)
  expect(job(world, 'c').waitsSince).toBeUndefined()
  const refused = inside(world, (ports) => moveJob(ports, { workspaceId: 'w', jobId: 'b', move: 'later' }, ann))
  await expect(refused).rejects.toMatchObject({ code: 'not-allowed' })
})

test('what has begun, and what is of another workspace, is not moved', async () => {
  const world = oneAtATime()
  await threeAsked(world)
  const move = (workspaceId: string, jobId: string) =>
    inside(world, (ports) => moveJob(ports, { workspaceId, jobId, move: 'first' }, { uid: 'owner', all: true }))
  await expect(move('w', 'a')).rejects.toMatchObject({ code: 'job-not-waiting' })
  await expect(move('elsewhere', 'c')).rejects.toMatchObject({ code: 'not-found' })
})

test('a paid build that is put first takes no place from a draft that waits', async () => {
  const world = oneAtATime()
  await threeAsked(world)
  const before = must(world.store.row('workload', 'w'), 'the workload')
  // A draft that came before them both and still waits.
  const draft = { ...job(world, 'b'), id: 'd', paid: false, admitted: false, createdAt: 0 }
  world.store.seed('job', 'd', draft)
  world.store.seed('workload', 'w', {
    ...before,
    open: { ...before.open, d: { paid: false, admitted: false, since: 0, priority: draft.priority } },
  })
  const moved = await inside(world, (ports) =>
    moveJob(ports, { workspaceId: 'w', jobId: 'c', move: 'first' }, { uid: 'owner', all: true }),
  )
  expect(moved.place).toBe(1)
  const { open } = must(world.store.row('workload', 'w'), 'the workload')
  expect(open.d?.since).toBe(0)
  expect(job(world, 'd').waitsSince).toBeUndefined()
})
