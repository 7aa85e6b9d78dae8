import { PARAMIS } from '@peace/core/mind'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'

const left = 130
const wide = 420

// One row a perfection, one line a person: from where the story begins to where it ends.
export const ParamiChart = ({ people }: { people: readonly Character[] }) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const row = 14 * people.length + 16
  const height = PARAMIS.length * row + 24
  return (
    <figure className={styles.chart}>
      <figcaption>{t('paramiChart')}</figcaption>
      <svg viewBox={`0 0 ${left + wide + 40} ${height}`} role="img" aria-label={t('paramiChart')}>
        {[0, 25, 50, 75, 100].map((value) => (
          <line
            key={value}
            x1={left + (value * wide) / 100}
            x2={left + (value * wide) / 100}
            y1="4"
            y2={height - 20}
            className={styles.ring}
          />
        ))}
        {PARAMIS.map((parami, at) => (
          <g key={parami.id} transform={`translate(0 ${at * row + 8})`}>
            <text x={left - 10} y={row / 2 - 4} textAnchor="end">
              {parami[language]}
            </text>
            {people.map(({ id, name, mind }, index) => {
              const score = mind.parami[parami.id]
              if (!score) return null
              const [x, end] = [score.from, score.to].map((value) => left + (value * wide) / 100)
              const y = 8 + index * 14
              return (
                <g key={id} data-line={index} className={styles.series}>
                  <title>{t('paramiMoves', { name, from: score.from, to: score.to })}</title>
                  <line x1={x} x2={end} y1={y} y2={y} />
                  <circle cx={x} cy={y} r="3.5" className={styles.hollow} />
                  <circle cx={end} cy={y} r="4.5" />
                </g>
              )
            })}
          </g>
        ))}
      </svg>
      <Legend people={people} />
    </figure>
  )
}

export const Legend = ({ people }: { people: readonly Character[] }) => (
  <ul className={styles.legend}>
    {people.map(({ id, name }, at) => (
      <li key={id} data-line={at}>
        {name}
      </li>
    ))}
  </ul>
)
