import type { ApiOutput } from '@peace/core/api'
import { microsPerMilli } from '@peace/core/money'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOrSeen } from '../../data/seen.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { Figure } from './backend-row.tsx'
import styles from './backends.module.css'
import { useBackendName } from './names.ts'
import { StillToPay } from './still-to-pay.tsx'

type Used = ApiOutput<'backendMonth'>

export const Month = ({ now }: { now: number }) => {
  const { t } = useTranslation('backends')
  const { workspace, may } = useHere()
  const [used, setUsed] = useState<Used>()
  const [failure, setFailure] = useState<unknown>()
  const month = new Date(now).toISOString().slice(0, 7)
  useEffect(() => {
    let left = false
    callOrSeen('backendMonth', { workspaceId: workspace.id, month }).then(
      (found) => !left && setUsed(found),
      (error: unknown) => !left && setFailure(error),
    )
    return () => {
      left = true
    }
  }, [workspace.id, month])
  if (!used) return failure === undefined ? null : <FailureNotice failure={failure} />
  const leftMicros = used.limitMicros > 0 ? Math.max(0, used.limitMicros - used.chargedMicros) : undefined
  return (
    <>
      {used.videos === 0 && used.days.length === 0 ? (
        <p className={styles.faint}>{t('monthEmpty')}</p>
      ) : (
        <Told used={used} />
      )}
      {may('film.see') && <StillToPay leftMicros={leftMicros} />}
    </>
  )
}

const Told = ({ used }: { used: Used }) => {
  const { t } = useTranslation('backends')
  const money = useMoney()
  const format = useFormat()
  const name = useBackendName()
  // In what everything is paid with; what the clouds themselves ask is the calculator's.
  const number = (micros: number) => money.credits(Math.round(micros / microsPerMilli))
  const credits = (micros: number) => t('credits', { credits: number(micros) })
  return (
    <>
      <dl className={styles.figures}>
        <Figure label={t('videos')} value={format.number(used.videos)} />
        <Figure
          label={t('spent')}
          value={t('ofLimit', { spent: number(used.chargedMicros), limit: credits(used.limitMicros) })}
        />
        <Figure
          label={t('projected')}
          value={
            used.highMicros > used.lowMicros
              ? t('band', {
                  ...{ expected: credits(used.projectedMicros), low: number(used.lowMicros) },
                  high: number(used.highMicros),
                })
              : credits(used.projectedMicros)
          }
        />
        <Figure label={t('savedMoney')} value={credits(used.savedMicros)} />
      </dl>
      {used.limitDay !== undefined && (
        <p role="status">{t('limitNear', { date: format.date(Date.parse(used.limitDay)) })}</p>
      )}
      <ul className={styles.shares}>
        {used.backends.map(({ backend, units, percent, chargedMicros }) => (
          <li key={backend}>
            <span>{name(backend)}</span>
            <span className={styles.bar} style={{ inlineSize: `${percent}%` }} />
            <span className={styles.faint}>
              {t('units', { count: units })} · {credits(chargedMicros)}
            </span>
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('day')}</th>
            <th>{t('videos')}</th>
            <th>{t('spent')}</th>
            <th>{t('savedMoney')}</th>
          </tr>
        </thead>
        <tbody>
          {used.days.slice(-7).map((day) => (
            <tr key={day.day}>
              <th scope="row">{format.date(Date.parse(day.day))}</th>
              <td>{format.number(day.videos)}</td>
              <td>{number(day.chargedMicros)}</td>
              <td>{number(day.savedMicros)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
