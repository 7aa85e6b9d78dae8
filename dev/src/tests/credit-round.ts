import { isDomainError, must } from '@peace/core/errors'
import { cancelJob, createJob, noClassifier, type Ports, quoteJob } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'
import { randomId } from './people.ts'
import { bareWorkspace, giveCredit, ledgerFaults, writeFilm } from './studio.ts'

// Many builds at once in one workspace that has credit for one: what came of each, and whether the ledger is right.
export type Round = { accepted: number; refused: Record<string, number>; faults: string[]; ms: number }

export const runRound = async (store: Firestore, engine: Ports, many: number): Promise<Round> => {
  // What is accepted is not built: no task leaves here, and nobody is asked to look.
  const tasks = { waits: true, send: async () => undefined, remind: async () => undefined }
  const ports: Ports = { ...engine, tasks, moderation: noClassifier }
  const workspaceId = await bareWorkspace(store)
  const filmId = await writeFilm(store, workspaceId, { scenes: 1, shotsPerScene: 1 })
  const wish = {
    workspaceId,
    filmId,
    target: { type: 'film' as const },
    stop: 'clips' as const,
    quality: 'standard' as const,
    fallback: false,
  }
  const { maxMillis } = await quoteJob(ports, wish)
  await giveCredit(store, workspaceId, maxMillis)
  const ids = Array.from({ length: many }, () => randomId())
  const started = performance.now()
  const settled = await Promise.allSettled(
    ids.map((jobId) => createJob(ports, { ...wish, jobId, shownMillis: maxMillis }, { uid: 'tester' })),
  )
  const ms = Math.round(performance.now() - started)
  const refused: Record<string, number> = {}
  for (const each of settled) {
    if (each.status === 'fulfilled') continue
    const code = isDomainError(each.reason) ? each.reason.code : String(each.reason)
    refused[code] = (refused[code] ?? 0) + 1
  }
  const faults = await ledgerFaults(store, workspaceId)
  const accepted = settled.filter(({ status }) => status === 'fulfilled').length
  for (const [n, each] of settled.entries())
    if (each.status === 'fulfilled') await cancelJob(ports, workspaceId, must(ids[n], 'the job asked for'))
  return { accepted, refused, faults, ms }
}
