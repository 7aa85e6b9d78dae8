import type { PlanTable } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import styles from './pricing.module.css'

const questions = ['credit', 'drafts', 'hold', 'expiry', 'change', 'fail', 'refund', 'promptpay'] as const

// What becomes of money and credits, said before anyone pays.
export const Honest = ({ table }: { table: PlanTable }) => {
  const { t } = useTranslation('pricing')
  return (
    <section className={styles.part} aria-labelledby="honest">
      <h2 id="honest">{t('honest')}</h2>
      <dl className={styles.honest}>
        {questions.map((question) => (
          <div key={question}>
            <dt>{t(`ask.${question}`)}</dt>
            <dd>{t(`answer.${question}`, { months: table.packLastsMonths, days: table.graceDays })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
