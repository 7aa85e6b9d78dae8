import { Button, Group } from '@mantine/core'
import { IconCloud, IconDeviceDesktop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './backends.module.css'

const key = (workspaceId: string) => `peace.backends.chosen.${workspaceId}`

// Asked once: rent by the second, or use one's own GPU. Either can be changed at any time.
export const FirstChoice = ({ workspaceId, own }: { workspaceId: string; own: () => void }) => {
  const { t } = useTranslation('backends')
  const [chosen, setChosen] = useState(() => localStorage.getItem(key(workspaceId)) !== null)
  if (chosen) return null
  const choose = (way: 'cloud' | 'own') => {
    localStorage.setItem(key(workspaceId), way)
    setChosen(true)
    if (way === 'own') own()
  }
  return (
    <section className={styles.first}>
      <h2>{t('firstTitle')}</h2>
      <Group grow align="stretch">
        <div className={styles.way}>
          <IconCloud size={28} aria-hidden />
          <h3>{t('cloudTitle')}</h3>
          <p>{t('cloudText')}</p>
          <Button variant="default" onClick={() => choose('cloud')}>
            {t('cloudAction')}
          </Button>
        </div>
        <div className={styles.way}>
          <IconDeviceDesktop size={28} aria-hidden />
          <h3>{t('ownTitle')}</h3>
          <p>{t('ownText')}</p>
          <Button variant="default" onClick={() => choose('own')}>
            {t('ownAction')}
          </Button>
        </div>
      </Group>
    </section>
  )
}
