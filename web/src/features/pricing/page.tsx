import type { Currency, Interval } from '@peace/core/money'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnPlan } from '../../session/own-plan.ts'
import { usePlanTable } from '../../session/plan-table.ts'
import { wasSignedIn } from '../../session/session.ts'
import { Switches } from '../../ui/switches.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import { Choice } from './choice.tsx'
import { Compare } from './compare.tsx'
import { Honest } from './honest.tsx'
import { Packs } from './packs.tsx'
import { PlanCard } from './plan-card.tsx'
import styles from './pricing.module.css'

export default function PricingPage() {
  const { t, i18n } = useTranslation('pricing')
  const table = usePlanTable()
  const known = wasSignedIn()
  const ownPlan = useOwnPlan()
  const [interval, setInterval] = useState<Interval>('month')
  const [currency, setCurrency] = useState<Currency>(i18n.language === 'th' ? 'thb' : 'usd')
  const trial = { name: t(`name.${table.trial.plan}`), days: table.trial.days, credits: table.trial.millis / 1000 }
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/" className={styles.home} aria-label="Peace Script AI">
          <Wordmark />
        </Link>
        <div className={styles.side}>
          <Switches />
          <Link className={styles.enter} to={known ? '/films' : '/sign-in'}>
            {t(known ? 'films' : 'signIn')}
          </Link>
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <div className={styles.head}>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <div className={styles.choices}>
            <Choice
              label={t('interval')}
              value={interval}
              choose={setInterval}
              options={[
                ['month', t('monthly')],
                ['year', t('yearly')],
              ]}
            />
            <Choice
              label={t('currency')}
              value={currency}
              choose={setCurrency}
              options={[
                ['thb', '฿ THB'],
                ['usd', '$ USD'],
              ]}
            />
          </div>
        </div>
        <ul className={styles.plans}>
          {(['free', 'creator', 'pro', 'studio'] as const).map((plan) => (
            <PlanCard
              key={plan}
              plan={plan}
              table={table}
              interval={interval}
              currency={currency}
              known={known}
              own={plan === ownPlan}
            />
          ))}
        </ul>
        {table.trial.days > 0 && <p className={styles.note}>{t('trial', trial)}</p>}
        <Packs table={table} currency={currency} />
        <Compare table={table} />
        <Honest table={table} />
        <p className={styles.note}>
          <Link to="/terms">{t('terms')}</Link> · <Link to="/privacy">{t('privacy')}</Link>
        </p>
      </main>
    </div>
  )
}
