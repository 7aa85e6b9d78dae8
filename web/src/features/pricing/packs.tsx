import type { Currency, PlanTable } from '@peace/core/money'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../ui/money.ts'
import styles from './pricing.module.css'

export const Packs = ({ table, currency }: { table: PlanTable; currency: Currency }) => {
  const { t } = useTranslation('pricing')
  const { credits, price } = useMoney()
  return (
    <section className={styles.part} aria-labelledby="packs">
      <h2 id="packs">{t('packs')}</h2>
      <p className={styles.about}>{t('packsAbout', { months: table.packLastsMonths })}</p>
      <ul className={styles.packs}>
        {table.packs.map((pack) => (
          <li key={pack.id}>
            <span className={styles.figure}>{t('packCredits', { credits: credits(pack.millis) })}</span>
            <span>{price(pack.prices[currency], currency)}</span>
            <Link className={styles.choose} data-quiet to="/workspace/billing/buy" search={{ pack: pack.id, currency }}>
              {t('buy')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
