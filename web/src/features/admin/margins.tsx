import { type DayStats, losing, marginsOf } from '@peace/core/stats'
import { useTranslation } from 'react-i18next'
import styles from './admin.module.css'
import { ActionTable } from './table.tsx'

type Props = { days: readonly DayStats[]; dollars: (micros: number) => string; number: (value: number) => string }

// What each model earned, the worst first; one that costs more than is charged for it is said aloud.
export const Margins = ({ days, dollars, number }: Props) => {
  const { t } = useTranslation('admin')
  const margins = marginsOf(days)
  const losses = losing(margins)
  if (margins.length === 0) return null
  return (
    <>
      <h2 className={styles.heading}>{t('byModel')}</h2>
      {losses.length > 0 && (
        <p role="alert">
          {t('belowCost', {
            names: losses.map(({ backend, model, kind }) => `${backend} ${model || kind}`).join(', '),
          })}
        </p>
      )}
      <ActionTable
        bare
        columns={[t('model'), t('backend'), t('made'), t('cost'), t('ofFailedTries'), t('charged'), t('margin')]}
      >
        {margins.map(({ backend, kind, model, made, costMicros, lostMicros, chargedMicros, marginMicros }) => (
          <tr key={`${backend} ${kind} ${model}`}>
            <th scope="row">{model || t('failedTries', { kind })}</th>
            <td>{backend}</td>
            <td>{number(made)}</td>
            <td>{dollars(costMicros)}</td>
            <td>{dollars(lostMicros)}</td>
            <td>{dollars(chargedMicros)}</td>
            <td>{dollars(marginMicros)}</td>
          </tr>
        ))}
      </ActionTable>
    </>
  )
}
