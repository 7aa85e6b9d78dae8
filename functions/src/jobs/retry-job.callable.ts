import { DomainError } from '@peace/core/errors'
import { createJob, wishAgain } from '@peace/engine'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { door } from '../callable.ts'
import { refuseUnverified } from '../door/trusted.store.ts'
import { giveBackUse, takeUse, usedIn } from '../door/use.store.ts'
import { draftUse } from './create-job.callable.ts'
import { enginePorts } from './engine-ports.store.ts'
import { requesterOf } from './requester.ts'

// Trying again is a new job with the old one's wish: it finds all that was made.
export const retryJob = door(
  'retryJob',
  {
    permission: 'film.build',
    audit: ({ jobId, newJobId }) => ({ jobId, newJobId }),
    memory: '512MiB',
    secrets: ['gemini'],
  },
  async (
    { workspaceId, jobId, newJobId, shownMillis, plan },
    { uid, emailVerified, member, program, workspace, now },
  ) => {
    const ports = await enginePorts()
    const old = await ports.store.get('job', jobId)
    if (old?.workspaceId !== workspaceId) throw new DomainError('not-found', { what: 'job' })
    if (old.request.quality !== 'draft') {
      await refuseUnverified({ uid, emailVerified })
      await refuseUnapproved(workspaceId, old.filmId)
    }
    const request = { ...wishAgain(old), jobId: newJobId, shownMillis, ...(plan === undefined ? {} : { plan }) }
    // As whoever builds for the first time: what is counted there is counted here.
    const draft = old.request.quality === 'draft'
    const taking = draft ? usedIn(workspaceId, draftUse(newJobId, workspace.plan)) : undefined
    const taken = taking && (await takeUse(uid, taking, now()))
    try {
      const { state } = await createJob(ports, request, requesterOf({ uid, member, program }))
      return { jobId: newJobId, state }
    } catch (error) {
      if (taking && taken) await giveBackUse(uid, taking, now())
      throw error
    }
  },
)
