import { Alert } from '@mantine/core'
import type { Billing } from '@peace/core/money'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { PortalButton } from './portal-button.tsx'

// What must not be missed: a card that fails, an amount owed. Each says what goes on working and what to do.
export const Notices = ({ billing, debtMillis }: { billing: Billing; debtMillis: number }) => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const { credits } = useMoney()
  const { is, until } = billing.standing
  return (
    <>
      {is === 'grace' && until !== undefined && (
        <Alert color="red" variant="light" role="alert" mb="md" title={t('graceTitle')}>
          <p>{t('graceText', { date: format.date(until), plan: t(`plan.${billing.standing.plan}`) })}</p>
          <PortalButton label={t('changeCard')} />
        </Alert>
      )}
      {is === 'lapsed' && (
        <Alert color="red" variant="light" role="alert" mb="md" title={t('lapsedTitle')}>
          <p>{t('lapsedText')}</p>
          <PortalButton label={t('changeCard')} />
        </Alert>
      )}
      {debtMillis > 0 && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          mb="md"
          title={t('debtTitle', { credits: credits(debtMillis) })}
        >
          {t('debtText')}
        </Alert>
      )}
    </>
  )
}
