import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../data/live.ts'
import { useEntry } from '../session/entry.ts'
import { useOneButton } from '../session/one-button.ts'
import { saveOwnPreference } from '../session/preferences.ts'
import { signOutHere, useMe } from '../session/session.ts'
import { enterWorkspace, useHere } from '../session/workspaces.tsx'
import { useColorScheme } from '../ui/preferences.ts'
import { useFilmId, useFilmPlaces } from './film-places.ts'
import { showKeys } from './keys-store.ts'
import { namedAddresses, pagePlaces } from './page-places.ts'
import { alsoSaid, type Place } from './places.ts'
import { rooms } from './rooms.ts'

const toOneButton = () => document.querySelector<HTMLElement>('[data-one-button]')?.focus()

// What can be done from here, by its name.
const useActions = (): Place[] => {
  const { t, i18n } = useTranslation('anywhere')
  const { uid } = useMe()
  const { may } = useHere()
  const navigate = useNavigate()
  const filmId = useFilmId()
  const one = useOneButton()
  const dark = useColorScheme() === 'dark'
  const action = (id: keyof typeof alsoSaid, go: () => void, name: string = t(`do.${id as 'help'}`)): Place => ({
    id: `do-${id}`,
    label: name,
    kind: t('kind.action'),
    also: alsoSaid[id],
    go,
  })
  return [
    // While it is counted or made, and when all is there, the button itself says how it stands.
    ...(filmId ? [one ? action('build', one.press, one.says) : action('build', toOneButton)] : []),
    ...(filmId
      ? [
          action('exportScript', () =>
            navigate({ to: '/films/$filmId/script', params: { filmId }, search: {}, hash: 'export' }),
          ),
        ]
      : []),
    ...(may('film.edit')
      ? [
          action('newFilm', () => navigate({ to: '/films/new' })),
          action('importScript', () => navigate({ to: '/films/new', search: { from: 'script' } })),
        ]
      : []),
    ...(may('members.manage') ? [action('invite', () => navigate({ to: '/workspace/members' }))] : []),
    action('language', () => saveOwnPreference(uid, { locale: i18n.language === 'th' ? 'en' : 'th' })),
    action(
      'theme',
      () => saveOwnPreference(uid, { theme: dark ? 'light' : 'dark' }),
      t(dark ? 'do.themeLight' : 'do.themeDark'),
    ),
    action('help', () => showKeys(true)),
    action('signOut', () => void signOutHere()),
  ]
}

const usePages = (): Place[] => {
  const { t } = useTranslation('anywhere')
  const { may } = useHere()
  const entry = useEntry()
  const navigate = useNavigate()
  return namedAddresses.flatMap((to): Place[] => {
    const page = pagePlaces[to]
    if (page.who === 'operators' && !entry?.entry?.operator) return []
    if ('needs' in page && !may(page.needs)) return []
    return [
      {
        id: page.name,
        label: t(`page.${page.name}`),
        kind: t('kind.page'),
        also: page.also,
        go: () => navigate({ to }),
      },
    ]
  })
}

const useFilmsAndTeams = (): Place[] => {
  const { t } = useTranslation('anywhere')
  const { t: common } = useTranslation()
  const { uid } = useMe()
  const { workspace, may } = useHere()
  const navigate = useNavigate()
  const entry = useEntry()
  const films = useCollection(may('film.see') ? paths.films(workspace.id) : undefined, contentTables.film)
  const made = films.status === 'ready' ? films.data.filter((film) => !film.deletedAt) : []
  const others = (entry?.entry?.workspaces ?? []).filter(({ id }) => id !== workspace.id)
  return [
    ...made.flatMap((film) =>
      rooms.map(
        (room): Place => ({
          id: `${film.id}-${room}`,
          label: `${film.title} · ${common(`room.${room}`)}`,
          kind: t('kind.film'),
          go: () => navigate({ to: `/films/$filmId/${room}`, params: { filmId: film.id } }),
        }),
      ),
    ),
    ...others.map(
      ({ id, name }): Place => ({
        id: `workspace-${id}`,
        label: name,
        kind: t('kind.workspace'),
        also: alsoSaid.workspace,
        go: () => enterWorkspace(uid, id),
      }),
    ),
  ]
}

export const usePlaces = (): Place[] => [...useActions(), ...useFilmPlaces(), ...useFilmsAndTeams(), ...usePages()]
