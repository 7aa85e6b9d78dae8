import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KiteFrame } from './kite-frame.tsx'
import styles from './landing.module.css'

// Made by this platform’s own draft backend from samples/the-last-ferry.en.fountain.
const films = import.meta.glob<string>('./film/draft.mp4', { query: '?url', import: 'default', eager: true })
const posters = import.meta.glob<string>('./film/draft.webp', { query: '?url', import: 'default', eager: true })
const film = Object.values(films)[0]
const poster = Object.values(posters)[0]

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export const DraftFilm = () => {
  const { t } = useTranslation('landing')
  const video = useRef<HTMLVideoElement>(null)
  const [playing, setPlaying] = useState(false)
  // Words first: the film is asked for when the page is at rest.
  useEffect(() => {
    if (!film || calm()) return
    const start = () => {
      const at = video.current
      if (!at) return
      at.src = film
      at.play().catch(() => undefined)
    }
    const waiting = window.setTimeout(start, 600)
    return () => clearTimeout(waiting)
  }, [])
  if (!film) return <KiteFrame />
  const toggle = () => {
    const at = video.current
    if (!at) return
    if (!at.src) at.src = film
    if (at.paused) at.play().catch(() => undefined)
    else at.pause()
  }
  return (
    <div className={styles.screen}>
      <video
        ref={video}
        className={styles.video}
        poster={poster}
        muted
        loop
        playsInline
        preload="none"
        aria-label={t('filmLabel')}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
      />
      <button type="button" className={styles.play} onClick={toggle}>
        {t(playing ? 'pause' : 'play')}
      </button>
    </div>
  )
}
