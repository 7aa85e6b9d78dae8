import { isLive, type PaymentRecord } from '@peace/core/money'
import { paths, files as places } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { cancelJob } from '@peace/engine'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { expectLatePuts } from '../films/late-puts.store.ts'
import { bucket, firestore } from '../firebase.ts'
import { setCancelAtPeriodEnd } from '../gateways/stripe/index.ts'
import { enginePorts } from '../jobs/engine-ports.store.ts'
import { forgetChannelsOf } from '../publish/leaves.store.ts'
import { filesUnder, pages, topOfWorkspace } from './own-places.store.ts'

export type Purged = { documents: number; files: number; payments: number }

// Bookkeeping law wants what was paid, not by whom it was made or why: the record goes on without workspace or card.
const keepPayment = ({ workspaceId: _, fingerprint: __, customerId: ___, ...payment }: Partial<PaymentRecord>) =>
  payment

const keepPayments = async (workspaceId: string): Promise<number> => {
  const store = firestore()
  const found = await store.collection(paths.payments(workspaceId)).get()
  for (const document of found.docs) {
    // One that cannot be read is kept as it is: the law asks for it all the same.
    const payment = readIfReadable(tables.payment, document) ?? document.data()
    await store.doc(paths.kept(document.id)).set({ what: 'payment', ...keepPayment(payment) })
  }
  return found.size
}

const endSubscription = async (workspaceId: string) => {
  const found = await firestore().doc(paths.billing(workspaceId)).get()
  const billing = found.exists ? readDocument(tables.billing, found) : undefined
  if (billing?.subscription && isLive(billing.subscription))
    await setCancelAtPeriodEnd(billing.subscription.id, true, `purge-${workspaceId}`)
}

export const removeFiles = async (prefix: string): Promise<number> => {
  const files = await filesUnder(prefix)
  for (const file of files) await bucket().file(file.name).delete({ ignoreNotFound: true })
  return files.length
}

// All that came in for an attempt lies side by side.
const incomingOf = (attemptId: string): string => places.incoming(attemptId, 0).slice(0, -1)

const linkOutlivesMs = 5 * 60_000

// A workspace with all that is in it, and the salt its keys were made with. Whatever was cut off goes on where it was:
// what is gone is not found again, and the workspace's own document goes last.
export const purgeWorkspace = async (workspaceId: string, now: number): Promise<Purged> => {
  const store = firestore()
  const ports = await enginePorts()
  for (const jobId of await ports.store.openJobs(workspaceId)) await cancelJob(ports, workspaceId, jobId)
  await endSubscription(workspaceId)
  await forgetChannelsOf(workspaceId, now)
  const payments = await keepPayments(workspaceId)
  let documents = 0
  let files = 0
  const attempts = store.collection('attempts').where('workspaceId', '==', workspaceId)
  for await (const attempt of pages(attempts)) {
    const place = incomingOf(attempt.id)
    files += await removeFiles(place)
    // Its machine's link to put the result lives a little longer than it may take.
    const until = Number(attempt.get('deadlineAt') ?? 0) + linkOutlivesMs
    if (until > now) await expectLatePuts(place, { from: now, until })
  }
  for (const query of topOfWorkspace(workspaceId))
    for await (const { ref } of pages(query)) {
      await store.recursiveDelete(ref)
      documents += 1
    }
  files += await removeFiles(`workspaces/${workspaceId}/`)
  await store.doc(paths.workload(workspaceId)).delete()
  await store.doc(paths.paidStop(workspaceId)).delete()
  await store.recursiveDelete(store.doc(paths.workspace(workspaceId)))
  return { documents: documents + 1, files, payments }
}
