import { ActionIcon } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { usePlayhead } from '../../session/use-playhead.ts'
import styles from './strip.module.css'

// Where no player is in sight the film can still be heard, and followed along the script.
export const PlayButton = () => {
  const { t } = useTranslation('build')
  const { playhead, screen } = useFilm()
  const playing = usePlayhead((moment) => moment.playing)
  const canPlay = usePlayhead((_, each) => each.canPlay())
  const shown = useSyncExternalStore(screen.subscribe, screen.isShown)
  if (!canPlay || shown) return null
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={styles.play}
      aria-label={t(playing ? 'pause' : 'play')}
      onClick={() => playhead.toggle()}
    >
      {playing ? <IconPlayerPause size={22} /> : <IconPlayerPlay size={22} />}
    </ActionIcon>
  )
}
