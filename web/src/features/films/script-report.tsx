import type { ApiOutput } from '@peace/core/api'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import styles from './new-film.module.css'

// What was found in a script before a film is made of it.
export const ScriptReport = ({ report }: { report: ApiOutput<'validateScript'> }) => {
  const { t, i18n } = useTranslation('films')
  const format = useFormat()
  const say = (code: string, values: Record<string, string | number>) =>
    i18n.exists(`problem.${code}`, { ns: 'films' })
      ? String(i18n.t(`problem.${code}` as 'problem.other', { ns: 'films', ...values }))
      : t('problem.other', { code })
  return (
    <section className={styles.report} aria-label={t('report')}>
      <p className={styles.counts} role="status">
        {t('found', {
          scenes: format.number(report.scenes),
          speeches: format.number(report.speeches),
          length: format.length(report.seconds * 1000),
        })}
      </p>
      {report.problems.length > 0 && (
        <ul className={styles.problems}>
          {report.problems.map((problem, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changed
            <li key={at} data-severity={problem.severity}>
              {problem.line !== undefined && <span>{t('line', { line: problem.line })} </span>}
              {say(problem.code, { type: t('problem.unknownKind'), ...problem.values, scene: problem.scene ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
