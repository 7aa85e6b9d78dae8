import { mkdirSync, writeFileSync } from 'node:fs'
import { defaultRateCard } from '@peace/core/money'
import { type BackendCard, deliveredCards } from '@peace/core/routing'
import { startAt } from '../sim/scheduler.ts'
import { type RecordedDocument, unload } from './documents.ts'
import { type JobToRecord, jobsToRecord, recordedAccount, workspaceId } from './jobs.ts'
import { outcomeOf } from './outcome.ts'
import { quietWorld } from './quiet-world.ts'
import type { Recording } from './recording.ts'
import { begin, goOn, payIn } from './run-job.ts'

// Writes down how the engine of this code does its jobs, for later code to be held to. To be run only at a commit
// whose data must go on living: what is there already is not written again.
const to = new URL('./recorded/jobs/', import.meta.url)
const cards: BackendCard[] = deliveredCards.filter(({ id }) => ['embedded', 'runpod', 'runpod-svd', 'veo'].includes(id))
const rates = defaultRateCard

const changed = (before: readonly RecordedDocument[], after: readonly RecordedDocument[]) => {
  const known = new Map(before.map(({ path, data }) => [path, JSON.stringify(data)]))
  const there = new Set(after.map(({ path }) => path))
  return {
    middle: after.filter(({ path, data }) => known.get(path) !== JSON.stringify(data)),
    gone: [...known.keys()].filter((path) => !there.has(path)),
  }
}

const record = async ({ name, film, wish, script = {}, cancelAt, answer }: JobToRecord): Promise<Recording> => {
  const request = { ...wish, jobId: `job-${name}`, workspaceId, filmId: film.film.id }
  const course = { jobId: request.jobId, workspaceId, ...(cancelAt ? { cancelAt } : {}), ...(answer ? { answer } : {}) }
  const world = quietWorld({ account: recordedAccount, film, cards, rates, script, startAt, prefix: 'i' })
  payIn(world, workspaceId, 5_000_000)
  const { units, expectedMillis, maxMillis } = await begin(world, request)
  const begun = unload(world.store)
  const begunAt = world.ports.clock.now()
  await goOn(world, course, Math.floor(units / 2))
  const middle = unload(world.store)
  const middleAt = world.ports.clock.now()
  await goOn(world, course)
  if (world.thrown.length > 0) throw new Error(`${name} threw`, { cause: world.thrown[0] })
  return {
    ...{ name, request, film: film as Recording['film'], script },
    ...(cancelAt ? { cancelAt } : {}),
    ...(answer ? { answer } : {}),
    quote: { units, expectedMillis, maxMillis },
    ...{ begunAt, middleAt, begun },
    ...changed(begun, middle),
    outcome: outcomeOf(world.store, request.jobId),
  }
}

// A line each for what is long, so that a difference can be read.
const write = (value: object): string => {
  const fields = Object.entries(value).map(([name, each]) => {
    const text =
      Array.isArray(each) && each.length > 0
        ? `[\n${each.map((one) => JSON.stringify(one)).join(',\n')}\n]`
        : JSON.stringify(each)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

mkdirSync(to, { recursive: true })
writeFileSync(new URL('../setting.json', to), write({ rates, cards }))
for (const job of jobsToRecord) {
  const recording = await record(job)
  writeFileSync(new URL(`${job.name}.json`, to), write(recording))
  const { state, money } = recording.outcome as { state: string; money: object }
  console.log(`${job.name}: ${recording.quote.units} units, ${state}, ${JSON.stringify(money)}`)
}
