import { outletNames } from '@peace/core/publish'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useFrames } from '../../session/film-frames.ts'
import { useFilmTimes } from '../../session/film-times.ts'
import { useMadeFilm } from '../../session/made-film.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { ByHand } from './by-hand.tsx'
import styles from './publish.module.css'
import { Sending } from './sending.tsx'
import { Sent } from './sent.tsx'
import { usePublications } from './use-publications.ts'

// The film and the world: whose account it goes to, what would be cut there, and what became of it.
export default function PublishPage() {
  const { t } = useTranslation('publish')
  const { film, may } = useFilm()
  const found = useFrames()
  const { cut, captions, poster } = useMadeFilm(found)
  const times = useFilmTimes(found)
  const here = usePublications()
  if (!found || (!here.all && here.failure === undefined)) return <PageLoading />
  const titles = new Map(
    found.film.scenes.flatMap(({ id, heading }) => (heading?.text ? [[id, heading.text.slice(0, 100)] as const] : [])),
  )
  const main = cut?.files.find(({ role }) => role === 'main')
  return (
    <div className={styles.page}>
      <PageTitle>{t('title')}</PageTitle>
      <p>{t('about')}</p>
      {here.failure !== undefined && <FailureNotice failure={here.failure} />}
      {!cut || !main ? (
        <p>
          {t('noFilm')}{' '}
          <Link to="/films/$filmId/film" params={{ filmId: film.id }}>
            {t('toFilm')}
          </Link>
        </p>
      ) : (
        <>
          <Section title="YouTube">
            {may('film.edit') && <Sending {...{ cut, captions, poster, main, times, titles, here }} />}
          </Section>
          <Section title={t('sent')}>
            <Sent here={here} />
          </Section>
          <Section title={t('byHand')} about={t('byHandAbout')}>
            {outletNames.map((outlet) =>
              outlet === 'youtube' ? null : <ByHand key={outlet} {...{ outlet, cut, poster, main, here }} />,
            )}
          </Section>
        </>
      )}
    </div>
  )
}
