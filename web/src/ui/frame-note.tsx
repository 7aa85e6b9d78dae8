import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import styles from './frame-note.module.css'

type Props = { says: string | undefined; children: ReactElement }

// In one line why a frame is marked, on hover, on focus and under a finger.
export const FrameNote = ({ says, children }: Props) =>
  says === undefined ? (
    children
  ) : (
    <Tooltip
      label={says}
      events={{ hover: true, focus: true, touch: true }}
      classNames={{ tooltip: styles.note }}
      position="top"
      multiline
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Tooltip>
  )

// A folded corner: out of date. A pencil ring: a draft that waits for its final.
export const FrameMark = ({ state }: { state: string }) =>
  state === 'stale' || state === 'noFinal' ? (
    <span className={state === 'stale' ? styles.corner : styles.ring} aria-hidden="true" />
  ) : null
