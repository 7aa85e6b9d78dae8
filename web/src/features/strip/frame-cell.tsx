import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import type { Frame } from '../../session/film-frames.ts'
import styles from './strip.module.css'

type Props = {
  frame: Frame
  number: number
  width: number
  here: boolean
  picked: boolean
  firstOfScene: boolean
  drawn: boolean
  aspect: string
  workspaceId: string
  choose: (shotId: string, more: boolean) => void
}

// A frame is a pencil outline until there is a picture; it develops while it is made; its corner folds when it is out of date.
const Cell = ({ frame, number, width, here, picked, firstOfScene, drawn, workspaceId, choose }: Props) => {
  const { t } = useTranslation('build')
  const url = useFileUrl(workspaceId, drawn ? frame.pictureKey : undefined, 'thumbnail')
  const says = t('frameLabel', {
    number,
    scene: frame.scene.heading?.text ?? '',
    state: t(`state.${frame.state}`),
    seconds: Math.round(frame.ms / 100) / 10,
  })
  return (
    <li className={firstOfScene ? styles.sceneStart : styles.item} style={{ width }}>
      <button
        type="button"
        className={styles.frame}
        data-shot={frame.shot.id}
        data-state={frame.state}
        data-picked={picked || undefined}
        aria-current={here ? 'true' : undefined}
        aria-label={says}
        title={says}
        onClick={(event) => choose(frame.shot.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        {url && <img className={styles.picture} src={url} alt="" draggable={false} />}
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
      </button>
    </li>
  )
}

export const FrameCell = memo(Cell)
