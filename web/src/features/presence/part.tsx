import { Button, Popover } from '@mantine/core'
import { memberSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import type { Other } from '@peace/core/presence'
import { useNavigate } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useFilm } from '../../session/film.tsx'
import { useFrames } from '../../session/film-frames.ts'
import styles from './presence.module.css'
import { useCompany } from './use-company.ts'

const mostShown = 3
const letterOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '·'

// Who else is in the film, and where: to go there, or to watch with them. Nobody here, nothing shown.
export default function Presence() {
  const { t } = useTranslation('people')
  const { workspaceId, company } = useFilm()
  const others = useCompany()
  const together = useSyncExternalStore(company.subscribe, company.together)
  const [open, setOpen] = useState(false)
  const members = useCollection(others.length > 0 ? paths.members(workspaceId) : undefined, memberSchema)
  const known = members.status === 'ready' ? members.data : []
  if (others.length === 0) return null
  const people = others.map((other) => {
    const name = known.find(({ id }) => id === other.presence.id)?.name || t('someone')
    return { other, name }
  })
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.people}
          data-together={together !== undefined || undefined}
          aria-expanded={open}
          aria-label={t('here.who', { names: people.map(({ name }) => name).join(', ') })}
          onClick={() => setOpen(!open)}
        >
          {people.slice(0, mostShown).map(({ other, name }) => (
            <span key={other.presence.id} className={styles.person} aria-hidden="true">
              {letterOf(name)}
            </span>
          ))}
          {people.length > mostShown && <span className={styles.more}>+{people.length - mostShown}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={styles.title}>{t('here.title')}</h2>
        <ul className={styles.list}>
          {people.map((person) => (
            <OnePerson key={person.other.presence.id} {...person} close={() => setOpen(false)} />
          ))}
        </ul>
        <p className={styles.note}>{t('here.off')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}

type OneProps = { other: Other; name: string; close: () => void }

const OnePerson = ({ other: { presence }, name, close }: OneProps) => {
  const { t } = useTranslation('people')
  const { t: say } = useTranslation()
  const { film, company, playhead } = useFilm()
  const together = useSyncExternalStore(company.subscribe, company.together)
  const navigate = useNavigate()
  const frames = useFrames()?.frames ?? []
  const { id, room, shotId } = presence
  const shot = frames.findIndex((frame) => frame.shot.id === shotId)
  const isWith = together !== undefined && (id === together || presence.together === together)
  const where = room === 'edit' || room === 'publish' ? t(`here.${room}`) : say(`room.${room}`)
  const go = (to: typeof room) => {
    close()
    navigate({ to: `/films/$filmId/${to}`, params: { filmId: film.id }, search: shotId ? { shot: shotId } : {} })
  }
  return (
    <li className={styles.row} data-person={id}>
      <span className={styles.person} aria-hidden="true">
        {letterOf(name)}
      </span>
      <span className={styles.who}>
        <b>{name}</b>
        <span className={styles.where}>
          {shot < 0 ? where : t('here.at', { where, shot: shot + 1 })}
          {presence.playing && ` · ${t('here.playing')}`}
        </span>
      </span>
      <span className={styles.acts}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            if (shotId) playhead.goToShot(shotId)
            go(room)
          }}
        >
          {t('here.go')}
        </Button>
        {isWith ? (
          <Button variant="filled" size="compact-sm" onClick={() => company.leave()}>
            {t('here.apart')}
          </Button>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              company.join(id)
              go('film')
            }}
          >
            {t('here.together')}
          </Button>
        )}
      </span>
    </li>
  )
}
