import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { pressSlider } from '../../session/slider-keys.ts'
import { usePlayhead } from '../../session/use-playhead.ts'
import { useFormat } from '../../ui/format.ts'
import { type Cell, momentAt, pointOf, scrollFor } from './places.ts'
import styles from './strip.module.css'

// So near the edge the strip moves along with the hand.
const edge = 56

const cellsOf = (track: HTMLElement): Cell[] =>
  [...track.querySelectorAll<HTMLElement>('[data-shot]')].flatMap((frame) => {
    const { shot } = frame.dataset
    const item = frame.parentElement
    return shot && item ? [{ shotId: shot, left: item.offsetLeft, width: item.offsetWidth }] : []
  })

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

type Props = { track: RefObject<HTMLDivElement | null>; frames: readonly Frame[] }

// The line over the strip at the film's present moment, and the handle that scrubs.
export const PlayheadMark = ({ track, frames }: Props) => {
  const { t } = useTranslation('build')
  const format = useFormat()
  const { playhead } = useFilm()
  const mark = useRef<HTMLDivElement>(null)
  const cells = useRef<Cell[]>([])
  const dragging = useRef(false)
  const timed = usePlayhead((_, each) => each.timeline() !== undefined)
  const second = usePlayhead(({ ms }) => Math.floor(ms / 1000))
  const shotId = usePlayhead((moment) => moment.shotId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frames say where the cells lie
  useEffect(() => {
    const strip = track.current
    if (!strip) return
    cells.current = cellsOf(strip)
    let seen: number | undefined
    const paint = () => {
      const timeline = playhead.timeline()
      const { ms, shotId } = playhead.now()
      // Before there is a film in time, at the beginning of the shot one is at.
      const point = timeline
        ? pointOf(timeline, cells.current, ms)
        : cells.current.find((each) => each.shotId === shotId)?.left
      if (point === undefined) return
      if (mark.current) mark.current.style.translate = `${point}px`
      if (point === seen) return
      const left = scrollFor({ left: strip.scrollLeft, width: strip.clientWidth }, cells.current, point)
      if (left !== undefined && seen === undefined) strip.scrollLeft = left
      else if (left !== undefined && !dragging.current) strip.scrollTo({ left, behavior: calm() ? 'auto' : 'smooth' })
      seen = point
    }
    paint()
    const measure = new ResizeObserver(() => {
      cells.current = cellsOf(strip)
      paint()
    })
    measure.observe(strip)
    const stop = playhead.subscribe(paint)
    return () => {
      stop()
      measure.disconnect()
    }
  }, [playhead, track, frames, timed])
  if (!timed) return null
  const scrub = ({ clientX }: PointerEvent) => {
    const strip = track.current
    const timeline = playhead.timeline()
    if (!strip || !timeline || !dragging.current) return
    const { left, width } = strip.getBoundingClientRect()
    if (clientX < left + edge / 2) strip.scrollLeft -= 16
    if (clientX > left + width - edge / 2) strip.scrollLeft += 16
    const ms = momentAt(timeline, cells.current, clientX - left + strip.scrollLeft)
    if (ms !== undefined) playhead.seek(ms)
  }
  const number = frames.findIndex(({ shot }) => shot.id === shotId) + 1
  const time = format.length(second * 1000)
  // Before the first shot lies the title.
  const says = number > 0 ? t('playheadAt', { number, time }) : t('playheadTitle', { time })
  return (
    <div ref={mark} className={styles.mark}>
      <div
        className={styles.knob}
        role="slider"
        tabIndex={0}
        data-playhead
        aria-label={t('playhead')}
        aria-valuemin={0}
        aria-valuemax={Math.round((playhead.timeline()?.ms ?? 0) / 1000)}
        aria-valuenow={second}
        aria-valuetext={says}
        onKeyDown={(event) => pressSlider(event, playhead)}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.focus()
          event.currentTarget.setPointerCapture(event.pointerId)
          dragging.current = true
        }}
        onPointerMove={scrub}
        onPointerUp={() => {
          dragging.current = false
        }}
        onPointerCancel={() => {
          dragging.current = false
        }}
      />
    </div>
  )
}
