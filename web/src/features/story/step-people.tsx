import { Button } from '@mantine/core'
import { byRank, rankBetween } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { type Character, characterSchema } from '@peace/core/story'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { createDocument } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters } from '../../session/film-content.ts'
import { useMe } from '../../session/session.ts'
import type { StepProps } from './page.tsx'
import { PersonCard } from './person-card.tsx'
import styles from './story.module.css'

const roles = ['protagonist', 'antagonist', 'supporting'] as const

export const StepPeople = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const found = useCharacters()
  const people = found.status === 'ready' ? [...found.data].sort(byRank) : []
  const add = (role: Character['role']) => {
    const id = newId()
    const taken = new Set(people.map(({ name }) => name))
    const base = t(`newPerson.${role}`)
    let name = base
    for (let number = 2; taken.has(name); number++) name = `${base} ${number}`
    const person = characterSchema.parse({
      id,
      rank: rankBetween(people.at(-1)?.rank, undefined),
      name,
      role,
      updatedAt: Date.now(),
      updatedBy: uid,
    })
    // Not waited for: offline it is kept here and sent later.
    createDocument(paths.character(workspaceId, film.id, id), person).catch(failed)
  }
  return (
    <>
      {people.length === 0 && found.status === 'ready' && <p className={styles.empty}>{t('noPeople')}</p>}
      <ul className={styles.people}>
        {people.map((person) => (
          <PersonCard key={person.id} person={person} disabled={disabled} failed={failed} />
        ))}
      </ul>
      {!disabled && (
        <div className={styles.row}>
          {roles.map((role) => (
            <Button
              key={role}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => add(role)}
            >
              {t(`addPerson.${role}`)}
            </Button>
          ))}
        </div>
      )}
      {people.length > 0 && (
        <p>
          <Link to="/films/$filmId/cast" params={{ filmId: film.id }}>
            {t('toCast')}
          </Link>
        </p>
      )}
    </>
  )
}
