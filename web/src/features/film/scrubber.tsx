import { type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../../session/chapters.ts'
import { useFilm } from '../../session/film.tsx'
import { pressSlider } from '../../session/slider-keys.ts'
import { usePlayhead } from '../../session/use-playhead.ts'
import { clock } from './clock.ts'
import styles from './controls.module.css'
import { useVideo } from './use-video.ts'

const loadedShare = (video: HTMLVideoElement): number => {
  const { buffered, duration } = video
  return buffered.length > 0 && duration > 0 ? buffered.end(buffered.length - 1) / duration : 0
}

// The film's whole length, with a tick where a scene begins.
export const Scrubber = ({ lengthMs, chapters }: { lengthMs: number; chapters: readonly Chapter[] }) => {
  const { t } = useTranslation('film')
  const { playhead } = useFilm()
  const rail = useRef<HTMLDivElement>(null)
  const loaded = useVideo('progress loadedmetadata seeked', (video) => Math.round(loadedShare(video) * 100))
  // Said in whole seconds; drawn with every frame, without drawing the page anew.
  const second = usePlayhead(({ ms }) => Math.floor(ms / 1000))
  useEffect(() => {
    const paint = () =>
      rail.current?.style.setProperty('--at', String(lengthMs > 0 ? Math.min(1, playhead.now().ms / lengthMs) : 0))
    paint()
    return playhead.subscribe(paint)
  }, [playhead, lengthMs])
  const seekTo = ({ clientX }: PointerEvent) => {
    const box = rail.current?.getBoundingClientRect()
    if (box && box.width > 0) playhead.seek(Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * lengthMs)
  }
  const here = chapters.findLast(({ start }) => start <= second)
  return (
    <div
      ref={rail}
      className={styles.scrubber}
      role="slider"
      tabIndex={0}
      data-playhead
      aria-label={t('position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(lengthMs / 1000)}
      aria-valuenow={second}
      aria-valuetext={[clock(second * 1000), here?.title].filter(Boolean).join(' · ')}
      onKeyDown={(event) => pressSlider(event, playhead, lengthMs)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        seekTo(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seekTo(event)}
    >
      <div className={styles.rail}>
        <div className={styles.loaded} style={{ inlineSize: `${loaded}%` }} />
        <div className={styles.played} />
        {lengthMs > 0 &&
          chapters
            .slice(1)
            .map(({ start, title }) => (
              <span
                key={`${start} ${title}`}
                className={styles.tick}
                style={{ insetInlineStart: `${Math.min(100, (start * 100_000) / lengthMs)}%` }}
              />
            ))}
      </div>
      <span className={styles.thumb} />
    </div>
  )
}
