import type { PlanName } from '@peace/core/access'
import { entitlementsOf } from '@peace/core/money'
import { createJob as create } from '@peace/engine'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { door } from '../callable.ts'
import type { Taking } from '../door/use.store.ts'
import { enginePorts } from './engine-ports.store.ts'
import { requesterOf } from './requester.ts'

// A person's drafts are counted over all their workspaces, as the plan of the one they build in has it.
// A draft costs nothing, so a person has so many a day over all workspaces.
export const draftUse = (jobId: string, plan: PlanName | undefined): Taking => ({
  ...{ of: 'drafts', count: 1, wish: jobId },
  most: entitlementsOf(plan ?? 'free').draftsPerDay,
})

export const createJob = door(
  'createJob',
  {
    permission: 'film.build',
    uses: ({ quality, jobId }, plan) => (quality === 'draft' ? draftUse(jobId, plan) : undefined),
    verified: ({ quality }) => quality !== 'draft',
    rate: { max: 120, perMs: 60_000 },
    audit: ({ jobId, filmId, quality, stop }) => ({ jobId, filmId, quality, stop }),
    memory: '512MiB',
    secrets: ['gemini'],
  },
  async (input, { uid, member, program }) => {
    if (input.quality !== 'draft') await refuseUnapproved(input.workspaceId, input.filmId)
    return create(await enginePorts(), input, requesterOf({ uid, member, program }))
  },
)
