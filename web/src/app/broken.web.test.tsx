import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MissingPart } from '../ui/missing-part.ts'
import { Part } from '../ui/part.tsx'
import { show } from '../ui/render.tsx'
import { Broken } from './broken.tsx'
import { beginsWith } from './own-version.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const brokenBy = (error: Error) => {
  const routeTree = createRootRoute({ component: () => <Broken error={error} reset={() => {}} /> })
  return show(<RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />, 'en')
}
const Missing = () => {
  throw new MissingPart('keys.js')
}
const serverSays = (page: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(page, { headers: { 'content-type': 'text/html' } })))

test('a file that cannot be fetched without a network is not taken for a new version', async () => {
  beginsWith('https://peace.example/assets/index-a.js')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await brokenBy(new TypeError('Failed to fetch dynamically imported module: /assets/b.js'))
  await screen.findByRole('heading', { name: 'This page is not on this device yet' })
  expect(screen.queryByText('There is a new version')).toBeNull()
})

test('a server that still has this version says nothing of a new one', async () => {
  beginsWith('https://peace.example/assets/index-a.js')
  serverSays('<script src="/assets/index-a.js"></script>')
  await brokenBy(new MissingPart('b.js'))
  await screen.findByRole('heading', { name: 'This page is not on this device yet' })
})

test('a server that has another version says so', async () => {
  beginsWith('https://peace.example/assets/index-a.js')
  serverSays('<script src="/assets/index-b.js"></script>')
  await brokenBy(new MissingPart('b.js'))
  await screen.findByRole('heading', { name: 'There is a new version' })
})

test('a part that cannot come leaves the page around it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await show(
    <main>
      <p>The page</p>
      <Part>
        <Missing />
      </Part>
    </main>,
    'en',
  )
  expect(screen.getByText('The page')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain('not on this device yet')
})
