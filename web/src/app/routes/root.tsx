import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { page } from '../features.ts'

const Root = () => {
  const { t } = useTranslation()
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </>
  )
}

export const rootRoute = createRootRoute({ component: Root })

// Everything but the landing page is built of Mantine's components; they arrive with the first page that needs them.
export const componentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'components',
  component: page(() => import('../../ui/components-layout.tsx')),
})
