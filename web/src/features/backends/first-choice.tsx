import { Button, Group } from '@mantine/core'
import { IconCloud, IconDeviceDesktop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../ui/money.ts'
import styles from './backends.module.css'
import { useBackendName } from './names.ts'
import type { BackendView } from './use-backends.ts'

const key = (workspaceId: string) => `peace.backends.chosen.${workspaceId}`

type Props = { workspaceId: string; backends: readonly BackendView[]; own: () => void }

// The one that the rows below have for the least a clip.
const cheapestClip = (backends: readonly BackendView[]) =>
  backends
    .flatMap(({ id, name, tier, enabled, clipMicros }) =>
      enabled && (tier === 'cloud' || tier === 'premium') && clipMicros ? [{ id, name, micros: clipMicros }] : [],
    )
    .toSorted((a, b) => a.micros - b.micros)
    .at(0)

// Asked once: rent by the second, or use one's own GPU. Either can be changed at any time.
export const FirstChoice = ({ workspaceId, backends, own }: Props) => {
  const { t } = useTranslation('backends')
  const [chosen, setChosen] = useState(() => localStorage.getItem(key(workspaceId)) !== null)
  const name = useBackendName()
  const money = useMoney()
  if (chosen) return null
  const clip = cheapestClip(backends)
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
          <p>
            {t('cloudText')}
            {clip &&
              ` ${t('cloudPrice', { credits: money.credits(Math.ceil(clip.micros / 10)), name: name(clip.id, clip.name) })}`}
          </p>
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
