import { Button } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useChapters } from './chapters.ts'
import styles from './film.module.css'
import { usePlayerKeys } from './player-keys.ts'
import { StaleBar } from './stale-bar.tsx'
import { useTrack } from './use-track.ts'

type Props = { cut: Artifact; captions: Artifact | undefined; poster: Artifact | undefined; found: FilmFrames }

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

export const Player = ({ cut, captions, poster, found }: Props) => {
  const { t } = useTranslation('film')
  const { film, workspaceId } = useFilm()
  const video = useRef<HTMLVideoElement>(null)
  const { hash } = useLocation()
  const url = useFileUrl(workspaceId, cut.key, 'main')
  const posterUrl = useFileUrl(workspaceId, poster?.key, 'main')
  const track = useTrack(useFileUrl(workspaceId, captions?.key, 'vtt'))
  const chapters = useChapters(useFileUrl(workspaceId, cut.key, 'chapters'))
  const [failed, setFailed] = useState(false)
  const beside = film.settings.captions === 'beside'
  usePlayerKeys(video)
  useEffect(() => {
    if (hash === 'watch' && url) video.current?.play().catch(() => undefined)
  }, [hash, url])
  useEffect(() => {
    const texts = video.current?.textTracks
    if (texts?.[0] && track) texts[0].mode = beside ? 'showing' : 'disabled'
  }, [track, beside])
  const look =
    film.settings.aspect === '16:9' ? styles.wide : film.settings.aspect === '1:1' ? styles.square : styles.tall
  return (
    <section className={styles.player} aria-label={t('player')}>
      <StaleBar found={found} />
      {/* biome-ignore lint/a11y/useMediaCaption: the captions come as a track once they are fetched */}
      <video
        ref={video}
        className={`${styles.video} ${look}`}
        src={url}
        poster={posterUrl}
        controls
        playsInline
        preload="metadata"
        onError={() => setFailed(true)}
        onLoadedData={() => setFailed(false)}
      >
        {track && <track kind="captions" src={track} srcLang={film.language} label={t(`language.${film.language}`)} />}
      </video>
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
                  if (!video.current) return
                  video.current.currentTime = start
                  video.current.play().catch(() => undefined)
                }}
              >
                <span className={styles.time}>{clock(start)}</span> {title}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
