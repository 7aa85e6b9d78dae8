import { createRoute } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { rootRoute } from './root.tsx'

// Pages a first visitor sees, kept light: no component library, no Firebase.
const landing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: () => loadMessages('landing'),
  component: page(() => import('../../features/landing/page.tsx')),
})

export const openRoutes = [landing] as const
