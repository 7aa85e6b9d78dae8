import { Modal, TextInput } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { filmSchema } from '@peace/core/story'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../data/live.ts'
import { useHere } from '../session/workspaces.tsx'
import styles from './go-anywhere.module.css'
import { rooms } from './rooms.ts'

type Place = { id: string; label: string; kind: string; go: () => void }

const usePlaces = (): Place[] => {
  const { t } = useTranslation()
  const { workspace, may } = useHere()
  const navigate = useNavigate()
  const films = useCollection(may('film.see') ? paths.films(workspace.id) : undefined, filmSchema)
  const pages: Place[] = [
    { id: 'films', label: t('films'), kind: t('anywhere.page'), go: () => navigate({ to: '/films' }) },
    { id: 'workspace', label: t('workspace'), kind: t('anywhere.page'), go: () => navigate({ to: '/workspace' }) },
    { id: 'members', label: t('members'), kind: t('anywhere.page'), go: () => navigate({ to: '/workspace/members' }) },
    { id: 'profile', label: t('profile'), kind: t('anywhere.page'), go: () => navigate({ to: '/profile' }) },
  ]
  const made = films.status === 'ready' ? films.data.filter((film) => !film.deletedAt) : []
  const ofFilms = made.flatMap((film) =>
    rooms.map((room) => ({
      id: `${film.id}-${room}`,
      label: `${film.title} · ${t(`room.${room}`)}`,
      kind: t('anywhere.film'),
      go: () => navigate({ to: `/films/$filmId/${room}`, params: { filmId: film.id } }),
    })),
  )
  return [...pages, ...ofFilms]
}

export default function GoAnywhere({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const places = usePlaces()
  const [wanted, setWanted] = useState('')
  const [at, setAt] = useState(0)
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const found = places
    .filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)))
    .slice(0, 12)
  const choose = (place: Place | undefined) => {
    if (!place) return
    close()
    place.go()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return choose(found[at])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!step) return
    event.preventDefault()
    setAt((before) => (before + step + found.length) % Math.max(found.length, 1))
  }
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding="sm"
      size="lg"
      title={t('anywhere.title')}
      yOffset="12vh"
    >
      <TextInput
        data-autofocus
        aria-label={t('anywhere.search')}
        placeholder={t('anywhere.search')}
        value={wanted}
        role="combobox"
        aria-expanded
        aria-controls="places"
        aria-activedescendant={found[at] && `place-${found[at].id}`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWanted(event.currentTarget.value)
          setAt(0)
        }}
      />
      <div id="places" role="listbox" aria-label={t('anywhere.title')} className={styles.places}>
        {found.map((place, index) => (
          <button
            type="button"
            key={place.id}
            id={`place-${place.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.place}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(place)}
          >
            <span>{place.label}</span>
            <span className={styles.kind}>{place.kind}</span>
          </button>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>{t('anywhere.none')}</p>}
    </Modal>
  )
}
