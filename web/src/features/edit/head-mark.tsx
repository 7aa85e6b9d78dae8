import { type RefObject, useEffect, useRef } from 'react'
import type { CutPlayer } from './cut-player.ts'
import styles from './edit.module.css'

// Moves with every frame, so it paints itself; the view follows while the film plays.
export const HeadMark = ({
  player,
  zoom,
  box,
}: {
  player: CutPlayer
  zoom: number
  box: RefObject<HTMLDivElement | null>
}) => {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const paint = () => {
      const left = player.at() * zoom
      if (mark.current) mark.current.style.transform = `translateX(${left}px)`
      const view = box.current
      if (!view || view.clientWidth === 0) return
      if (left < view.scrollLeft || left > view.scrollLeft + view.clientWidth - 40)
        view.scrollLeft = Math.max(0, left - view.clientWidth / 4)
    }
    paint()
    return player.subscribe(paint)
  }, [player, zoom, box])
  return <div ref={mark} className={styles.playhead} data-playhead-mark aria-hidden="true" />
}
