import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './admin.module.css'
import { ActionTable } from './table.tsx'
import { useAsk } from './use-ask.ts'

type Rates = ApiOutput<'readSeconds'>['rates']

// How long GPUs really took, beside what the rates in force were reckoned with; the rates that follow can be taken over, to be
// read before they are put in force.
export const Seconds = ({ take }: { take: ((rates: Rates) => void) | undefined }) => {
  const { t } = useTranslation('admin')
  const { number } = useFormat()
  const { answer, failure, again } = useAsk('readSeconds', {})
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return null
  const rounded = (value: number) => number(Math.round(value * 10) / 10)
  return (
    <>
      <h2 className={styles.heading}>{t('gpuSeconds')}</h2>
      <p>{t('secondsHelp')}</p>
      <ActionTable
        bare
        columns={[
          t('model'),
          t('backend'),
          t('gpu'),
          t('megapixels'),
          t('made'),
          t('reckoned'),
          t('measured'),
          t('restsOn'),
        ]}
      >
        {answer.seconds.map((row) => (
          <tr key={`${row.backend} ${row.template} ${row.gpu} ${row.tenthMegapixels}`}>
            <th scope="row">{row.template}</th>
            <td>{row.backend}</td>
            <td>{row.gpu || '—'}</td>
            <td>{row.units ? number(row.tenthMegapixels / 10) : '—'}</td>
            <td>{number(row.units)}</td>
            <td>{rounded(row.priorSeconds)}</td>
            <td>{row.units ? rounded(row.seconds) : '—'}</td>
            <td>{t(`rests.${row.rests}`)}</td>
          </tr>
        ))}
      </ActionTable>
      {take && (
        <Button variant="default" onClick={() => take(answer.rates)}>
          {t('takeRates')}
        </Button>
      )}
    </>
  )
}
