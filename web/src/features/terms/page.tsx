import { useTranslation } from 'react-i18next'
import { LongPage } from '../../ui/long-page.tsx'

const points = [
  'whose',
  'account',
  'forbidden',
  'ai',
  'free',
  'credits',
  'plans',
  'refunds',
  'machines',
  'team',
  'closing',
  'service',
  'changes',
  'law',
] as const

export default function TermsPage() {
  const { t } = useTranslation('terms')
  return (
    <LongPage>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {points.map((point) => (
        <section key={point}>
          <h2>{t(`${point}`)}</h2>
          <p>{t(`${point}Text`)}</p>
        </section>
      ))}
    </LongPage>
  )
}
