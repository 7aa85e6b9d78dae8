import { createRoute, redirect } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { sessionNow, startSession } from '../../session/session.ts'
import { page } from '../features.ts'
import { componentsRoute } from './root.tsx'

// Nobody passes without having signed in; whoever is sent to do so comes back to the page they asked for.
export const signedInRoute = createRoute({
  getParentRoute: () => componentsRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    await startSession()
    if (sessionNow().status === 'signed-out') throw redirect({ to: '/sign-in', search: { next: location.href } })
  },
  loader: () => loadMessages('errors', 'workspace', 'people', 'away', 'made'),
  component: page(() => import('../gate.tsx')),
})

const films = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/films',
  loader: () => loadMessages('films'),
  component: page(() => import('../../features/films/page.tsx')),
})

const newFilm = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/films/new',
  validateSearch: ({ from, idea }: Record<string, unknown>): { from?: 'script'; idea?: string } => ({
    ...(from === 'script' ? { from } : {}),
    ...(typeof idea === 'string' ? { idea: idea.slice(0, 4000) } : {}),
  }),
  loader: () => loadMessages('films'),
  component: page(() => import('../../features/films/new-film.tsx')),
})

const builds = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/films/builds',
  loader: () => loadMessages('builds', 'build'),
  component: page(() => import('../../features/builds/page.tsx')),
})

const profile = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/profile',
  loader: () => loadMessages('profile', 'sign-in'),
  component: page(() => import('../../features/profile/page.tsx')),
})

// A program's question is read by the server from the whole address: nothing of it is parsed here.
const allow = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/oauth/authorize',
  loader: () => loadMessages('allow', 'keys'),
  component: page(() => import('../../features/allow/page.tsx')),
})

export const signedInRoutes = [films, newFilm, builds, profile, allow] as const
