import { advancePublication } from '@peace/engine/publish'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { log } from '../log/log.ts'
import { partOf } from '../services.ts'
import { dueLeaves } from './leaves.store.ts'
import { publishPorts } from './outlet.store.ts'
import { duePublications } from './publications.store.ts'
import { takeLeaveBack } from './take-leave-back.ts'

// What is owed to outlets outside, a few at a time: each takes as long as its film is large, and what is not done goes on with
// the next minute, from where the outlet says it is.
const atOnce = 4
const mostMs = 60_000

export const publishDue = onSchedule(
  {
    ...partOf('publisher', ['youtube', 'channelKey']),
    schedule: 'every 1 minutes',
    timeoutSeconds: 540,
    memory: '1GiB',
  },
  async () => {
    const { now } = await readClock()
    const began = now()
    const ports = publishPorts(now)
    for (const leave of await dueLeaves(began, 20))
      await takeLeaveBack(leave, now()).catch((error: unknown) => log.error('leave is not taken back', { error }))
    const due = await duePublications(began, 40)
    const next = async () => {
      for (let id = due.shift(); id !== undefined && now() - began < mostMs; id = due.shift())
        await advancePublication(ports, id).catch((error: unknown) =>
          log.error('a publication is left behind', { id, error }),
        )
    }
    await Promise.all(Array.from({ length: atOnce }, next))
  },
)
