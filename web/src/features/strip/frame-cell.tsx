import type { Quality } from '@peace/core/story'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { DrawnShot } from '../../session/drawn-shot.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { useDrawing } from '../../session/shot-drawings.ts'
import { FrameMark, FrameNote } from '../../ui/frame-note.tsx'
import styles from './strip.module.css'

type Props = {
  frame: Frame
  number: number
  width: number
  here: boolean
  // The one the Tab key stops at.
  stop: boolean
  picked: boolean
  firstOfScene: boolean
  drawn: boolean
  aspect: string
  workspaceId: string
  // Why it is out of date.
  why: string | undefined
  // What a budget gives it, told by the weight of its border.
  quality: Quality | undefined
  choose: (shotId: string, more: boolean) => void
}

// A frame is a pencil outline until there is a picture; it develops while it is made; its corner folds when it is out of date.
const Cell = ({
  frame,
  number,
  width,
  here,
  stop,
  picked,
  firstOfScene,
  drawn,
  aspect,
  workspaceId,
  why,
  quality,
  choose,
}: Props) => {
  const { t } = useTranslation('build')
  const url = useFileUrl(workspaceId, drawn ? frame.pictureKey : undefined, 'thumbnail')
  const drawing = useDrawing(drawn ? frame.unmade : undefined, aspect)
  const state = t(`state.${frame.state}`)
  const marked = frame.state === 'stale' || frame.state === 'noFinal'
  const told = why === undefined ? state : t('state.why', { state, cause: why })
  const label = t('frameLabel', {
    number,
    scene: frame.scene.heading?.text ?? '',
    state: told,
    seconds: Math.round(frame.ms / 100) / 10,
  })
  const says = quality ? `${label}, ${t(`quality.${quality}`)}` : label
  return (
    <li className={firstOfScene ? styles.sceneStart : styles.item} style={{ width }}>
      <FrameNote says={marked ? told : undefined}>
        <button
          type="button"
          className={styles.frame}
          tabIndex={stop ? 0 : -1}
          data-shot={frame.shot.id}
          data-state={frame.state}
          data-picked={picked || undefined}
          data-quality={quality}
          aria-current={here ? 'true' : undefined}
          aria-label={says}
          title={marked ? undefined : says}
          onClick={(event) => choose(frame.shot.id, event.shiftKey || event.ctrlKey || event.metaKey)}
        >
          {drawing ? (
            <DrawnShot className={styles.picture} drawing={drawing} />
          ) : (
            url && <img className={styles.picture} src={url} alt="" draggable={false} />
          )}
          <FrameMark state={frame.state} />
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        </button>
      </FrameNote>
    </li>
  )
}

export const FrameCell = memo(Cell)
