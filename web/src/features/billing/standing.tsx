import { Button } from '@mantine/core'
import { type Billing, isLive } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useMoney } from '../../ui/money.ts'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './billing.module.css'
import { PortalButton } from './portal-button.tsx'

const useSentence = (billing: Billing): string => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const { is, until } = billing.standing
  const { subscription } = billing
  if (is === 'active' && subscription?.nextPlan)
    return t('changes', { plan: t(`plan.${subscription.nextPlan}`), date: format.date(subscription.periodEnd) })
  if (is === 'active' && subscription) return t('renews', { date: format.date(subscription.periodEnd) })
  return t(`is.${is}`, { date: until ? format.date(until) : '' })
}

const Ending = ({ ending }: { ending: boolean }) => {
  const { t } = useTranslation('billing')
  const { workspace } = useHere()
  const say = useFailureText()
  const { busy, failure, submit } = useSubmit()
  const change = () => submit(() => call('setPlanEnding', { workspaceId: workspace.id, ending: !ending }))
  return (
    <>
      <Button variant="subtle" color={ending ? 'saffron' : 'red'} loading={busy} onClick={change}>
        {t(ending ? 'goOn' : 'endPlan')}
      </Button>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {say(failure)}
        </p>
      )}
    </>
  )
}

export const Standing = ({ billing }: { billing: Billing }) => {
  const { t } = useTranslation('billing')
  const { may } = useHere()
  const { price } = useMoney()
  const { subscription, standing } = billing
  const live = subscription && isLive(subscription)
  const sentence = useSentence(billing)
  return (
    <Section title={t('planTitle')}>
      <p className={styles.balance}>
        <span className={styles.big} data-testid="plan">
          {t(`plan.${standing.plan}`)}
        </span>{' '}
        {live && (
          <span className={styles.faint}>
            {price(subscription.unitMinor, subscription.currency)}{' '}
            {t(subscription.interval === 'year' ? 'aYear' : 'aMonth')}
          </span>
        )}
      </p>
      <p data-testid="standing">{sentence}</p>
      {may('plan.manage') && (
        <div className={styles.actions}>
          {live ? (
            <>
              <PortalButton label={t('manage')} />
              {standing.is !== 'lapsed' && <Ending ending={subscription.cancelAt !== undefined} />}
            </>
          ) : (
            <LinkButton to="/pricing">{t('seePlans')}</LinkButton>
          )}
        </div>
      )}
    </Section>
  )
}
