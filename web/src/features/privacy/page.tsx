import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Switches } from '../../ui/switches.tsx'
import { Wordmark } from '../../ui/wordmark.tsx'
import styles from './privacy.module.css'

const points = ['what', 'why', 'who', 'where', 'long', 'rights', 'ai', 'cookies'] as const

export default function PrivacyPage() {
  const { t } = useTranslation('landing')
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to="/" className={styles.home}>
          <Wordmark />
        </Link>
        <Switches />
      </header>
      <main id="main" className={styles.main}>
        <h1>{t('privacy.title')}</h1>
        <p>{t('privacy.lead')}</p>
        {points.map((point) => (
          <section key={point}>
            <h2>{t(`privacy.${point}`)}</h2>
            <p>{t(`privacy.${point}Text`)}</p>
          </section>
        ))}
      </main>
    </div>
  )
}
