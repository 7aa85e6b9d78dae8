import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Artifact, Job } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { type App, initializeApp } from 'firebase-admin/app'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { environmentOf } from '../stack/addresses.ts'
import { startStack } from '../stack/stack.ts'
import { killFunctions } from '../tests/kill-functions.ts'
import { type Person, randomId, signUp } from '../tests/people.ts'
import { givePlan } from '../tests/plans.ts'
import { giveCredit, jobEnd } from '../tests/studio.ts'
import { whileSweeping } from '../tests/sweeping.ts'
import { type Place, readDocuments } from './read-documents.ts'

// Films stopped in the middle, as this code stores them: begun on a stack of its own, then every function is killed and
// all that lies in Firestore is written to a file. A later code is tested by going on with them.
const to = new URL('../../../engine/src/replay/recorded/films/', import.meta.url)
const samples = new URL('../../../samples/', import.meta.url)

type Recording = {
  name: string
  sample: string
  language: 'th' | 'en'
  quality: 'draft' | 'standard'
  // When it is stopped.
  enough(job: Job): boolean
}

const made = ({ counts }: Job): number => counts.done / counts.wanted

const recordings: Recording[] = [
  {
    name: 'draft',
    sample: 'red-kite.th.fountain',
    language: 'th',
    quality: 'draft',
    enough: (job) => made(job) > 0.4,
  },
  {
    name: 'finals',
    sample: 'the-last-ferry.en.fountain',
    language: 'en',
    quality: 'standard',
    enough: (job) => job.state === 'GENERATING_VIDEO' && made(job) > 0.4,
  },
]

const begin = async (store: Firestore, person: Person, recording: Recording): Promise<Place> => {
  const { language, quality, sample } = recording
  const [workspaceId, filmId, jobId] = [randomId(), randomId(), randomId()]
  await person.call('createTeam', { workspaceId, name: 'Recorded' })
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 5_000_000)
  const script = readFileSync(new URL(sample, samples), 'utf8')
  await person.call('createFilm', { workspaceId, filmId, language, script })
  const wish = { workspaceId, filmId, stop: 'cut' as const, quality }
  const { maxMillis, units } = await person.call('quoteJob', wish)
  console.log(`${recording.name}: ${units} units, at most ${maxMillis} thousandths of a credit`)
  await person.call('createJob', { ...wish, jobId, shownMillis: maxMillis })
  return { workspaceId, filmId, jobId }
}

// From now on whatever starts anew is killed at once.
const stopAll = (): (() => void) => {
  killFunctions()
  const killing = setInterval(killFunctions, 25)
  return () => clearInterval(killing)
}

const untilEnough = (store: Firestore, jobId: string, enough: Recording['enough']): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = store.doc(`jobs/${jobId}`).onSnapshot((seen) => {
      const job = seen.data() as (Job & { open: boolean }) | undefined
      if (!job) return
      if (!job.open) reject(new Error(`It ended before it was stopped: ${job.state}`))
      else if (!enough(job)) return
      else resolve()
      stop()
    })
  })

// How this code itself ended it: what a later one must come to as well.
const endOf = async (store: Firestore, { workspaceId, jobId }: Place) => {
  const job = await whileSweeping(jobEnd<Job & { open: boolean }>(store, jobId))
  const { state, resultKey, money, counts } = job
  const artifacts = await store.collection(paths.artifacts(workspaceId)).get()
  const paid = artifacts.docs
    .map((each) => each.data() as Artifact & { paidMicros?: number })
    .map(({ key, kind, subject, paidMicros = 0 }) => ({ key, kind, subject, paidMicros }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { state, resultKey, money, counts, paid }
}

const record = async (app: App, recording: Recording): Promise<void> => {
  const store = getFirestore(app)
  const place = await begin(store, await signUp(), recording)
  const release = await whileSweeping(untilEnough(store, place.jobId, recording.enough).then(stopAll))
  const recordedAt = Date.now()
  const documents = await readDocuments(store, place)
  release()
  const ended = await endOf(store, place)
  const lines = (list: readonly unknown[]) => `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`
  const { paid, ...rest } = ended
  const text = `{
"recordedAt": ${recordedAt},
"place": ${JSON.stringify(place)},
"ended": ${JSON.stringify(rest)},
"paid": ${lines(paid)},
"documents": ${lines(documents)}
}
`
  mkdirSync(to, { recursive: true })
  writeFileSync(new URL(`${recording.name}.json`, to), text)
  console.log(`${recording.name}: ${documents.length} documents, ${text.length} letters; it ended ${ended.state}`)
}

const [only] = process.argv.slice(2)
const stack = await startStack({ name: `record-${process.pid}`, web: false, schedules: false })
try {
  Object.assign(process.env, environmentOf(stack))
  const app = initializeApp({ projectId: stack.projectId }, 'record')
  for (const recording of recordings) if (!only || recording.name === only) await record(app, recording)
  stack.discard()
} finally {
  await stack.stop()
}
process.exit()
