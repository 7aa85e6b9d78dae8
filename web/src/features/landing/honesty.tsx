import { useTranslation } from 'react-i18next'
import styles from './landing.module.css'

const promises = ['price', 'once', 'own', 'words'] as const

export const Honesty = () => {
  const { t } = useTranslation('landing')
  return (
    <section className={styles.honesty}>
      <h2>{t('honesty.title')}</h2>
      <dl>
        {promises.map((promise) => (
          <div key={promise}>
            <dt>{t(`honesty.${promise}`)}</dt>
            <dd>{t(`honesty.${promise}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
