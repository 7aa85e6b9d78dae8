import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
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
import { Switches } from './switches.tsx'
import { ActionTable, Figures } from './table.tsx'
import { useAsk } from './use-ask.ts'

type Job = ApiOutput<'listStuckJobs'>['jobs'][number]
type Queue = ApiOutput<'readQueues'>['queues'][number]
type Doing = { what: 'nudge' | 'stop'; job: Job } | { what: 'queue'; queue: Queue }

export default function QueuesPage() {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  const queues = useAsk('readQueues', {})
  const stuck = useAsk('listStuckJobs', {})
  const [doing, setDoing] = useState<Doing>()
  const failure = queues.failure ?? stuck.failure
  if (failure !== undefined) return <FailureNotice failure={failure} again={queues.again} />
  if (!queues.answer) return <PageLoading />
  const run = async (reason: string) => {
    if (doing?.what === 'nudge') await call('nudgeJob', { jobId: doing.job.id, reason })
    if (doing?.what === 'stop') await call('stopJob', { jobId: doing.job.id, reason })
    if (doing?.what === 'queue')
      await call('setQueuePaused', { priority: doing.queue.priority, paused: doing.queue.state !== 'PAUSED', reason })
    await Promise.all([queues.again(), stuck.again()])
  }
  const { owed, overdue, openJobs, held, pausable } = queues.answer
  return (
    <>
      <PageTitle
        beside={
          <Button variant="default" onClick={() => Promise.all([queues.again(), stuck.again()])}>
            {t('refresh')}
          </Button>
        }
      >
        {t('queues')}
      </PageTitle>
      <Figures
        figures={[
          [t('openJobs'), format.number(openJobs)],
          [t('owed'), format.number(owed)],
          [t('overdue'), format.number(overdue)],
          ...(held
            ? ([
                [t('heldUnits'), format.number(held.units)],
                [t('heldSince'), held.oldestAt === undefined ? '—' : format.moment(held.oldestAt)],
                [t('classifier'), t(held.classifier ? 'classifierOn' : 'classifierOff')],
              ] as const)
            : []),
        ]}
      />
      <ActionTable columns={[t('queue'), t('state'), t('depth')]}>
        {queues.answer.queues.map((queue) => (
          <tr key={queue.name}>
            <th scope="row">{queue.name}</th>
            <td>{queue.state}</td>
            <td>{format.number(queue.depth)}</td>
            <td>
              {pausable && may('queues.manage') && (
                <Button size="compact-sm" variant="default" onClick={() => setDoing({ what: 'queue', queue })}>
                  {t(queue.state === 'PAUSED' ? 'resume' : 'pause')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </ActionTable>
      <h2 className={styles.heading}>{t('stuck')}</h2>
      <ActionTable columns={[t('job'), t('state'), t('progress'), t('since')]}>
        {stuck.answer?.jobs.map((job) => (
          <tr key={job.id}>
            <th scope="row">{job.id}</th>
            <td>{job.state}</td>
            <td>
              {job.done}/{job.wanted}
            </td>
            <td>{format.moment(job.createdAt)}</td>
            <td>
              {may('jobs.manage') && (
                <>
                  <Button size="compact-sm" variant="default" onClick={() => setDoing({ what: 'nudge', job })}>
                    {t('nudge')}
                  </Button>{' '}
                  <Button size="compact-sm" variant="default" c="red" onClick={() => setDoing({ what: 'stop', job })}>
                    {t('stop')}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
        {stuck.answer?.jobs.length === 0 && (
          <tr>
            <td colSpan={5}>{t('noneStuck')}</td>
          </tr>
        )}
      </ActionTable>
      <Switches />
      {doing && (
        <WithReason
          title={doing.what === 'queue' ? doing.queue.name : doing.job.id}
          action={t(doing.what === 'queue' ? (doing.queue.state === 'PAUSED' ? 'resume' : 'pause') : doing.what)}
          lost={doing.what === 'stop'}
          run={run}
          close={() => setDoing(undefined)}
        />
      )}
    </>
  )
}
