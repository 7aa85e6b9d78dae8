import { isAwake, type Machine } from '@peace/core/machines'
import type { SpendTicket } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { type WorkInput, type WorkOutput, workInputSchema, workOutputSchema } from '@peace/core/templates'
import type { Firestore } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'

// Work that waits for a machine to ask for it. The machine is never called: it asks, takes, reports.
export const relayRowSchema = z.object({
  attemptId: z.string(),
  // Whose film it is. Before 26 November 2026 only the pool said so.
  workspaceId: z.string().optional(),
  // The workspace whose machines may take it, or our own pool of pods.
  pool: z.string(),
  machineId: z.string().optional(),
  template: z.string(),
  input: workInputSchema,
  // A machine that was lost may still report; only 'taken' hears it.
  state: z.enum(['offered', 'taken', 'done', 'withdrawn', 'lost']),
  stopping: z.boolean().default(false),
  percent: z.int().default(0),
  output: workOutputSchema.optional(),
  offeredAt: z.int(),
  seenAt: z.int(),
  takenAt: z.int().optional(),
})
export type RelayRow = z.infer<typeof relayRowSchema>

const read = (data: unknown): RelayRow | undefined => {
  const row = relayRowSchema.safeParse(data)
  return row.success ? row.data : undefined
}

export const podPool = 'pods'

export const relayStore = (store: Firestore) => {
  const ref = (attemptId: string) => store.doc(paths.relay(attemptId))

  const change = (attemptId: string, next: (row: RelayRow) => Partial<RelayRow> | undefined) =>
    store.runTransaction(async (tx) => {
      const row = read((await tx.get(ref(attemptId))).data())
      const changed = row && next(row)
      if (changed) tx.update(ref(attemptId), changed)
      return row ? { ...row, ...changed } : undefined
    })

  return {
    get: async (attemptId: string) => read((await ref(attemptId).get()).data()),

    // A machine of a user’s own costs nothing, one of ours does: both are asked for a ticket.
    offer: (row: RelayRow, _ticket: SpendTicket) => ref(row.attemptId).create(row),

    // The oldest order this machine may take, taken in the same moment.
    take: async (
      pool: string,
      machineId: string,
      templates: readonly string[],
      now: number,
      // Throws for a machine that may take nothing.
      ask: () => Promise<void>,
    ): Promise<WorkInput | undefined> => {
      const waiting = await store
        .collection('relay')
        .where('pool', '==', pool)
        .where('state', '==', 'offered')
        .limit(20)
        .get()
      const rows = waiting.docs.flatMap((each) => read(each.data()) ?? [])
      const mine = rows
        .filter(
          (row) => (row.machineId === undefined || row.machineId === machineId) && templates.includes(row.template),
        )
        .sort((a, b) => a.offeredAt - b.offeredAt)
      if (mine.length > 0) await ask()
      for (const { attemptId } of mine) {
        const taken = await change(attemptId, (row) =>
          row.state === 'offered' ? { state: 'taken', machineId, takenAt: now, seenAt: now } : undefined,
        )
        if (taken?.state === 'taken' && taken.machineId === machineId && taken.takenAt === now) return taken.input
      }
      return undefined
    },

    // What its machine says of work in hand; returns whether it is still wanted.
    beat: async (attemptId: string, machineId: string, percent: number, now: number): Promise<boolean> => {
      const row = await change(attemptId, (each) =>
        each.state === 'taken' && each.machineId === machineId ? { percent, seenAt: now } : undefined,
      )
      return row?.state === 'taken' && row.machineId === machineId && !row.stopping
    },

    finish: async (attemptId: string, machineId: string, output: WorkOutput): Promise<boolean> => {
      const row = await change(attemptId, (each) =>
        each.state === 'taken' && each.machineId === machineId ? { state: 'done', output } : undefined,
      )
      return row?.state === 'done' && row.machineId === machineId
    },

    // Taken back from a machine that never asked for it, or that fell silent; from then on it is heard no more.
    takeBack: (attemptId: string, silentSince: number) =>
      change(attemptId, (row) => {
        if (row.seenAt > silentSince) return undefined
        if (row.state === 'offered') return { state: 'withdrawn' }
        return row.state === 'taken' ? { state: 'lost' } : undefined
      }),

    stop: (attemptId: string) =>
      change(attemptId, (row) => (row.state === 'offered' ? { state: 'withdrawn' } : { stopping: true })),

    waiting: async (pool: string): Promise<number> => {
      const query = store.collection('relay').where('pool', '==', pool).where('state', 'in', ['offered', 'taken'])
      return (await query.count().get()).data().count
    },

    machines: async (workspaceId: string, now: number): Promise<Machine[]> => {
      const all = await store.collection(paths.machines(workspaceId)).get()
      return all.docs
        .flatMap((each) => readIfReadable(tables.machine, each) ?? [])
        .filter((machine) => isAwake(machine, now))
    },
  }
}
export type RelayStore = ReturnType<typeof relayStore>
