import { createRouter } from '@tanstack/react-router'
import { Broken } from './broken.tsx'
import { Missing } from './missing.tsx'
import { adminRoutes } from './routes/admin.tsx'
import { filmRoutes } from './routes/film.tsx'
import { openRoutes } from './routes/open.tsx'
import { publicRoutes } from './routes/public.tsx'
import { componentsRoute, rootRoute } from './routes/root.tsx'
import { signedInRoute, signedInRoutes } from './routes/signed-in.tsx'
import { workspaceRoutes } from './routes/workspace.tsx'

const routeTree = rootRoute.addChildren([
  ...openRoutes,
  componentsRoute.addChildren([
    ...publicRoutes,
    signedInRoute.addChildren([...signedInRoutes, filmRoutes, workspaceRoutes, adminRoutes]),
  ]),
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingMinMs: 200,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
