import type { PublicStatus } from '@peace/core/watch'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import styles from './status.module.css'

const toneOf = (share: number) => (share >= 0.999 ? 'well' : share >= 0.95 ? 'dim' : 'bad')

const shown = 30

// A bar a day; who does not see them is told the same in a list's words. Days before anybody looked are there, and empty.
export const Days = ({ days }: Pick<PublicStatus, 'days'>) => {
  const { t, i18n } = useTranslation('status')
  const format = useFormat()
  const percent = new Intl.NumberFormat(i18n.language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  const unseen = Array.from({ length: Math.max(0, shown - days.length) }, (_, n) => `before-${n}`)
  return (
    <ul className={styles.days} aria-label={t('days')}>
      {unseen.map((before) => (
        <li key={before} className={styles.day} data-tone="unknown" aria-hidden />
      ))}
      {days.map(({ day, share }) => {
        const said = `${format.date(Date.parse(day))}: ${percent.format(share)}`
        return (
          <li key={day} className={styles.day} data-tone={toneOf(share)} title={said}>
            <span className={styles.said}>{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
