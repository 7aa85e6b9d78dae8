import { must } from '@peace/core/errors'
import { z } from 'zod'

// The lock file of what is deployed, cut out of the clone's own: what was tested is what is installed.

const entry = z.looseObject({
  link: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).optional(),
})
const lockSchema = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entry) })
type Entry = z.output<typeof entry>
type Lock = z.output<typeof lockSchema>
export const readLock = (text: string): Lock => lockSchema.parse(JSON.parse(text))

type Package = { name: string; version: string; dependencies: Readonly<Record<string, string>> }

const above = (place: string): string | undefined => {
  if (place === '') return undefined
  const at = place.lastIndexOf('/node_modules/')
  return at < 0 ? '' : place.slice(0, at)
}

// As Node looks: beside whoever asks, then further up.
const find = ({ packages }: Lock, from: string, name: string): string | undefined => {
  for (let place: string | undefined = from; place !== undefined; place = above(place)) {
    const known = `${place === '' ? '' : `${place}/`}node_modules/${name}`
    if (packages[known] && !packages[known].link) return known
  }
  return undefined
}

export const lockFor = (lock: Lock, deployed: Package): object => {
  const kept = new Set<string>()
  const queue = Object.keys(deployed.dependencies).map((name) =>
    must(find(lock, '', name), `${name} in package-lock.json`),
  )
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (kept.has(place)) continue
    kept.add(place)
    const own = must(lock.packages[place], place)
    const peers = Object.keys(own.peerDependencies ?? {})
    for (const name of Object.keys(own.dependencies ?? {}))
      queue.push(must(find(lock, place, name), `${name} of ${place}`))
    // What may be missing, and is on some machines.
    for (const name of [...Object.keys(own.optionalDependencies ?? {}), ...peers]) {
      const found = find(lock, place, name)
      if (found) queue.push(found)
    }
  }
  // Variants for machines that this clone has never been on are not in its lock, and are not wanted where it goes.
  const there = (place: string, optional: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(optional).filter(([name]) => find(lock, place, name)))
  const written = (place: string) => {
    const { optionalDependencies, ...own } = without(must(lock.packages[place], place))
    return optionalDependencies ? { ...own, optionalDependencies: there(place, optionalDependencies) } : own
  }
  const packages = Object.fromEntries([...kept].sort().map((place) => [place, written(place)]))
  const { name, version } = deployed
  return { name, version, lockfileVersion: 3, requires: true, packages: { '': deployed, ...packages } }
}

// Who asked for it here says nothing of who asks there.
const without = ({ dev: _dev, devOptional: _devOptional, peer: _peer, ...rest }: Entry): Entry => rest
