import type { Character } from '@peace/core/story'
import type { DragEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '../../session/film-frames.ts'
import styles from './board.module.css'
import { ShotCard } from './shot-card.tsx'
import type { Board } from './use-board.ts'

type Props = {
  frames: readonly Frame[]
  all: readonly Frame[]
  people: readonly Character[]
  board: Board
  why: (frame: Frame) => string
  // The scene from above.
  plan?: ReactNode
}

const dragged = 'text/x-peace-shot'

export const SceneRow = ({ frames, all, people, board, why, plan }: Props) => {
  const { t } = useTranslation('board')
  const scene = frames[0]?.scene
  if (!scene) return null
  const seconds = frames.reduce((sum, { ms }) => sum + ms, 0) / 1000
  const drop = (event: DragEvent, before: string | undefined) => {
    const shotId = event.dataTransfer.getData(dragged)
    if (!shotId || shotId === before) return
    event.preventDefault()
    event.stopPropagation()
    board.place(shotId, scene.id, before)
  }
  const over = (event: DragEvent) => {
    if (board.mayEdit && event.dataTransfer.types.includes(dragged)) event.preventDefault()
  }
  return (
    <section className={styles.scene} aria-label={scene.heading?.text ?? t('noHeading')}>
      <h2 className={styles.heading}>
        {scene.heading?.text ?? t('noHeading')} <span>{t('seconds', { seconds: seconds.toFixed(1) })}</span>
      </h2>
      {plan}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop; the keyboard moves cards by their own keys */}
      <div className={styles.cards} onDragOver={over} onDrop={(event) => drop(event, undefined)}>
        {frames.map((frame) => (
          <ShotCard
            key={frame.shot.id}
            frame={frame}
            number={all.indexOf(frame) + 1}
            people={people}
            board={board}
            why={why(frame)}
            over={over}
            drop={(event) => drop(event, frame.shot.id)}
            begin={(event) => {
              event.dataTransfer.setData(dragged, frame.shot.id)
              event.dataTransfer.effectAllowed = 'move'
            }}
          />
        ))}
      </div>
    </section>
  )
}
