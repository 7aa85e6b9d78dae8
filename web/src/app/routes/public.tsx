import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { componentsRoute } from './root.tsx'

type SignInSearch = { next?: string; mode?: 'up' | 'link' | 'reset' }
const modes: unknown[] = ['up', 'link', 'reset']

const readSignInSearch = ({ next, mode }: Record<string, unknown>): SignInSearch => ({
  // Where to go after; only a path of ours is followed.
  ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
  ...(modes.includes(mode) ? { mode: mode as 'up' | 'link' | 'reset' } : {}),
})

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
  loader: () => loadMessages('sign-in', 'errors'),
  component: page(() => import('../../features/sign-in/account-action.tsx')),
})

const invitation = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/invitation/$workspaceId/$invitationId',
  loader: () => loadMessages('invitation', 'errors'),
  component: page(() => import('../../features/invitation/page.tsx')),
})

const mailbox = createRoute({
  getParentRoute: () => componentsRoute,
  path: '/mailbox',
  loader: () => loadMessages('mailbox', 'errors'),
  component: page(() => import('../../features/mailbox/page.tsx')),
})

export const publicRoutes = [signIn, accountAction, invitation, mailbox] as const
