import type { Ports } from '../ports.ts'
import { claimWork, hearWebhook } from '../watch.ts'
import { Broken } from './broken.ts'
import type { Faults } from './faults.ts'
import type { MemoryStore } from './memory-store.ts'
import type { Work } from './providers.ts'
import type { World } from './world.ts'

// Somebody speaks of an attempt without its secret: nothing changes, and nobody is called for it.
export const forgeries =
  ({ faults, store, run }: { faults: Faults; store: MemoryStore; run: World['run'] }) =>
  (work: Work, kind: 'webhook-forged' | 'claim-forged'): void => {
    if (!faults.happens(kind)) return
    run(kind, false, async (ports) => {
      const calls: string[] = []
      const silent: Ports = {
        ...ports,
        backends: {
          ...ports.backends,
          gateway: (id) => {
            calls.push(id)
            return ports.backends.gateway(id)
          },
        },
      }
      // Also of work of our own, which has no secret: none is not a secret.
      const own = store.rows('attempt').findLast(({ worker, phase }) => worker !== undefined && phase === 'intent')
      for (const [id, nonce] of [
        [work.attemptId, 'guess'],
        [own?.id, ''],
      ] as const) {
        if (id === undefined) continue
        const before = store.row('attempt', id)
        const believed =
          kind === 'webhook-forged' ? await hearWebhook(silent, id, nonce) : await claimWork(silent, id, nonce, 'thief')
        if (before && (believed || calls.length > 0))
          throw new Broken('forged-changes-nothing', `${kind} was believed about ${id}`)
      }
    })
  }
