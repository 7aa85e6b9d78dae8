import { CloseButton } from '@mantine/core'
import type { Job } from '@peace/core/build'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './build.module.css'

// What happened, what was kept, what it cost, what to do: the button below does it.
export const Failed = ({ job }: { job: Job }) => {
  const { t } = useTranslation('build')
  const names = useMadeNames()
  const [seen, setSeen] = useState<string>()
  if (seen === job.id) return null
  const tried = job.failure?.tried ?? []
  const reason = tried.at(-1)?.fault ?? job.failure?.code ?? ''
  return (
    <div className={styles.failed} role="alert">
      <p>
        {t('failed.what', { reason: t(`fault.${reason}` as 'fault.timeout', { defaultValue: t('fault.other') }) })}{' '}
        {tried.length > 0 &&
          t('failed.tried', {
            backends: [...new Set(tried.map(({ backend }) => backend))].map((id) => names.backend(id)).join(', '),
          })}{' '}
        {t('failed.kept', {
          made: job.counts.done,
          cost: creditsText(t, job.money.capturedMillis, languageNow()),
        })}
      </p>
      <CloseButton aria-label={t('close')} onClick={() => setSeen(job.id)} />
    </div>
  )
}
