import { type PlanName, userSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { useEffect } from 'react'
import { useDocument } from '../data/live.ts'
import { startSession, useSession, wasSignedIn } from './session.ts'
import { useWorkspaceOfTab } from './tab-workspace.ts'
import { useWorkspace } from './workspaces.tsx'

// The plan of the workspace one is in, on a page that is open to everyone. A visitor loads nothing for it.
export const useOwnPlan = (): PlanName | undefined => {
  useEffect(() => {
    if (wasSignedIn()) startSession().catch(() => undefined)
  }, [])
  const session = useSession()
  const profile = useDocument(session.status === 'signed-in' ? paths.user(session.uid) : undefined, userSchema)
  const ofTab = useWorkspaceOfTab(session.status === 'signed-in' ? session.uid : undefined)
  const begun = profile.status === 'ready' ? profile.data?.currentWorkspaceId : undefined
  const workspace = useWorkspace(ofTab ?? begun)
  return workspace.status === 'ready' ? workspace.data?.plan : undefined
}
