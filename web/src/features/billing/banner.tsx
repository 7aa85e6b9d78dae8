import { billingSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import styles from './banner.module.css'

// On every page, for those who can do something about it: a card that fails, an amount owed.
export default function MoneyBanner() {
  const { t } = useTranslation('billing')
  const { workspace, may } = useHere()
  const format = useFormat()
  const { credits } = useMoney()
  const billing = useDocument(may('plan.manage') ? paths.billing(workspace.id) : undefined, billingSchema)
  const standing = billing.status === 'ready' ? billing.data?.standing : undefined
  const text =
    standing?.is === 'grace' && standing.until !== undefined
      ? t('is.grace', { date: format.date(standing.until) })
      : standing?.is === 'lapsed'
        ? t('lapsedTitle')
        : workspace.debtMillis > 0 && may('plan.manage')
          ? t('debtTitle', { credits: credits(workspace.debtMillis) })
          : undefined
  if (!text) return null
  return (
    <p className={styles.banner} role="status">
      {text} <Link to="/workspace/billing">{t('toBilling')}</Link>
    </p>
  )
}
