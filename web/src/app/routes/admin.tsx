import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { signedInRoute } from './signed-in.tsx'

// The operators' pages. Hidden from everyone else by the doors they ask, not by this.
const admin = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin',
  loader: () => loadMessages('admin'),
  component: page(() => import('../../features/admin/frame.tsx')),
})

const overview = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: page(() => import('../../features/admin/overview.tsx')),
})
const people = createRoute({
  getParentRoute: () => admin,
  path: '/people',
  component: page(() => import('../../features/admin/people.tsx')),
})
const workspaces = createRoute({
  getParentRoute: () => admin,
  path: '/workspaces',
  component: page(() => import('../../features/admin/workspaces.tsx')),
})
const watch = createRoute({
  getParentRoute: () => admin,
  path: '/watch',
  loader: () => loadMessages('made'),
  component: page(() => import('../../features/admin/watch.tsx')),
})
const queues = createRoute({
  getParentRoute: () => admin,
  path: '/queues',
  component: page(() => import('../../features/admin/queues.tsx')),
})
const stops = createRoute({
  getParentRoute: () => admin,
  path: '/stops',
  component: page(() => import('../../features/admin/stops.tsx')),
})
const fleet = createRoute({
  getParentRoute: () => admin,
  path: '/fleet',
  component: page(() => import('../../features/admin/fleet.tsx')),
})
const reports = createRoute({
  getParentRoute: () => admin,
  path: '/reports',
  component: page(() => import('../../features/admin/reports.tsx')),
})
const config = createRoute({
  getParentRoute: () => admin,
  path: '/config',
  component: page(() => import('../../features/admin/config.tsx')),
})
const operators = createRoute({
  getParentRoute: () => admin,
  path: '/operators',
  component: page(() => import('../../features/admin/operators.tsx')),
})
const audit = createRoute({
  getParentRoute: () => admin,
  path: '/audit',
  component: page(() => import('../../features/admin/audit.tsx')),
})

export const adminRoutes = admin.addChildren([
  overview,
  people,
  workspaces,
  watch,
  queues,
  stops,
  fleet,
  reports,
  config,
  operators,
  audit,
])
