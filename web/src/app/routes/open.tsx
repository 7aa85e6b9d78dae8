import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { rootRoute } from './root.tsx'

// Pages before sign-in, kept light: no component library, and on the landing page no Firebase.
const landing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: () => loadMessages('landing'),
  component: page(() => import('../../features/landing/page.tsx')),
})

const pricing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pricing',
  loader: () => loadMessages('pricing'),
  component: page(() => import('../../features/pricing/page.tsx')),
})

type SignInSearch = { next?: string; mode?: 'up' | 'link' | 'reset'; email?: string }
const modes: unknown[] = ['up', 'link', 'reset']

// Where to go after; only a path of ours is followed.
const ownPath = (path: unknown): string | undefined =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : undefined

const readSignInSearch = ({ next, mode, email }: Record<string, unknown>): SignInSearch => {
  const path = ownPath(next)
  return {
    ...(path ? { next: path } : {}),
    ...(modes.includes(mode) ? { mode: mode as 'up' | 'link' | 'reset' } : {}),
    // Whom an invitation is for: it would not be theirs under another address.
    ...(typeof email === 'string' && email.length <= 320 ? { email } : {}),
  }
}

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  loader: () => loadMessages('sign-in'),
  component: page(() => import('../../features/sign-in/page.tsx')),
})

// Where the links in account e-mails lead: verification, reset, e-mail link.
const accountAction = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account-action',
  validateSearch: (search: Record<string, unknown>) => ({
    mode: String(search.mode ?? ''),
    oobCode: String(search.oobCode ?? ''),
    next: ownPath(search.next) ?? '/films',
  }),
  loader: () => loadMessages('sign-in'),
  component: page(() => import('../../features/sign-in/account-action.tsx')),
})

const privacy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/privacy',
  loader: () => loadMessages('landing'),
  component: page(() => import('../../features/privacy/page.tsx')),
})

const terms = createRoute({
  getParentRoute: () => rootRoute,
  path: '/terms',
  loader: () => loadMessages('terms'),
  component: page(() => import('../../features/terms/page.tsx')),
})

// What a file says of itself: read in the tab, of no account's concern.
const verify = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  loader: () => loadMessages('verify'),
  component: page(() => import('../../features/verify/page.tsx')),
})

export const openRoutes = [verify, privacy, terms, landing, pricing, signIn, accountAction] as const
