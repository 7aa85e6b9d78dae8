import { Button, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import styles from './controls.module.css'
import { useVideo } from './use-video.ts'

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2, 4]

export const SpeedMenu = () => {
  const { t } = useTranslation('film')
  const { playhead } = useFilm()
  const rate = useVideo('ratechange', (video) => video.playbackRate)
  return (
    <Menu position="top-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.speed}
          aria-label={t('speedNow', { rate })}
          data-on={rate !== 1 || undefined}
        >
          {rate}×
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rates.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === rate}
            leftSection={<IconCheck size={16} visibility={each === rate ? undefined : 'hidden'} />}
            onClick={() => playhead.setRate(each)}
          >
            {each}×
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
