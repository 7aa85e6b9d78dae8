import { describe, expect, test } from 'vitest'
import { load } from './documents.ts'
import { recordedAccount, workspaceId } from './jobs.ts'
import { outcomeOf } from './outcome.ts'
import { quietWorld } from './quiet-world.ts'
import { inTheMiddle, type Recording, readRecording, readSetting, recordedJobs } from './read-recordings.ts'
import { begin, goOn, payIn } from './run-job.ts'

// Jobs as the code of `recorded/` did them: this code comes to the same keys, money and states, whether it takes the wish
// anew or goes on with the rows that were written then.
const setting = readSetting()
const recordings = recordedJobs().map(readRecording)

const worldOf = ({ film, script }: Recording, startAt: number, prefix: string) =>
  quietWorld({ account: recordedAccount, film, ...setting, script, startAt, prefix })

const courseOf = ({ request, cancelAt, answer }: Recording) => ({
  ...{ jobId: request.jobId, workspaceId },
  ...(cancelAt === undefined ? {} : { cancelAt }),
  ...(answer === undefined ? {} : { answer }),
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

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
