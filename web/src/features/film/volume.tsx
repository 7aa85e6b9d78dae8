import { ActionIcon, Slider } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import styles from './controls.module.css'
import { useVideo } from './use-video.ts'

export const Volume = () => {
  const { t } = useTranslation('film')
  const { video } = useFilm().screen
  const volume = useVideo('volumechange', (each) => (each.muted ? 0 : Math.round(each.volume * 100)))
  const set = (percent: number) => {
    video.muted = percent === 0
    if (percent > 0) video.volume = percent / 100
  }
  return (
    <div className={styles.volume}>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={styles.button}
        aria-label={t(volume === 0 ? 'unmute' : 'mute')}
        onClick={() => {
          video.muted = volume > 0
        }}
      >
        {volume === 0 ? <IconVolumeOff size={20} /> : <IconVolume size={20} />}
      </ActionIcon>
      <Slider className={styles.level} size="xs" value={volume} onChange={set} label={null} thumbLabel={t('volume')} />
    </div>
  )
}
