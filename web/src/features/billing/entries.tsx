import { Button } from '@mantine/core'
import { type LedgerEntry, ledgerEntrySchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { Part } from '../../ui/part.tsx'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './billing.module.css'

const JobReceipt = arriving(() => import('./job-receipt.tsx'))

const useWords = () => {
  const { t } = useTranslation('billing')
  const { credits } = useMoney()
  return (entry: LedgerEntry): string => {
    const source = entry.source ? t(`source.${entry.reference === 'free' ? 'free' : entry.source}`) : ''
    const used = { used: credits(entry.capturedMillis ?? 0), back: credits(entry.releasedMillis ?? 0) }
    const words = t(`entry.${entry.kind}`, { source, ...used })
    return entry.note ? `${words} · ${entry.note}` : words
  }
}

const Row = ({ entry }: { entry: LedgerEntry }) => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const words = useWords()
  const { credits } = useMoney()
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.entry}>
      <div className={styles.entryLine}>
        <span className={styles.faint}>{format.moment(entry.at)}</span>
        <span className={styles.what}>
          {words(entry)}
          {entry.expiresAt && entry.millis > 0 && (
            <span className={styles.faint}> · {t('until', { date: format.date(entry.expiresAt) })}</span>
          )}
        </span>
        <span className={styles.number} data-sign={entry.millis > 0 ? 'plus' : undefined}>
          {entry.millis > 0 ? '+' : ''}
          {credits(entry.millis)}
        </span>
        <span className={styles.number}>{credits(entry.balanceAfterMillis)}</span>
      </div>
      {entry.kind === 'close' && entry.jobId && (
        <>
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('receipt')}
          </Button>
          <Part>{open && <JobReceipt jobId={entry.jobId} />}</Part>
        </>
      )}
    </li>
  )
}

const pageSize = 30

export const Entries = () => {
  const { t } = useTranslation('billing')
  const { workspace } = useHere()
  const say = useFailureText()
  const [shown, setShown] = useState(pageSize)
  const entries = useCollection(paths.ledger(workspace.id), ledgerEntrySchema, {
    orderBy: [['at', 'desc']],
    limit: shown,
  })
  return (
    <Section title={t('entries')} about={t('entriesAbout')}>
      {entries.status === 'failed' && <p className={styles.failure}>{say(entries.failure)}</p>}
      {entries.status === 'ready' && entries.data.length === 0 && <p className={styles.faint}>{t('noEntries')}</p>}
      {entries.status === 'ready' && entries.data.length > 0 && (
        <ul className={styles.entries}>
          {entries.data.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {entries.status === 'ready' && entries.data.length === shown && (
        <Button variant="default" onClick={() => setShown(shown + pageSize)}>
          {t('older')}
        </Button>
      )}
    </Section>
  )
}
