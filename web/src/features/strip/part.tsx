import { own } from '@peace/core/ids'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBudgetShown } from '../../session/budget-shown.ts'
import { useCauseWords } from '../../session/cause-words.ts'
import { useFilm } from '../../session/film.tsx'
import { type Frame, useFrames } from '../../session/film-frames.ts'
import { FrameCell } from './frame-cell.tsx'
import { PlayButton } from './play-button.tsx'
import { PlayheadMark } from './playhead-mark.tsx'
import styles from './strip.module.css'

// So that a long film stays quick: frames far outside the view are only their width.
const nearby = 60

// The strip is one stop for the Tab key; within it one goes by these.
const steps: Partial<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
}

const frameOf = (track: HTMLElement | null, shotId: string) =>
  track?.querySelector<HTMLElement>(`[data-shot="${CSS.escape(shotId)}"]`)

const totalMs = (frames: readonly Frame[]) => frames.reduce((sum, { ms }) => sum + ms, 0)

export default function Strip() {
  const { t } = useTranslation('build')
  const { film, shotId, goToShot, playhead, picked, pick } = useFilm()
  const found = useFrames()
  const words = useCauseWords()
  const budget = useBudgetShown(film.id)
  const track = useRef<HTMLDivElement>(null)
  if (!found || found.frames.length === 0) return null
  const { frames } = found
  const at = frames.findIndex(({ shot }) => shot.id === shotId)
  const choose = (id: string, more: boolean) => {
    goToShot(id)
    if (more) pick(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
    else if (picked.length > 0) pick([])
  }
  const scale = Math.max(14, Math.min(40, 60_000 / Math.max(1, totalMs(frames) / frames.length) + 12))
  return (
    <nav className={styles.strip} aria-label={t('strip')}>
      <PlayButton />
      <div ref={track} className={styles.track}>
        <ol
          className={styles.row}
          onKeyDown={(event) => {
            if (event.shiftKey) return
            const to = steps[event.key]?.(at)
            const next = to === undefined ? undefined : frames[Math.max(0, Math.min(frames.length - 1, to))]
            if (!next) return
            event.preventDefault()
            playhead.goToShot(next.shot.id, 'keys')
            frameOf(track.current, next.shot.id)?.focus()
          }}
        >
          {frames.map((frame, index) => (
            <FrameCell
              key={frame.shot.id}
              frame={frame}
              number={index + 1}
              width={Math.max(52, Math.min(220, (frame.ms / 1000) * scale))}
              here={frame.shot.id === shotId}
              stop={index === Math.max(0, at)}
              picked={picked.includes(frame.shot.id)}
              firstOfScene={index === 0 || frames[index - 1]?.scene.id !== frame.scene.id}
              drawn={frames.length <= nearby || Math.abs(index - Math.max(0, at)) <= nearby}
              aspect={film.settings.aspect}
              workspaceId={film.workspaceId}
              why={frame.state === 'stale' ? words.why(found.film, frame.causes) : undefined}
              quality={own(budget, frame.shot.id)}
              choose={choose}
            />
          ))}
        </ol>
        <PlayheadMark track={track} frames={frames} />
      </div>
    </nav>
  )
}
