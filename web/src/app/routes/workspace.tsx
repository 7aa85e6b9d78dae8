import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { signedInRoute } from './signed-in.tsx'

const workspace = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/workspace',
  loader: () => loadMessages('workspace'),
  component: page(() => import('../workspace-frame.tsx')),
})

const general = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: page(() => import('../../features/workspace/page.tsx')),
})

const members = createRoute({
  getParentRoute: () => workspace,
  path: '/members',
  loader: () => loadMessages('members'),
  component: page(() => import('../../features/members/page.tsx')),
})

export const workspaceRoutes = workspace.addChildren([general, members])
