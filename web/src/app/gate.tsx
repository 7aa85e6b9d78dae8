import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Live } from '../data/live.ts'
import { enter, useEntry } from '../session/entry.ts'
import { redeemKeptCode } from '../session/referral-code.ts'
import { type Session, useSession } from '../session/session.ts'
import { stayIn, useWorkspaceOfTab } from '../session/tab-workspace.ts'
import { HereProvider, useMembership, useProfile, useWorkspace } from '../session/workspaces.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { Frame } from './frame.tsx'
import { AccountEnded, WorkspaceClosed } from './turned-away.tsx'
import { useOwnPreferences } from './use-own-preferences.ts'

export default function Gate() {
  const session = useSession()
  const navigate = useNavigate()
  const href = useRouterState({ select: (state) => state.location.href })
  const out = session.status === 'signed-out'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page left is the one to come back to
  useEffect(() => {
    if (out) navigate({ to: '/sign-in', search: { next: href }, replace: true })
  }, [out])
  if (session.status !== 'signed-in') return <PageLoading />
  return <Account session={session} key={session.uid} />
}

const Account = ({ session }: { session: Extract<Session, { status: 'signed-in' }> }) => {
  const profile = useProfile()
  const entry = useEntry()
  const { uid } = session
  useEffect(() => void enter(uid), [uid])
  const known = profile.status === 'ready' ? profile.data : undefined
  useOwnPreferences(known)
  const ofTab = useWorkspaceOfTab(uid)
  // What the cache says may be of yesterday; the tab settles on what the server says.
  const begun = profile.status === 'ready' && !profile.fromCache ? profile.data?.currentWorkspaceId : undefined
  useEffect(() => {
    if (begun && !ofTab) stayIn(uid, begun)
  }, [uid, begun, ofTab])
  if (!known) {
    const failure = entry?.failure ?? (profile.status === 'failed' && entry?.entry ? profile.failure : undefined)
    if (failure?.code === 'account-suspended') return <AccountEnded reason="suspended" />
    if (failure?.code === 'session-ended') return <AccountEnded reason="ended" />
    return failure ? <FailureNotice failure={failure} again={() => enter(uid)} /> : <PageLoading />
  }
  if (known.status !== 'active') return <AccountEnded reason={known.status} />
  if (known.validSince > session.authTime) return <AccountEnded reason="ended" />
  return <Inside workspaceId={ofTab ?? known.currentWorkspaceId} profile={known} />
}

type InsideProps = { workspaceId: string | undefined; profile: Parameters<typeof HereProvider>[0]['profile'] }

const Inside = ({ workspaceId, profile }: InsideProps) => {
  const membership = useMembership(workspaceId)
  const workspace = useWorkspace(workspaceId)
  const own = workspace.status === 'ready' && workspace.data?.kind === 'personal' ? workspace.data.id : undefined
  useEffect(() => {
    if (own) void redeemKeptCode(own)
  }, [own])
  if (!workspaceId) return <WorkspaceClosed reason="removed" workspaceId={workspaceId} />
  // Without a connection, what the cache does not have is not known to be gone.
  const unknown = (live: Live<unknown>) => live.status === 'ready' && !live.data && live.fromCache
  if (unknown(membership) || unknown(workspace)) return <PageLoading />
  if (membership.status === 'ready' && !membership.data)
    return <WorkspaceClosed reason="removed" workspaceId={workspaceId} />
  if (membership.status === 'failed') return <WorkspaceClosed reason="removed" workspaceId={workspaceId} />
  if (membership.status === 'loading' || workspace.status === 'loading') return <PageLoading />
  if (workspace.status === 'failed' || !workspace.data || workspace.data.deletedAt)
    return <WorkspaceClosed reason="deleted" workspaceId={workspaceId} />
  if (workspace.data.status === 'suspended')
    return <WorkspaceClosed reason="suspended" workspaceId={workspaceId} name={workspace.data.name} />
  if (!membership.data) return <PageLoading />
  return (
    <HereProvider key={workspaceId} workspace={workspace.data} role={membership.data.role} profile={profile}>
      <Frame>
        <Outlet />
      </Frame>
    </HereProvider>
  )
}
