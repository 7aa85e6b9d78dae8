import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { componentsRoute } from './root.tsx'

type SignInSearch = { next?: string; mode?: 'up' | 'link' | 'reset' }
const modes: unknown[] = ['up', 'link', 'reset']

// Where to go after; only a path of ours is followed.
const ownPath = (path: unknown): string | undefined =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined

const readSignInSearch = ({ next, mode }: Record<string, unknown>): SignInSearch => {
  const path = ownPath(next)
  return {
    ...(path ? { next: path } : {}),
    ...(modes.includes(mode) ? { mode: mode as 'up' | 'link' | 'reset' } : {}),
  }
}

// For anyone, signed in or not.
const signIn = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  loader: () => loadMessages('sign-in', 'errors'),
  component: page(() => import('../../features/sign-in/page.tsx')),
})

// Where the links in account e-mails lead: verification, reset, e-mail link.
const accountAction = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/account-action',
  validateSearch: (search: Record<string, unknown>) => ({
    mode: String(search.mode ?? ''),
    oobCode: String(search.oobCode ?? ''),
    next: ownPath(search.next) ?? '/films',
  }),
  loader: () => loadMessages('sign-in', 'errors'),
  component: page(() => import('../../features/sign-in/account-action.tsx')),
})

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

export const publicRoutes = [signIn, accountAction, invitation, mailbox] as const
