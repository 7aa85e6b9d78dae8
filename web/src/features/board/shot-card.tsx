import type { Character } from '@peace/core/story'
import type { DragEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { DrawnShot } from '../../session/drawn-shot.tsx'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { useDrawing } from '../../session/shot-drawings.ts'
import { FrameMark, FrameNote } from '../../ui/frame-note.tsx'
import styles from './board.module.css'
import type { Board } from './use-board.ts'
import { useShotWords } from './words.ts'

type Props = {
  frame: Frame
  number: number
  people: readonly Character[]
  board: Board
  // Why it is out of date, or that its final is to come.
  why: string
  begin: (event: DragEvent) => void
  over: (event: DragEvent) => void
  drop: (event: DragEvent) => void
}

const spoken = ({ scene, shot }: Frame): string => {
  const shown = new Set(shot.elementIds)
  return scene.elements.find(({ id, kind }) => shown.has(id) && kind === 'dialogue')?.text ?? ''
}

// Moved by dragging, or with Alt and an arrow.
export const ShotCard = ({ frame, number, people, board, why, begin, over, drop }: Props) => {
  const { t } = useTranslation('board')
  const { film, workspaceId, shotId, goToShot } = useFilm()
  const { name } = useShotWords()
  const url = useFileUrl(workspaceId, frame.pictureKey, 'thumbnail')
  const drawing = useDrawing(frame.unmade, film.settings.aspect)
  const { shot } = frame
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    board.step(shot.id, event.key === 'ArrowRight' ? 1 : -1)
  }
  const line = spoken(frame)
  const who = shot.characterIds.flatMap((id) => people.find((each) => each.id === id)?.name ?? []).join(', ')
  return (
    <FrameNote says={why || undefined}>
      <button
        type="button"
        className={styles.card}
        data-card
        draggable={board.mayEdit}
        aria-current={shot.id === shotId ? 'true' : undefined}
        aria-keyshortcuts={board.mayEdit ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
        onClick={() => goToShot(shot.id)}
        onKeyDown={board.mayEdit ? press : undefined}
        onDragStart={begin}
        onDragOver={over}
        onDrop={drop}
      >
        <span
          className={styles.frame}
          data-state={frame.state}
          style={{ aspectRatio: film.settings.aspect.replace(':', ' / ') }}
        >
          {drawing ? <DrawnShot drawing={drawing} /> : url && <img src={url} alt="" draggable={false} />}
          <span className={styles.number}>
            <span className="visually-hidden">{t('shot', { number })}</span>
            <span aria-hidden="true">{number}</span>
          </span>
          <FrameMark state={frame.state} />
          {why && <span className="visually-hidden">{why}</span>}
        </span>
        <span className={styles.facts}>
          {name(shot.size)} · {name(shot.move)} · {t('seconds', { seconds: (frame.ms / 1000).toFixed(1) })}
        </span>
        <span className={styles.description}>{shot.description}</span>
        {line && <span className={styles.line}>“{line}”</span>}
        {who && <span className={styles.who}>{who}</span>}
      </button>
    </FrameNote>
  )
}
