import { drillJob, storedRows } from '@peace/engine'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { enginePorts } from '../jobs/engine-ports.store.ts'

const most = 50

// Paid films in the making, the oldest first: what would become of each.
export const drillOpenJobs = async (gone: ReadonlySet<string>) => {
  const [ports, found] = await Promise.all([
    enginePorts(),
    firestore()
      .collection('jobs')
      .where('open', '==', true)
      .orderBy('createdAt')
      .limit(most + 1)
      .get(),
  ])
  const jobs = found.docs.flatMap((document) => readIfReadable(storedRows.job, document) ?? [])
  const films = await Promise.all(
    jobs.slice(0, most).map(async (job) => {
      const drill = job.paid ? await drillJob(ports, job, gone) : undefined
      if (!drill || drill.moved === 0) return []
      const { units, moved, lost, nowMicros, thereMicros } = drill
      const moves = drill.moves.map(({ kind, from, to, look, units: count }) => ({
        ...{ kind, from, look, units: count },
        ...(to === undefined ? {} : { to }),
      }))
      const { id: jobId, filmId, workspaceId, money } = job
      return [
        {
          jobId,
          filmId,
          workspaceId,
          units,
          moved,
          lost,
          nowMicros,
          thereMicros,
          heldMicros: money.heldMillis * 10,
          moves,
        },
      ]
    }),
  )
  return { films: films.flat(), more: found.size > most }
}
