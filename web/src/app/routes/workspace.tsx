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

const activity = createRoute({
  getParentRoute: () => workspace,
  path: '/activity',
  component: page(() => import('../../features/activity/page.tsx')),
})

const approvals = createRoute({
  getParentRoute: () => workspace,
  path: '/approvals',
  loader: () => loadMessages('review', 'errors'),
  component: page(() => import('../../features/approvals/page.tsx')),
})

type BackSearch = { state?: string; code?: string; error?: string }

// Where an outlet sends people back to, with a code or with their no.
const channels = createRoute({
  getParentRoute: () => workspace,
  path: '/channels',
  validateSearch: ({ state, code, error }: Record<string, unknown>): BackSearch => ({
    ...(typeof state === 'string' ? { state } : {}),
    ...(code === undefined ? {} : { code: String(code) }),
    ...(error === undefined ? {} : { error: String(error) }),
  }),
  loader: () => loadMessages('publish', 'errors'),
  component: page(() => import('../../features/channels/page.tsx')),
})

const keys = createRoute({
  getParentRoute: () => workspace,
  path: '/keys',
  loader: () => loadMessages('keys', 'errors'),
  component: page(() => import('../../features/keys/page.tsx')),
})

const webhooks = createRoute({
  getParentRoute: () => workspace,
  path: '/webhooks',
  loader: () => loadMessages('hooks', 'errors'),
  component: page(() => import('../../features/hooks/page.tsx')),
})

const workflows = createRoute({
  getParentRoute: () => workspace,
  path: '/workflows',
  loader: () => loadMessages('workflows', 'errors'),
  component: page(() => import('../../features/workflows/page.tsx')),
})

const billing = createRoute({
  getParentRoute: () => workspace,
  path: '/billing',
  loader: () => loadMessages('billing'),
  component: page(() => import('../../features/billing/page.tsx')),
})

type BuySearch = { plan?: string; interval?: string; months?: number; pack?: string; currency?: string }

const buy = createRoute({
  getParentRoute: () => workspace,
  path: '/billing/buy',
  // What is bought; the page reads it by the schema of offers. Packs are named by digits, which the address makes numbers.
  validateSearch: ({ pack, ...rest }: Record<string, unknown>): BuySearch => ({
    ...rest,
    ...(pack === undefined ? {} : { pack: String(pack) }),
  }),
  loader: () => loadMessages('billing'),
  component: page(() => import('../../features/billing/buy.tsx')),
})

const paid = createRoute({
  getParentRoute: () => workspace,
  path: '/billing/done',
  validateSearch: ({ session }: Record<string, unknown>) => ({ session: String(session ?? '') }),
  loader: () => loadMessages('billing'),
  component: page(() => import('../../features/billing/done.tsx')),
})

const cancelled = createRoute({
  getParentRoute: () => workspace,
  path: '/billing/cancelled',
  loader: () => loadMessages('billing'),
  component: page(() => import('../../features/billing/cancelled.tsx')),
})

const referrals = createRoute({
  getParentRoute: () => workspace,
  path: '/referrals',
  loader: () => loadMessages('referrals'),
  component: page(() => import('../../features/referrals/page.tsx')),
})

const machines = createRoute({
  getParentRoute: () => workspace,
  path: '/machines',
  loader: () => loadMessages('backends'),
  component: page(() => import('../../features/backends/page.tsx')),
})

export const workspaceRoutes = workspace.addChildren([
  approvals,
  channels,
  keys,
  webhooks,
  workflows,
  machines,
  general,
  members,
  activity,
  billing,
  buy,
  paid,
  cancelled,
  referrals,
])
