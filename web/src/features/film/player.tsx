import { Button } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useChapters } from '../../session/chapters.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { usePlayhead } from '../../session/use-playhead.ts'
import { clock } from './clock.ts'
import { Controls } from './controls.tsx'
import styles from './film.module.css'
import { StaleBar } from './stale-bar.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { useQuiet } from './use-quiet.ts'
import { useVideo } from './use-video.ts'

type Props = { cut: Artifact; captions: Artifact | undefined; found: FilmFrames }

const looks = { '16:9': styles.wide, '1:1': styles.square, '9:16': styles.tall }

export const Player = ({ cut, captions, found }: Props) => {
  const { t } = useTranslation('film')
  const { film, workspaceId, playhead, screen } = useFilm()
  const whole = useRef<HTMLElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  const chapters = useChapters(useFileUrl(workspaceId, captions?.key, 'chapters'))
  const playing = usePlayhead((moment) => moment.playing)
  const ready = usePlayhead((_, each) => each.canPlay())
  const failed = useVideo('error loadeddata emptied', (video) => video.error !== null)
  const seconds = useVideo('durationchange', (video) => video.duration)
  const { full, toggle } = useFullScreen(whole, screen.video)
  const quiet = useQuiet(full && playing)
  useLayoutEffect(() => (place.current ? screen.showIn(place.current) : undefined), [screen])
  useEffect(() => {
    if (hash === 'watch' && ready) playhead.play()
  }, [hash, ready, playhead])
  const lengthMs = Number.isFinite(seconds) ? seconds * 1000 : (cut.ms ?? 0)
  return (
    <section
      ref={whole}
      className={styles.player}
      aria-label={t('player')}
      data-full={full || undefined}
      data-quiet={quiet || undefined}
    >
      <StaleBar found={found} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the keyboard has the button below and the space bar */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={place}
        className={`${styles.screen} ${looks[film.settings.aspect]}`}
        onClick={() => playhead.toggle()}
      />
      <Controls lengthMs={lengthMs} chapters={chapters} full={full} toggleFull={toggle} />
      <div className={styles.under}>
        {failed && (
          <p className={styles.stale} role="alert">
            {t('cannotPlay')}
          </p>
        )}
        {chapters.length > 1 && (
          <ol className={styles.chapters} aria-label={t('chapters')}>
            {chapters.map(({ start, title }) => (
              <li key={`${start} ${title}`}>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  onClick={() => {
                    playhead.seek(start * 1000)
                    playhead.play()
                  }}
                >
                  <span className={styles.time}>{clock(start * 1000)}</span> {title}
                </Button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
