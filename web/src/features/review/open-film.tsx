import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readChapters } from '../../session/chapters.ts'
import { useFormat } from '../../ui/format.ts'
import { Frame } from './frame.tsx'
import styles from './review.module.css'
import { Screen } from './screen.tsx'
import type { Shown } from './use-review.ts'

type Props = { shown: Shown; token: string; embedded: boolean }

// A film that its maker wants seen: for everybody, within others' pages too.
export const OpenFilm = ({ shown, token, embedded }: Props) => {
  const { t } = useTranslation('review')
  const { length } = useFormat()
  const video = useRef<HTMLVideoElement>(null)
  const [ms, setMs] = useState(0)
  const [ended, setEnded] = useState(false)
  const chapters = useMemo(() => readChapters(shown.chapters ?? ''), [shown.chapters])
  const { credit } = shown
  const screen = (
    <Screen
      {...{ shown, video, ms }}
      setMs={(now) => {
        setMs(now)
        if (now < shown.film.ms - 1500) setEnded(false)
      }}
      ended={() => setEnded(true)}
      notes={[]}
      name=""
      drawing={[]}
      draw={undefined}
      over={
        ended &&
        credit && (
          <p className={styles.credit}>
            <a
              href={credit.code === undefined ? '/' : `/?ref=${encodeURIComponent(credit.code)}`}
              target={embedded ? '_blank' : undefined}
              rel="noopener"
            >
              {t('madeWith')}
            </a>
          </p>
        )
      }
    />
  )
  if (embedded)
    return (
      <main id="main" className={styles.embedded}>
        {screen}
        <a className={styles.whole} href={`/r/${token}`} target="_blank" rel="noopener">
          {shown.film.title} · Peace Script AI
        </a>
      </main>
    )
  return (
    <Frame>
      <h1 className={styles.title}>{shown.film.title}</h1>
      {screen}
      {shown.download && (
        <p>
          <a href={shown.download}>{t('download')}</a>
        </p>
      )}
      {shown.idea && (
        <p>
          <a href={`/films/new?idea=${encodeURIComponent(shown.idea)}`}>{t('ownFromIdea')}</a>
        </p>
      )}
      {chapters.length > 1 && (
        <ol className={styles.notes} aria-label={t('chapters')}>
          {chapters.map(({ start, title }) => (
            <li key={start}>
              <button
                type="button"
                className={styles.at}
                onClick={() => {
                  setMs(start * 1000)
                  if (video.current) video.current.currentTime = start
                }}
              >
                {length(start * 1000)}
              </button>
              <p>{title}</p>
            </li>
          ))}
        </ol>
      )}
    </Frame>
  )
}
