import type { PlanName } from '@peace/core/access'
import type { Currency, Interval, PlanTable } from '@peace/core/money'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../ui/money.ts'
import styles from './pricing.module.css'

type Props = { plan: PlanName; table: PlanTable; interval: Interval; currency: Currency; known: boolean; own: boolean }

export const PlanCard = ({ plan, table, interval, currency, known, own }: Props) => {
  const { t } = useTranslation('pricing')
  const { credits, price } = useMoney()
  const { monthlyMillis, prices, entitlements } = table.plans[plan]
  const amount = prices[currency][interval]
  const free = amount === 0
  const name = t(`name.${plan}`)
  return (
    <li className={styles.plan} data-plan={plan}>
      <h2>
        {name} {own && <span className={styles.own}>{t('own')}</span>}
      </h2>
      <p className={styles.amount}>
        <span className={styles.figure}>{free ? t('free') : price(amount, currency)}</span>{' '}
        {!free && <span className={styles.per}>{t(interval === 'year' ? 'perYear' : 'perMonth')}</span>}
      </p>
      <p className={styles.about}>{t(`about.${plan}`)}</p>
      <ul className={styles.gives}>
        <li>{t('creditsMonthly', { credits: credits(monthlyMillis) })}</li>
        <li>{t('concurrency', { count: entitlements.concurrency })}</li>
        <li>{t('members', { count: entitlements.members })}</li>
        <li>{t(entitlements.watermark ? 'watermark' : 'noWatermark', { height: entitlements.maxHeight })}</li>
        {entitlements.tiers.includes('premium') && <li>{t('premium')}</li>}
        {entitlements.priority === 'high' && <li>{t('priorityHigh')}</li>}
      </ul>
      {own ? (
        <Link className={styles.choose} data-quiet to="/workspace/billing">
          {t('manage')}
        </Link>
      ) : free ? (
        <Link
          className={styles.choose}
          data-quiet
          to={known ? '/films' : '/sign-in'}
          {...(known ? {} : { search: { mode: 'up' as const } })}
        >
          {t(known ? 'films' : 'begin')}
        </Link>
      ) : (
        <Link className={styles.choose} to="/workspace/billing/buy" search={{ plan, interval, currency }}>
          {t('choose', { name })}
        </Link>
      )}
      {!free && !own && currency === 'thb' && (
        <Link className={styles.other} to="/workspace/billing/buy" search={{ plan, months: 1, currency }}>
          {t('prepaid')}
        </Link>
      )}
    </li>
  )
}
