import type { Language } from '@peace/core/ids'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Namespace } from '../messages/resources.ts'
import { show } from './render.tsx'

// For tests: a piece of a page that links to others or reads the address.
export const showRouted = async (content: () => ReactNode, language: Language, ...namespaces: Namespace[]) => {
  const routeTree = createRootRoute({ component: content })
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) })
  await router.load()
  return show(<RouterProvider<typeof router> router={router} />, language, ...namespaces)
}
