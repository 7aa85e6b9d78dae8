import { useTranslation } from 'react-i18next'
import { LongPage } from '../../ui/long-page.tsx'

const points = ['what', 'why', 'who', 'where', 'long', 'rights', 'ai', 'cookies'] as const

export default function PrivacyPage() {
  const { t } = useTranslation('landing')
  return (
    <LongPage>
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.lead')}</p>
      {points.map((point) => (
        <section key={point}>
          <h2>{t(`privacy.${point}`)}</h2>
          <p>{t(`privacy.${point}Text`)}</p>
        </section>
      ))}
    </LongPage>
  )
}
