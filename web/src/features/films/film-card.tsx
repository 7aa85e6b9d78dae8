import { type Build, percentDone } from '@peace/core/build'
import type { Film } from '@peace/core/story'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { FilmMenu } from './film-menu.tsx'
import styles from './films.module.css'
import { Poster } from './poster.tsx'
import type { placesIn } from './shelf.ts'
import type { Made } from './use-made.ts'

type Props = {
  film: Film
  places: ReturnType<typeof placesIn>
  made: Made | undefined
  build: Build | undefined
  by: string
}

export const FilmCard = ({ film, places, made, build, by }: Props) => {
  const { t } = useTranslation('films')
  const format = useFormat()
  const cut = made?.cut
  const old = cut && film.updatedAt > cut.createdAt
  return (
    <li className={styles.card}>
      <Link to="/films/$filmId" params={{ filmId: film.id }} className={styles.cover} aria-label={film.title}>
        <Poster film={film} made={made} />
        {old && <span className={styles.corner} aria-hidden="true" />}
      </Link>
      <div className={styles.under}>
        <div className={styles.words}>
          <Link to="/films/$filmId" params={{ filmId: film.id }} className={styles.name}>
            {film.title}
          </Link>
          <p className={styles.facts}>
            {cut
              ? [cut.ms ? format.length(cut.ms) : '', t(cut.quality === 'draft' ? 'draft' : 'final')]
                  .filter(Boolean)
                  .join(' · ')
              : !build && t('notMade')}
            {build && (
              <span
                className={styles.building}
              >{`${cut ? ' · ' : ''}${t('building', { percent: percentDone(build) })}`}</span>
            )}
            {old && <span className={styles.old}> · {t('outOfDate')}</span>}
          </p>
          <p className={styles.facts}>{[by, format.ago(film.updatedAt)].filter(Boolean).join(' · ')}</p>
        </div>
        <FilmMenu film={film} places={places} />
      </div>
    </li>
  )
}
