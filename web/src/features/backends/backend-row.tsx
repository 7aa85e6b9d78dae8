import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../ui/money.ts'
import styles from './backends.module.css'
import { useBackendName } from './names.ts'
import type { BackendView } from './use-backends.ts'

// One backend: told by words and shape, never by colour alone.
export const BackendRow = ({ backend, preferred }: { backend: BackendView; preferred: boolean }) => {
  const { t } = useTranslation('backends')
  const name = useBackendName()
  return (
    <li className={styles.backend} data-available={backend.available} data-backend={backend.id}>
      <StateMark backend={backend} />
      <div className={styles.who}>
        <strong>{name(backend.id, backend.name)}</strong>
        {preferred && <span className={styles.tag}>{t('preferredMark')}</span>}
        <span className={styles.faint}>{backend.available ? t('state.ready') : t(`why.${backend.why ?? 'down'}`)}</span>
      </div>
      <Figures backend={backend} />
    </li>
  )
}

const StateMark = ({ backend }: { backend: BackendView }) => {
  if (backend.available) return <IconCircleCheck className={styles.up} size={22} aria-hidden />
  if (backend.why === 'not-set-up' || backend.why === 'disabled') return <IconCircleDashed size={22} aria-hidden />
  if (backend.why === 'no-machine') return <IconMoon size={22} aria-hidden />
  return <IconAlertTriangle className={styles.down} size={22} aria-hidden />
}

const Figures = ({ backend }: { backend: BackendView }) => {
  const { t } = useTranslation('backends')
  const money = useMoney()
  const price = (micros: number) =>
    micros === 0 ? t('free') : t('credits', { credits: money.credits(Math.ceil(micros / 10)) })
  const seconds = (ms: number) => t('seconds', { count: Math.max(1, Math.round(ms / 1000)) })
  const made = (kind: 'still' | 'clip', micros: number | undefined, ms = 0) =>
    micros !== undefined && (
      <div data-of={kind}>
        <dt>{t(kind)}</dt>
        <dd>{price(micros)}</dd>
        <dd className={styles.soft}>{seconds(ms)}</dd>
      </div>
    )
  return (
    <dl className={styles.columns}>
      {made('still', backend.stillMicros, backend.stillMs)}
      {made('clip', backend.clipMicros, backend.clipMs)}
      <Figure label={t('queue')} value={t('queueValue', { queued: backend.queued, running: backend.running })} />
      <Figure label={t('success')} value={`${backend.successPercent}%`} />
    </dl>
  )
}

export const Figure = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
