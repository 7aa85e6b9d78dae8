import { ownTemplateId } from '@peace/core/workflows'
import { door } from '../callable.ts'
import { readWorkflows, removeWorkflow, saveWorkflow as save, switchWorkflow } from './workflows.store.ts'

// Graphs of a workspace's own, shared in it. Whoever looks after its machines looks after these.

const rate = { max: 30, perMs: 60_000 }
const options = { permission: 'backends.manage', rate } as const

export const listWorkflows = door('listWorkflows', { permission: 'film.see' }, async ({ workspaceId }, { store }) => ({
  workflows: (await readWorkflows(store, workspaceId)).map(({ sum, ...workflow }) => ({
    ...workflow,
    templateId: ownTemplateId({ id: workflow.id, sum }),
  })),
}))

export const saveWorkflow = door(
  'saveWorkflow',
  { ...options, verified: true, audit: ({ workflowId }) => ({ workflowId }) },
  ({ workspaceId, workflowId, ...given }, { store, uid, now }) =>
    save(store, { workspaceId, workflowId, by: uid, now: now(), ...given }),
)

export const changeWorkflow = door(
  'changeWorkflow',
  { ...options, audit: ({ workflowId, to }) => ({ workflowId, to }) },
  async ({ workspaceId, workflowId, to }, { store }) => {
    if (to === 'forgotten') await removeWorkflow(store, workspaceId, workflowId)
    else await switchWorkflow(store, workspaceId, workflowId, to === 'on')
    return {}
  },
)
