import { ActionIcon } from '@mantine/core'
import {
  IconMaximize,
  IconMinimize,
  IconPictureInPicture,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chapter } from '../../session/chapters.ts'
import { useFilm } from '../../session/film.tsx'
import { usePlayhead } from '../../session/use-playhead.ts'
import { CaptionsMenu } from './captions-menu.tsx'
import { clock } from './clock.ts'
import styles from './controls.module.css'
import { Scrubber } from './scrubber.tsx'
import { SpeedMenu } from './speed-menu.tsx'
import { Volume } from './volume.tsx'

type Props = { lengthMs: number; chapters: readonly Chapter[]; full: boolean; toggleFull: () => void }
type Act = { label: string; act: () => void; children: ReactNode; where?: string | undefined }

const Act = ({ label, act, children, where = '' }: Act) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    className={`${styles.button} ${where}`}
    aria-label={label}
    title={label}
    onClick={act}
  >
    {children}
  </ActionIcon>
)

const Time = ({ lengthMs }: { lengthMs: number }) => {
  const second = usePlayhead(({ ms }) => Math.floor(ms / 1000))
  return (
    <span className={styles.time}>
      {clock(second * 1000)} / {clock(lengthMs)}
    </span>
  )
}

// Below the picture, never over it: what is said in it stays readable.
export const Controls = ({ lengthMs, chapters, full, toggleFull }: Props) => {
  const { t } = useTranslation('film')
  const { playhead, screen } = useFilm()
  const playing = usePlayhead((moment) => moment.playing)
  const { video } = screen
  const mayFloat = document.pictureInPictureEnabled === true && typeof video.requestPictureInPicture === 'function'
  const float = () => {
    const done = document.pictureInPictureElement ? document.exitPictureInPicture() : video.requestPictureInPicture()
    done.catch(() => undefined)
  }
  return (
    <div className={styles.controls}>
      <Scrubber lengthMs={lengthMs} chapters={chapters} />
      <div className={styles.row}>
        <Act label={t('previousShot')} act={() => playhead.stepShot(-1)} where={styles.wide}>
          <IconPlayerSkipBack size={20} />
        </Act>
        <Act label={t(playing ? 'pause' : 'play')} act={() => playhead.toggle()}>
          {playing ? <IconPlayerPause size={24} /> : <IconPlayerPlay size={24} />}
        </Act>
        <Act label={t('nextShot')} act={() => playhead.stepShot(1)} where={styles.wide}>
          <IconPlayerSkipForward size={20} />
        </Act>
        <Time lengthMs={lengthMs} />
        <Volume />
        <CaptionsMenu />
        <SpeedMenu />
        {mayFloat && (
          <Act label={t('float')} act={float} where={styles.wide}>
            <IconPictureInPicture size={20} />
          </Act>
        )}
        <Act label={t(full ? 'leaveFull' : 'full')} act={toggleFull}>
          {full ? <IconMinimize size={20} /> : <IconMaximize size={20} />}
        </Act>
      </div>
    </div>
  )
}
