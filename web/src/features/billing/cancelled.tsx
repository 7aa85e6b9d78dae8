import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageTitle } from '../../ui/section.tsx'
import styles from './billing.module.css'

export default function CancelledPage() {
  const { t } = useTranslation('billing')
  return (
    <>
      <PageTitle>{t('cancelledTitle')}</PageTitle>
      <p>{t('cancelledText')}</p>
      <div className={styles.actions}>
        <LinkButton to="/pricing">{t('toPricing')}</LinkButton>
        <LinkButton variant="default" to="/workspace/billing">
          {t('toBilling')}
        </LinkButton>
      </div>
    </>
  )
}
