import { must } from '@peace/core/errors'
import { useTranslation } from 'react-i18next'
import styles from './admin.module.css'

type Series = { label: string; values: number[]; tone: 'accent' | 'ink' | 'done' | 'lost' }
type Props = { title: string; days: string[]; series: Series[]; say: (value: number) => string }

const width = 640
const height = 160

// Bars for one series, lines for more; the same numbers stand in a table for whoever cannot see the drawing.
export const Chart = ({ title, days, series, say }: Props) => {
  const { t } = useTranslation('admin')
  const top = Math.max(1, ...series.flatMap(({ values }) => values))
  const x = (n: number) => ((n + 0.5) / Math.max(1, days.length)) * width
  const y = (value: number) => height - (value / top) * (height - 8)
  const bars = series.length === 1
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{title}</strong>
        {series.length > 1 &&
          series.map(({ label, tone }) => (
            <span key={label} className={styles.key} data-tone={tone}>
              {label}
            </span>
          ))}
        <span className={styles.most}>{t('most', { value: say(top) })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height + 4}`} aria-hidden="true" focusable="false" preserveAspectRatio="none">
        <path className={styles.base} d={`M0 ${height}H${width}`} />
        {series.map(({ label, values, tone }) =>
          bars ? (
            <path
              key={label}
              className={styles.bars}
              data-tone={tone}
              d={values.map((value, n) => `M${x(n).toFixed(1)} ${height}V${y(value).toFixed(1)}`).join('')}
              strokeWidth={Math.max(2, (width / Math.max(1, days.length)) * 0.62)}
            />
          ) : (
            <path
              key={label}
              className={styles.line}
              data-tone={tone}
              d={values.map((value, n) => `${n ? 'L' : 'M'}${x(n).toFixed(1)} ${y(value).toFixed(1)}`).join('')}
            />
          ),
        )}
      </svg>
      <div className={styles.range}>
        <span>{days[0]}</span>
        <span>{days.at(-1)}</span>
      </div>
      <div className="visually-hidden">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              {series.map(({ label }) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, n) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {series.map(({ label, values }) => (
                  <td key={label}>{say(must(values[n], 'value'))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
