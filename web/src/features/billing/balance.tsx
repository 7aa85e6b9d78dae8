import type { Wallet } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useMoney } from '../../ui/money.ts'
import { Section } from '../../ui/section.tsx'
import styles from './billing.module.css'

const Lots = ({ wallet }: { wallet: Wallet }) => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const { credits } = useMoney()
  if (wallet.lots.length === 0) return null
  return (
    <ul className={styles.lots} aria-label={t('lots')}>
      {wallet.lots.map((lot) => (
        <li key={lot.id}>
          <span>{t(lot.id.startsWith('free_') ? 'source.free' : `source.${lot.source}`)}</span>
          <span className={styles.number}>{credits(lot.millis)}</span>
          <span className={styles.faint}>{t('until', { date: format.date(lot.expiresAt) })}</span>
        </li>
      ))}
    </ul>
  )
}

export const Balance = ({ wallet }: { wallet: Wallet }) => {
  const { t } = useTranslation('billing')
  const { workspace, may } = useHere()
  const { credits, price } = useMoney()
  const table = usePlanTable()
  return (
    <Section title={t('credits')} about={t('creditsAbout')}>
      <p className={styles.balance}>
        <span className={styles.big} data-testid="balance">
          {credits(wallet.balanceMillis)}
        </span>{' '}
        {t('unit')}
        {wallet.heldMillis > 0 && (
          <span className={styles.faint}> · {t('held', { credits: credits(wallet.heldMillis) })}</span>
        )}
      </p>
      <Lots wallet={wallet} />
      {may('plan.manage') && (
        <div className={styles.actions}>
          {table.packs.map((pack) => (
            <LinkButton
              key={pack.id}
              variant="default"
              to="/workspace/billing/buy"
              search={{ pack: pack.id, currency: workspace.currency }}
            >
              {t('buyPack', {
                credits: credits(pack.millis),
                price: price(pack.prices[workspace.currency], workspace.currency),
              })}
            </LinkButton>
          ))}
        </div>
      )}
    </Section>
  )
}
