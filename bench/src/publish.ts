import { faultsIn, PublishWorld } from '@peace/engine/publish/world'

// A thousand publications in a world that loses, doubles and kills: each at most once there, each ending in a true state.
const count = Number(process.argv[2] ?? 1000)
const seeds = Number(process.argv[3] ?? 1)
const states: Record<string, number> = {}
let wrong = 0
for (let seed = 1; seed <= seeds; seed++) {
  const world = new PublishWorld(seed, true)
  for (let n = 0; n < count; n++) world.wish(n)
  await world.run(100_000)
  for (const { state } of world.rows.values()) states[state] = (states[state] ?? 0) + 1
  const faults = faultsIn(world)
  wrong += faults.length
  for (const fault of faults.slice(0, 20)) console.log(`seed ${seed}: ${fault}`)
  console.log(
    `seed ${seed}: ${world.rows.size} publications, ${world.there.length} films there, ${world.deaths} workers died`,
  )
}
console.log(states)
if (wrong > 0) process.exitCode = 1
