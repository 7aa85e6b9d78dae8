import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import styles from './admin.module.css'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { ActionTable, Figures } from './table.tsx'
import { useAsk } from './use-ask.ts'

type Stop = { workspaceId?: string | undefined; name: string }

// Where money does not agree paid work is stopped; here it is seen why, and let go on.
export default function StopsPage() {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  const { answer, failure, again } = useAsk('listPaidStops', {})
  const [lifting, setLifting] = useState<Stop>()
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const { stops, match } = answer
  const titleOf = ({ workspaceId, name }: Stop) => (workspaceId === undefined ? t('wholePlatform') : name)
  const lift = async (reason: string) => {
    const { workspaceId } = lifting ?? {}
    await call('liftPaidStop', { reason, ...(workspaceId === undefined ? {} : { workspaceId }) })
    await again()
  }
  return (
    <>
      <PageTitle
        beside={
          <Button variant="default" onClick={again}>
            {t('refresh')}
          </Button>
        }
      >
        {t('stops')}
      </PageTitle>
      {match && (
        <Figures
          figures={[
            [t('matchedDay'), match.day],
            [t('matchedWorkspaces'), format.number(match.workspaces)],
            [t('matchDone'), match.doneAt === undefined ? t('stillMatching') : format.moment(match.doneAt)],
          ]}
        />
      )}
      <ActionTable columns={[t('workspace'), t('why'), t('since')]}>
        {stops.map((stop) => (
          <tr key={stop.workspaceId ?? ''}>
            <th scope="row">{titleOf(stop)}</th>
            <td>
              {stop.faults.map((fault) => (
                <div key={fault}>{fault}</div>
              ))}
            </td>
            <td>{format.moment(stop.at)}</td>
            <td>
              {may('credits.change') && (
                <Button size="compact-sm" variant="default" onClick={() => setLifting(stop)}>
                  {t('letGoOn')}
                </Button>
              )}
            </td>
          </tr>
        ))}
        {stops.length === 0 && (
          <tr>
            <td colSpan={4}>{t('noneStopped')}</td>
          </tr>
        )}
      </ActionTable>
      {match && match.vendors.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('vendorsMatched')}</h2>
          <ActionTable columns={[t('vendor'), t('vendorCost'), t('vendorCharged'), t('vendorWord')]}>
            {match.vendors.map(({ backend, costMicros, chargedMicros, reported, drift }) => (
              <tr key={backend}>
                <th scope="row">{backend}</th>
                <td>{format.number(costMicros / 1_000_000)}</td>
                <td>{format.number(chargedMicros / 1_000_000)}</td>
                <td>{t(reported ? 'vendorReports' : 'vendorSilent')}</td>
                <td>{drift && t('vendorDrift')}</td>
              </tr>
            ))}
          </ActionTable>
        </>
      )}
      {lifting && (
        <WithReason title={titleOf(lifting)} action={t('letGoOn')} run={lift} close={() => setLifting(undefined)}>
          {t('letGoOnMeans')}
        </WithReason>
      )}
    </>
  )
}
