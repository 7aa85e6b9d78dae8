import { DomainError } from '@peace/core/errors'
import { timeSchema } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { stored, tables } from '@peace/core/stored'
import { z } from 'zod'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Paid work that is stopped because money does not agree: of a workspace, or of the whole platform. The gate asks the
// workspace's own document, which it reads anyway; why is the operators' alone to read. Only an operator lifts it.
const platform = 'platform'
const stopSchema = z.object({
  id: z.string(),
  name: z.string().default(''),
  at: timeSchema,
  faults: z.array(z.string().max(500)).max(20),
})
type PaidStop = z.infer<typeof stopSchema>
const storedStop = stored('paid-stop', stopSchema, [])

const nameOf = (fault: string): string => fault.slice(0, 500)

export const stopPaidWork = (
  workspaceId: string | undefined,
  faults: readonly string[],
  now: number,
): Promise<boolean> => {
  const store = firestore()
  const stop = store.doc(paths.paidStop(workspaceId ?? platform))
  return store.runTransaction(async (transaction) => {
    const workspace = workspaceId === undefined ? undefined : store.doc(paths.workspace(workspaceId))
    const [known, found] = await transaction.getAll(stop, ...(workspace ? [workspace] : []))
    if (workspace && !found?.exists) return false
    const name = workspace && found ? readDocument(tables.workspace, found).name : ''
    const at = Number(known?.get('at') ?? now)
    const row = { id: workspaceId ?? platform, name, at, faults: faults.slice(0, 20).map(nameOf) }
    transaction.set(stop, storedStop.write(row))
    if (workspace) transaction.update(workspace, { paidStoppedAt: at })
    return !known?.exists
  })
}

export const liftPaidStop = (workspaceId: string | undefined): Promise<void> => {
  const store = firestore()
  const stop = store.doc(paths.paidStop(workspaceId ?? platform))
  return store.runTransaction(async (transaction) => {
    const workspace = workspaceId === undefined ? undefined : store.doc(paths.workspace(workspaceId))
    const [known, found] = await transaction.getAll(stop, ...(workspace ? [workspace] : []))
    if (!known?.exists) throw new DomainError('not-found', { what: 'stop' })
    transaction.delete(stop)
    if (workspace && found?.exists) {
      const { paidStoppedAt: _, ...rest } = readDocument(tables.workspace, found)
      transaction.set(workspace, tables.workspace.write(rest))
    }
  })
}

export const platformStopped = async (): Promise<boolean> =>
  (await firestore().doc(paths.paidStop(platform)).get()).exists

type Listed = Omit<PaidStop, 'id'> & { workspaceId?: string }

export const readPaidStops = async (): Promise<Listed[]> => {
  const found = await firestore().collection('paid-stops').orderBy('at').limit(200).get()
  return found.docs.flatMap((one) => {
    const stop = readIfReadable(storedStop, one)
    if (!stop) return []
    const { id, ...rest } = stop
    return [id === platform ? rest : { ...rest, workspaceId: id }]
  })
}
