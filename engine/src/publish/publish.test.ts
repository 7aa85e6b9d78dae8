import { expect, it } from 'vitest'
import { goesAgain } from './publish.ts'
import { faultsIn, PublishWorld } from './world.ts'

const inWorld = async (seed: number, count: number, faults = true) => {
  const world = new PublishWorld(seed, faults)
  for (let n = 0; n < count; n++) world.wish(n)
  await world.run()
  return world
}
const states = (world: PublishWorld) => Map.groupBy(world.rows.values(), ({ state }) => state)

it('in a quiet world every film arrives once, with its captions', async () => {
  const world = await inWorld(1, 5, false)
  expect(faultsIn(world)).toEqual([])
  expect(states(world).get('published')).toHaveLength(5)
})

// A thousand: `npm run bench -- publish`.
it('whatever is lost, doubled or dies, each film is there at most once, and its state is true', async () => {
  const world = await inWorld(7, 60)
  expect(faultsIn(world)).toEqual([])
  expect(world.deaths).toBeGreaterThan(0)
  expect(states(world).get('published')?.length).toBeGreaterThan(50)
})

it('the same wish asked for again while it is under way is the same publication', async () => {
  const world = await inWorld(3, 1, false)
  world.wish(0)
  await world.run()
  expect([world.rows.size, world.there.length]).toEqual([1, 1])
})

it('one that was taken for dead and wakes up with a place of its own sends nothing to it', async () => {
  const world = new PublishWorld(9, false)
  const id = world.wish(0)
  world.meanwhile = () => world.takeOver(id)
  await world.run()
  expect(world.there).toHaveLength(1)
  expect(faultsIn(world)).toEqual([])
})

it('of two that have a place each only the one who holds the row sends its film, whoever comes after them', async () => {
  const world = new PublishWorld(11, false)
  const id = world.wish(0)
  const { promise: firstIsDone, resolve: endsFirst } = Promise.withResolvers<void>()
  let second: Promise<void> | undefined
  world.meanwhile = () =>
    new Promise((goOn) => {
      // The second has its place, and waits in the middle until the first, who woke up, has done what it does.
      world.whileSending = () => {
        goOn()
        return firstIsDone
      }
      second = world.takeOver(id)
    })
  await world.task(id, 0)
  await world.task(id, 0)
  endsFirst()
  await second
  await world.run()
  expect(world.there).toHaveLength(1)
  expect(faultsIn(world)).toEqual([])
})

it('of a closed workspace nothing leaves, and what had begun to rests and goes on only when it is open again', async () => {
  const world = new PublishWorld(13, false)
  const [begun, waiting] = [world.wish(0), world.wish(1)]
  world.whileSending = async () => {
    world.closed = 'workspace-closed'
  }
  // Its place is gone in the middle: what comes next is asked anew.
  world.losesPlace = true
  await world.task(begun, 0)
  await world.task(waiting, 0)
  expect(world.there).toHaveLength(0)
  const [first, second] = [world.rows.get(begun), world.rows.get(waiting)]
  expect([first?.state, first?.trouble, second?.state, second?.trouble]).toEqual([
    ...['sending', 'workspace-closed'],
    ...['withdrawn', 'workspace-closed'],
  ])
  expect((first?.dueAt ?? 0) - (first?.createdAt ?? 0)).toBeGreaterThan(23 * 3_600_000)
  world.closed = undefined
  await world.run()
  expect(world.there).toHaveLength(1)
  expect(world.rows.get(waiting)?.state).toBe('withdrawn')
})

it('what a person has not found there is looked for once more before it goes again', async () => {
  const world = await inWorld(5, 1, false)
  const [row] = world.rows.values()
  if (!row) throw new Error('no row')
  // It was there all the time; whoever looked, looked wrong.
  const { vendorId: _, address: __, ...unknown } = row
  world.rows.set(row.id, goesAgain({ ...unknown, state: 'unconfirmed', done: [] }, row.createdAt + 3_600_000))
  await world.run()
  expect(world.there).toHaveLength(1)
  expect(world.rows.get(row.id)?.state).toBe('published')
})
