import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { componentsRoute } from './root.tsx'

// For anyone, signed in or not.
const invitation = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/invitations/$workspaceId/$invitationId',
  validateSearch: ({ secret }: Record<string, unknown>) => ({ secret: typeof secret === 'string' ? secret : '' }),
  loader: () => loadMessages('invitation', 'errors', 'mailbox'),
  component: page(() => import('../../features/invitation/page.tsx')),
})

const mailbox = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/mailbox',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (typeof to === 'string' ? { to } : {}),
  loader: () => loadMessages('mailbox', 'errors'),
  component: page(() => import('../../features/mailbox/page.tsx')),
})

const proof = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/deletion/$proofId',
  loader: () => loadMessages('profile', 'errors'),
  component: page(() => import('../../features/privacy/proof-page.tsx')),
})

const status = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/status',
  loader: () => loadMessages('status', 'made'),
  component: page(() => import('../../features/status/page.tsx')),
})

const reference = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/reference',
  loader: () => loadMessages('reference', 'errors'),
  component: page(() => import('../../features/reference/page.tsx')),
})

export const publicRoutes = [reference, proof, status, invitation, mailbox] as const
