import { useTranslation } from 'react-i18next'
import styles from './landing.module.css'

const petals = [34, 62, 48, 80, 56, 70, 42, 66, 88, 52]

const Wheel = () => {
  const at = (n: number, r: number): [number, number] => {
    const angle = (n / petals.length) * Math.PI * 2 - Math.PI / 2
    return [100 + Math.cos(angle) * r, 100 + Math.sin(angle) * r]
  }
  const shape = petals
    .map((value, n) =>
      at(n, value * 0.82)
        .map((v) => v.toFixed(1))
        .join(' '),
    )
    .join(' L')
  return (
    <svg viewBox="0 0 200 200" className={styles.wheel} aria-hidden="true" focusable="false">
      {[28, 52, 76].map((r) => (
        <circle key={r} cx="100" cy="100" r={r} />
      ))}
      <path
        d={petals
          .map(
            (_, n) =>
              `M100 100L${at(n, 78)
                .map((v) => v.toFixed(1))
                .join(' ')}`,
          )
          .join('')}
      />
      <path className={styles.mind} d={`M${shape}Z`} />
    </svg>
  )
}

export const Cast = () => {
  const { t } = useTranslation('landing')
  return (
    <section className={styles.cast}>
      <Wheel />
      <div>
        <h2>{t('cast.title')}</h2>
        <p>{t('cast.text')}</p>
        <p className={styles.aside}>{t('cast.aside')}</p>
      </div>
    </section>
  )
}
