import { ActionIcon, Menu } from '@mantine/core'
import { IconBadgeCc, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import styles from './controls.module.css'
import { useTextTracks } from './use-text-tracks.ts'

// Which captions lie over the picture. Those that are drawn into it cannot be taken off.
export const CaptionsMenu = () => {
  const { t } = useTranslation('film')
  const { film } = useFilm()
  const { tracks, shown, show } = useTextTracks()
  const burned = film.settings.captions === 'burned'
  if (tracks.length === 0) return null
  return (
    <Menu position="top-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={styles.button}
          aria-label={t('captions')}
          data-on={shown !== undefined || undefined}
        >
          <IconBadgeCc size={22} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {burned ? (
          <Menu.Label className={styles.burned}>{t('captionsBurned')}</Menu.Label>
        ) : (
          [undefined, ...tracks].map((language) => (
            <Menu.Item
              key={language ?? 'off'}
              role="menuitemradio"
              aria-checked={shown === language}
              leftSection={<IconCheck size={16} visibility={shown === language ? undefined : 'hidden'} />}
              onClick={() => show(language)}
            >
              {language ? t(`language.${language}` as 'language.th', { defaultValue: language }) : t('captionsOff')}
            </Menu.Item>
          ))
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
