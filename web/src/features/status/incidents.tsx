import { type Incident, isOver } from '@peace/core/watch'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import styles from './status.module.css'

// What operators said of what went wrong, the latest word first.
export const Incidents = ({ incidents }: { incidents: readonly Incident[] }) => {
  const { t, i18n } = useTranslation('status')
  const format = useFormat()
  const language = i18n.language === 'th' ? 'th' : 'en'
  if (incidents.length === 0) return <p>{t('noIncidents')}</p>
  return incidents.map((incident) => (
    <article key={incident.id} className={styles.incident} data-over={isOver(incident)}>
      <h3>{incident.title[language]}</h3>
      <ol className={styles.updates}>
        {incident.updates.toReversed().map(({ at, state, text }) => (
          <li key={at}>
            <strong>{t(`incident.${state}`)}</strong>{' '}
            <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time>
            <p>{text[language]}</p>
          </li>
        ))}
      </ol>
    </article>
  ))
}
