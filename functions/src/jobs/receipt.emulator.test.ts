import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { eventually, randomId, refusal, tick } from '@peace/dev/tests/people'
import { jobEnd, openStudio, writeFilm } from '@peace/dev/tests/studio'
import type { JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'receipt-test'))

test('a build of more than a thousand attempts keeps its receipt, five hundred lines at a time, when they are gone', async () => {
  const { person, workspaceId } = await openStudio(store)
  const filmId = await writeFilm(store, workspaceId)
  const jobId = randomId()
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  await jobEnd(store, jobId)
  const job = store.doc(`jobs/${jobId}`)
  const filed = async (whole: number) => {
    await tick('sweep')
    const { receipt } = (await job.get()).data() as JobRow
    return receipt?.whole && receipt.pages === whole ? receipt : undefined
  }
  await eventually(() => filed(1))

  const own = await store.collection('attempts').where('jobId', '==', jobId).get()
  const [some] = own.docs
  const writer = store.bulkWriter()
  for (let n = own.size; n < 1_120; n++) {
    const id = `${jobId}-${n}`
    void writer.create(store.doc(`attempts/${id}`), {
      ...some?.data(),
      id,
      createdAt: Number(some?.get('createdAt')) + n,
    })
  }
  await writer.close()
  // As an ended job of before receipts is left by a migration.
  const { receipt: _, ...before } = (await job.get()).data() as JobRow
  await job.set({ ...before, v: 1, shard: 0, shardDueAt: 0 })
  await eventually(() => filed(3))

  const read = async (): Promise<{ lines: string[]; pages: number }> => {
    const lines: string[] = []
    let pages = 0
    for (let from: string | undefined = 'p0'; from !== undefined; pages++) {
      const page: { attempts: { id: string }[]; next?: string | undefined } = await person.call('jobReceipt', {
        workspaceId,
        jobId,
        from,
      })
      expect(page.attempts.length).toBeLessThanOrEqual(500)
      lines.push(...page.attempts.map(({ id }) => id))
      from = page.next
    }
    return { lines, pages }
  }
  const { lines, pages } = await read()
  expect(new Set(lines).size).toBe(1_120)
  expect([lines.length, pages]).toEqual([1_120, 3])

  const all = await store.collection('attempts').where('jobId', '==', jobId).get()
  const dropping = store.bulkWriter()
  for (const { ref } of all.docs) void dropping.delete(ref)
  await dropping.close()
  expect((await read()).lines).toEqual(lines)
  const stranger = await openStudio(store)
  expect(await refusal(stranger.person.call('jobReceipt', { workspaceId: stranger.workspaceId, jobId }))).toBe(
    'not-found',
  )
}, 180_000)
