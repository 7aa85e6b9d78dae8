import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { load, type RecordedDocument } from './documents.ts'
import { recordedAccount, workspaceId } from './jobs.ts'
import { outcomeOf } from './outcome.ts'
import { quietWorld } from './quiet-world.ts'
import { type Recording, recordingSchema, settingSchema } from './recording.ts'
import { begin, goOn, payIn } from './run-job.ts'

// Jobs as the code of `recorded/` did them: this code comes to the same keys, money and states, whether it takes the wish
// anew or goes on with the rows that were written then.
const at = new URL('./recorded/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, at), 'utf8'))
const setting = settingSchema.parse(read('setting.json'))
const recordings = readdirSync(new URL('jobs/', at)).map((name) => recordingSchema.parse(read(`jobs/${name}`)))

const worldOf = ({ film, script }: Recording, startAt: number, prefix: string) =>
  quietWorld({ account: recordedAccount, film, ...setting, script, startAt, prefix })

const courseOf = ({ request, cancelAt, answer }: Recording) => ({
  ...{ jobId: request.jobId, workspaceId },
  ...(cancelAt === undefined ? {} : { cancelAt }),
  ...(answer === undefined ? {} : { answer }),
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const inTheMiddle = ({ begun, middle, gone }: Recording): RecordedDocument[] => {
  const there = new Map([...begun, ...middle].map((each) => [each.path, each]))
  for (const path of gone) there.delete(path)
  return [...there.values()]
}

test('every way through the engine is recorded', () => {
  expect(recordings.map(({ name }) => name)).toHaveLength(12)
})

describe.each(recordings.map((recording) => ({ name: recording.name, recording })))(
  'the job "$name"',
  ({ recording }) => {
    test('costs the same and comes to the same when it is asked for anew', async () => {
      const world = worldOf(recording, recording.begunAt, 'i')
      payIn(world, workspaceId, 5_000_000)
      expect(await begin(world, recording.request)).toMatchObject(recording.quote)
      await goOn(world, courseOf(recording))
      expect(plain(outcomeOf(world.store, recording.request.jobId))).toEqual(recording.outcome)
      expect(world.thrown).toEqual([])
    })

    test('goes on from its beginning, and from its middle, to the same end', async () => {
      for (const [documents, from] of [
        [recording.begun, recording.begunAt],
        [inTheMiddle(recording), recording.middleAt],
      ] as const) {
        const world = worldOf(recording, from, 'later')
        load(world.store, documents)
        await goOn(world, courseOf(recording))
        expect(plain(outcomeOf(world.store, recording.request.jobId))).toEqual(recording.outcome)
        expect(world.thrown).toEqual([])
      }
    })
  },
)
