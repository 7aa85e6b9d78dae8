import { Button } from '@mantine/core'
import { byRank } from '@peace/core/ids'
import { mindStates } from '@peace/core/mind'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useCharacters, useScenes } from '../../session/film-content.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import styles from './cast.module.css'
import { Compare } from './compare.tsx'
import { MindTable } from './mind-table.tsx'
import { Person } from './person.tsx'
import { Reading } from './reading.tsx'

const most = 4

export default function CastRoom() {
  const { t } = useTranslation('cast')
  const { film } = useFilm()
  const found = useCharacters()
  const script = useScenes()
  const { person: asked } = useSearch({ from: '/components/signed-in/films/$filmId' })
  const [chosen, setChosen] = useState(asked)
  useEffect(() => {
    if (asked) setChosen(asked)
  }, [asked])
  const [table, setTable] = useState(false)
  const [compared, setCompared] = useState<readonly string[]>()
  const people = useMemo(() => (found.status === 'ready' ? [...found.data].sort(byRank) : undefined), [found])
  const scenes = useMemo(() => (script.status === 'ready' ? [...script.data].sort(byRank) : []), [script])
  const states = useMemo(() => mindStates(scenes, people ?? []), [scenes, people])
  if (!people) return <PageLoading />
  if (people.length === 0)
    return (
      <div className={styles.empty}>
        <h1>{t('nobody')}</h1>
        <p>{t('nobodyText')}</p>
        <Link to="/films/$filmId/story" params={{ filmId: film.id }}>
          {t('toStory')}
        </Link>
      </div>
    )
  const person = people.find(({ id }) => id === chosen) ?? people[0]
  const toggle = (id: string) =>
    setCompared((now = []) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id].slice(-most)))
  return (
    <div className={styles.page}>
      <nav className={styles.list} aria-label={t('people')}>
        <ul>
          {people.map((each) => (
            <li key={each.id}>
              {compared ? (
                <label>
                  <input type="checkbox" checked={compared.includes(each.id)} onChange={() => toggle(each.id)} />
                  {each.name}
                </label>
              ) : (
                <button
                  type="button"
                  aria-current={each.id === person?.id || undefined}
                  onClick={() => setChosen(each.id)}
                >
                  <strong>{each.name}</strong>
                  <span>{t(`role.${each.role}`)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        {people.length > 1 && (
          <Button
            variant="default"
            fullWidth
            onClick={() => setCompared(compared ? undefined : people.slice(0, 2).map(({ id }) => id))}
          >
            {t(compared ? 'stopComparing' : 'compare')}
          </Button>
        )}
      </nav>
      {compared ? (
        <Compare people={people.filter(({ id }) => compared.includes(id))} scenes={scenes} states={states} />
      ) : (
        person && (
          <div className={styles.main}>
            <Person key={person.id} person={person} scenes={scenes} states={states} />
            <Reading people={people} scenes={scenes} states={states} />
            <details onToggle={(event) => setTable(event.currentTarget.open)}>
              <summary>{t('mindTable')}</summary>
              {table && <MindTable scenes={scenes} states={states} />}
            </details>
          </div>
        )
      )}
    </div>
  )
}
