import { setTimeout as wait } from 'node:timers/promises'
import { DomainError } from '@peace/core/errors'
import type { DocumentData, DocumentReference, WriteResult } from 'firebase-admin/firestore'

// One document that many change at once, by what was read. The SDK's own transactions wait a second and more before they try
// again: forty calls of one person at once took nineteen seconds to be refused. Here whoever is in this process stands in
// line, whoever is in another is noticed when the document is no longer what was read, and a refusal writes nothing.
const lines = new Map<string, Promise<unknown>>()

const collisions = new Set<unknown>([5, 6, 9, 10])
const collided = (error: unknown): boolean => collisions.has((error as { code?: unknown } | undefined)?.code)
const most = 40

const inLine = async <T>(name: string, turn: () => Promise<T>): Promise<T> => {
  const before = lines.get(name) ?? Promise.resolve()
  const mine = before.then(turn, turn)
  lines.set(name, mine)
  try {
    return await mine
  } finally {
    if (lines.get(name) === mine) lines.delete(name)
  }
}

const write = (
  reference: DocumentReference,
  next: DocumentData,
  updateTime: FirebaseFirestore.Timestamp | undefined,
): Promise<WriteResult> => {
  const batch = reference.firestore.batch()
  if (!updateTime) batch.create(reference, next)
  else batch.update(reference, next, { lastUpdateTime: updateTime })
  return batch.commit().then(([result]) => result as WriteResult)
}

// `decide` gives the whole document as it is to be, or the same value where nothing changes, or throws. Whether it changed.
export const changeDocument = (
  reference: DocumentReference,
  decide: (data: DocumentData | undefined) => DocumentData | undefined,
): Promise<boolean> =>
  inLine(reference.path, async () => {
    for (let tries = 1; ; tries++) {
      const found = await reference.get()
      const next = decide(found.data())
      if (!next) return false
      try {
        await write(reference, next, found.updateTime)
        return true
      } catch (error) {
        if (!collided(error)) throw error
        // So many at a time that it could not even be counted.
        if (tries >= most) throw new DomainError('too-many-requests', { seconds: 1 }, { cause: error })
        await wait(Math.random() * Math.min(200, 10 * 1.5 ** tries))
      }
    }
  })
