import { createRoute, redirect } from '@tanstack/react-router'
import { loadMessages } from '../../messages/index.ts'
import { page } from '../features.ts'
import { type Room, rooms } from '../rooms.ts'
import { signedInRoute } from './signed-in.tsx'

type FilmSearch = { shot?: string; comment?: string; person?: string }

const film = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/films/$filmId',
  // The shot one is at, so that a link, a reload and the strip all lead to the same place.
  validateSearch: ({ shot, comment, person }: Record<string, unknown>): FilmSearch => ({
    ...(typeof shot === 'string' ? { shot } : {}),
    ...(typeof comment === 'string' ? { comment } : {}),
    ...(typeof person === 'string' ? { person } : {}),
  }),
  loader: () => loadMessages('films'),
  component: page(() => import('../film-frame.tsx')),
})

const pages = {
  story: () => import('../../features/story/page.tsx'),
  cast: () => import('../../features/cast/page.tsx'),
  script: () => import('../../features/script/page.tsx'),
  board: () => import('../../features/board/page.tsx'),
  film: () => import('../../features/film/page.tsx'),
} satisfies Record<Room, unknown>

// The step of the wizard one is at, so that the browser's Back goes a step back.
const story = createRoute({
  getParentRoute: () => film,
  path: 'story',
  validateSearch: ({ step }: Record<string, unknown>): { step?: number } =>
    Number.isInteger(step) && Number(step) >= 1 && Number(step) <= 5 ? { step: Number(step) } : {},
  loader: () => loadMessages('story'),
  component: page(pages.story),
})

const room = <R extends Exclude<Room, 'story'>>(name: R) =>
  createRoute({
    getParentRoute: () => film,
    path: name,
    loader: () =>
      loadMessages(
        name,
        'freshness',
        ...(name === 'script' ? (['reading'] as const) : []),
        ...(name === 'film' ? (['review', 'errors'] as const) : []),
      ),
    component: page(pages[name]),
  })

// Film, grown: the cutting room is reached from there, so the rooms stay five.
const cuttingRoom = createRoute({
  getParentRoute: () => film,
  path: 'edit',
  loader: () => loadMessages('edit'),
  component: page(() => import('../../features/edit/page.tsx')),
})

// Out of the house: reached from Film, as the cutting room is.
const sendingOut = createRoute({
  getParentRoute: () => film,
  path: 'publish',
  loader: () => loadMessages('publish', 'errors'),
  component: page(() => import('../../features/publish/page.tsx')),
})

const first = createRoute({
  getParentRoute: () => film,
  path: '/',
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/films/$filmId/film', params, search, replace: true })
  },
})

const [, cast, script, board, cut] = rooms

export const filmRoutes = film.addChildren([
  first,
  story,
  room(cast),
  room(script),
  room(board),
  room(cut),
  cuttingRoom,
  sendingOut,
])
