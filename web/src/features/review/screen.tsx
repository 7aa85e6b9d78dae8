import type { Drawing } from '@peace/core/review'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DrawingOver } from '../../ui/drawing-over.tsx'
import { formatsOf } from '../../ui/format.ts'
import styles from './review.module.css'
import type { Said, Shown } from './use-review.ts'
import { WordsOf } from './words-of.tsx'

type Props = {
  shown: Shown
  video: RefObject<HTMLVideoElement | null>
  notes: readonly Said[]
  name: string
  ms: number
  setMs: (ms: number) => void
  drawing: Drawing
  draw: ((drawing: Drawing) => void) | undefined
  ended?: () => void
  // Once it has ended.
  over?: ReactNode
}

// The film and, below it, where it is. Nothing lies on the picture but what somebody draws, and their name if it is wished.
export const Screen = ({ shown, video, notes, name, ms, setMs, drawing, draw, ended, over }: Props) => {
  const { t, i18n } = useTranslation('review')
  const { length } = useMemo(() => formatsOf(i18n.language), [i18n.language])
  const [playing, setPlaying] = useState(false)
  const [stuck, setStuck] = useState(false)
  const { film } = shown
  const captions = useMemo(
    () =>
      shown.captions.map(({ language, text }) => ({
        language,
        url: URL.createObjectURL(new Blob([text], { type: 'text/vtt' })),
      })),
    [shown.captions],
  )
  useEffect(() => () => captions.forEach(({ url }) => void URL.revokeObjectURL(url)), [captions])
  const toggle = () => {
    const element = video.current
    if (!element) return
    if (element.paused) element.play().catch(() => setStuck(true))
    else element.pause()
  }
  return (
    <section aria-label={film.title}>
      <div className={styles.screen} style={{ aspectRatio: `${film.width} / ${film.height}` }}>
        {/* biome-ignore lint/a11y/useMediaCaption: they are below, where there are any */}
        <video
          ref={video}
          src={shown.video}
          poster={shown.poster}
          playsInline
          preload="auto"
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={ended}
          onError={() => setStuck(true)}
          onLoadedData={() => {
            setStuck(false)
            // New addresses of the same film: it goes on where it was.
            if (video.current && ms > 0 && video.current.currentTime === 0) video.current.currentTime = ms / 1000
          }}
          onTimeUpdate={({ currentTarget }) => setMs(Math.round(currentTarget.currentTime * 1000))}
          onClick={toggle}
        >
          {captions.map(({ language, url }) => (
            <track key={language} kind="captions" srcLang={language} label={t(`captions.${language}`)} src={url} />
          ))}
        </video>
        {(drawing.length > 0 || draw) && (
          <DrawingOver drawing={drawing} draw={draw} ratio={film.width / film.height} label={t('drawing')} />
        )}
        {over}
        {shown.showsName && name !== '' && <span className={styles.over}>{name}</span>}
      </div>
      {/* Beside the picture, so that it covers nothing of it. */}
      {shown.mark && (
        <p className={styles.mark} lang={film.language}>
          {shown.mark}
        </p>
      )}
      <div className={styles.controls}>
        <button type="button" className={styles.play} onClick={toggle} aria-label={t(playing ? 'pause' : 'play')}>
          {playing ? <IconPlayerPauseFilled size={20} /> : <IconPlayerPlayFilled size={20} />}
        </button>
        <span className={styles.line}>
          <input
            type="range"
            min={0}
            max={film.ms}
            step={1000 / 24}
            value={Math.min(ms, film.ms)}
            aria-label={t('place')}
            aria-valuetext={length(ms)}
            onChange={(event) => {
              // A frame's place is no whole number; a moment is.
              const to = Math.round(Number(event.currentTarget.value))
              setMs(to)
              if (video.current) video.current.currentTime = to / 1000
            }}
          />
          {notes
            .filter(({ replyTo }) => replyTo === undefined)
            .map((note) => (
              <i key={note.id} style={{ insetInlineStart: `${(100 * note.ms) / Math.max(1, film.ms)}%` }} aria-hidden />
            ))}
        </span>
        {captions.length > 0 && (
          <WordsOf captions={shown.captions} video={video} first={shown.public ? film.language : ''} />
        )}
        <span className={styles.time}>
          {length(ms)} / {length(film.ms)}
        </span>
      </div>
      {stuck && (
        <p className={styles.problem} role="alert">
          {t('stuck')}
        </p>
      )}
    </section>
  )
}
