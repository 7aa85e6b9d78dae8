import {
  type Member,
  may,
  memberSchema,
  type Permission,
  type Role,
  type User,
  userSchema,
  type Workspace,
  workspaceSchema,
} from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { createContext, type ReactNode, use } from 'react'
import { type Live, useDocument } from '../data/live.ts'
import { write } from '../data/write.ts'
import { useMe } from './session.ts'
import { stayIn } from './tab-workspace.ts'

// The document of the one signed in. Everyone may read their own, even suspended: that is how they learn of it.
export const useProfile = (): Live<User | undefined> => useDocument(paths.user(useMe().uid), userSchema)

export const useWorkspace = (id: string | undefined): Live<Workspace | undefined> =>
  useDocument(id && paths.workspace(id), workspaceSchema)

export const useMembership = (id: string | undefined): Live<Member | undefined> => {
  const { uid } = useMe()
  return useDocument(id && paths.member(id, uid), memberSchema)
}

export type Here = { workspace: Workspace; role: Role; profile: User; may: (permission: Permission) => boolean }

const HereContext = createContext<Here | undefined>(undefined)

export const HereProvider = ({
  workspace,
  role,
  profile,
  children,
}: {
  workspace: Workspace
  role: Role
  profile: User
  children: ReactNode
}) => (
  <HereContext value={{ workspace, role, profile, may: (permission) => may(role, permission) }}>{children}</HereContext>
)

// The workspace one is in, and what one may do there.
export const useHere = (): Here => {
  const here = use(HereContext)
  if (!here) throw new Error('Asked for the workspace outside of one')
  return here
}

// This tab goes there, and tabs opened from now on begin there.
export const enterWorkspace = (uid: string, workspaceId: string): void => {
  stayIn(uid, workspaceId)
  write(paths.user(uid), { currentWorkspaceId: workspaceId })
}
