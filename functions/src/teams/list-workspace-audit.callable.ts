import { DomainError } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { door } from '../callable.ts'
import { listAudit } from './audit.store.ts'

export const listWorkspaceAudit = door(
  'listWorkspaceAudit',
  { permission: 'members.manage' },
  async ({ workspaceId, before }, { workspace }) => {
    if (!entitlementsOf(workspace.plan).audit) throw new DomainError('plan-lacks-audit')
    return { entries: await listAudit(workspaceId, before) }
  },
)
