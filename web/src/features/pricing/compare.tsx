import type { Entitlements, PlanTable } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { Wide } from '../../ui/wide.tsx'
import styles from './pricing.module.css'

const plans = ['free', 'creator', 'pro', 'studio'] as const

export const Compare = ({ table }: { table: PlanTable }) => {
  const { t } = useTranslation('pricing')
  const { credits } = useMoney()
  const { number } = useFormat()
  const yes = (has: boolean) => (has ? t('yes') : t('no'))
  const of = (read: (one: Entitlements) => string | number) =>
    plans.map((plan) => ({ plan, text: String(read(table.plans[plan].entitlements)) }))
  const rows: [string, { plan: string; text: string }[]][] = [
    [t('row.credits'), plans.map((plan) => ({ plan, text: credits(table.plans[plan].monthlyMillis) }))],
    [t('row.drafts'), of((one) => number(one.draftsPerDay))],
    [t('row.finals'), of((one) => `${number(one.finalsPerDay)} / ${number(one.finalsPerMonth)}`)],
    [t('row.concurrency'), of((one) => one.concurrency)],
    [t('row.members'), of((one) => one.members)],
    [t('row.height'), of((one) => `${one.maxHeight}p`)],
    [t('row.watermark'), of((one) => yes(one.watermark))],
    [t('row.premium'), of((one) => yes(one.tiers.includes('premium')))],
    [t('row.priority'), of((one) => t(`priority.${one.priority}`))],
    [t('row.audit'), of((one) => yes(one.audit))],
  ]
  return (
    <section className={styles.part} aria-labelledby="compare">
      <h2 id="compare">{t('compare')}</h2>
      <Wide>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {plans.map((plan) => (
                <th key={plan} scope="col">
                  {t(`name.${plan}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, cells]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.plan}>{cell.text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
