import { Button, Group, Radio, Stack } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { idleLimitMs, type PodPolicy, podPolicies } from '@peace/core/routing'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
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

type Backend = ApiOutput<'fleetStatus'>['backends'][number]
type Pod = ApiOutput<'fleetStatus'>['pods'][number]
type Doing =
  | { what: 'takeOut' | 'putBack' | 'closeBreaker'; backend: Backend }
  | { what: 'endPod'; pod: Pod }
  | { what: 'podPolicy'; policy: PodPolicy }

const lookAgainMs = 15_000
const hourly = (micros: number) => `$${(micros / 1_000_000).toFixed(2)}`

// Every backend with its queue and its breaker, and the machines rented by the hour.
export default function FleetPage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const { answer, failure, again } = useAsk('fleetStatus', {})
  const [doing, setDoing] = useState<Doing>()
  useEffect(() => {
    const timer = setInterval(() => void again(), lookAgainMs)
    return () => clearInterval(timer)
  }, [again])
  if (!answer) return failure === undefined ? <PageLoading /> : <FailureNotice failure={failure} again={again} />
  const run = async (reason: string) => {
    if (doing?.what === 'endPod')
      await call('operateBackend', { backendId: 'pods', action: 'end-pod', podId: doing.pod.id, reason })
    else if (doing?.what === 'podPolicy')
      await call('operateBackend', { backendId: 'pods', action: 'pod-policy', policy: doing.policy, reason })
    else if (doing?.what === 'closeBreaker')
      await call('operateBackend', { backendId: doing.backend.id, action: 'close-breaker', reason })
    else if (doing)
      await call('setBackendEnabled', { backendId: doing.backend.id, enabled: doing.what === 'putBack', reason })
    await again()
  }
  return (
    <>
      <PageTitle
        beside={
          <Button variant="default" onClick={() => void again()}>
            {t('refresh')}
          </Button>
        }
      >
        {t('fleet')}
      </PageTitle>
      <Backends backends={answer.backends} act={setDoing} />
      <h2 className={styles.heading}>{t('pods')}</h2>
      <Figures
        figures={[
          [t('pods'), format.number(answer.pods.length)],
          [t('anHour'), hourly(answer.hourlyMicros)],
        ]}
      />
      <PodPolicyChoice policy={answer.podPolicy} hourMicros={answer.podHourMicros} act={setDoing} />
      <Pods pods={answer.pods} act={setDoing} />
      {doing && (
        <WithReason
          title={titleOf(doing, t)}
          action={t(doing.what)}
          lost={doing.what === 'endPod' || doing.what === 'takeOut'}
          run={run}
          close={() => setDoing(undefined)}
        />
      )}
    </>
  )
}

const titleOf = (doing: Doing, t: TFunction<'admin'>): string => {
  if (doing.what === 'podPolicy') return t(`podPolicy.${doing.policy}`)
  return doing.what === 'endPod' ? doing.pod.id : doing.backend.name
}

type Choice = { policy: PodPolicy; hourMicros: number; act: (doing: Doing) => void }

// How long pods wait for the next work, with what that costs.
const PodPolicyChoice = ({ policy, hourMicros, act }: Choice) => {
  const { t } = useTranslation('admin')
  const may = useOperator()
  return (
    <Radio.Group
      label={t('podPolicyLabel')}
      value={policy}
      mb="md"
      onChange={(value) => {
        const wanted = podPolicies.find((each) => each === value)
        if (wanted && wanted !== policy) act({ what: 'podPolicy', policy: wanted })
      }}
    >
      <Stack gap={6} mt={6}>
        {podPolicies.map((each) => (
          <Radio
            key={each}
            value={each}
            label={t(`podPolicy.${each}`)}
            description={t(`podPolicyAbout.${each}`, {
              hour: hourly(hourMicros),
              minutes: Math.round(idleLimitMs({ hourlyMicros: hourMicros, policy: each }) / 60_000),
              month: hourly(hourMicros * 730),
            })}
            disabled={!may('queues.manage')}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

const Backends = ({ backends, act }: { backends: readonly Backend[]; act: (doing: Doing) => void }) => {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  return (
    <ActionTable columns={[t('backend'), t('state'), t('waiting'), t('running'), t('success'), t('seen')]}>
      {backends.map((backend) => (
        <tr key={backend.id} data-backend={backend.id}>
          <th scope="row">
            {backend.name}
            {backend.models.map((model) => (
              <div key={model.id} className={styles.model} data-ends={model.ends?.on}>
                {model.id}
                {model.ends &&
                  ` · ${t(model.ends.firm ? 'modelEnds' : 'modelMayEnd', { date: format.date(Date.parse(model.ends.on)) })}`}
              </div>
            ))}
          </th>
          <td>
            {t(`health.${backend.enabled ? (backend.why === 'not-set-up' ? 'notSetUp' : backend.health) : 'out'}`)}
            {backend.breaker !== 'closed' && ` · ${t(`breaker.${backend.breaker}`)}`}
          </td>
          <td>{format.number(backend.queued)}</td>
          <td>
            {format.number(backend.running)}/{format.number(backend.slots)}
          </td>
          <td>{backend.successPercent}%</td>
          <td>{backend.checkedAt > 0 && format.ago(backend.checkedAt)}</td>
          <td>
            <Group gap={4} wrap="nowrap">
              {may('queues.manage') && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => act({ what: backend.enabled ? 'takeOut' : 'putBack', backend })}
                >
                  {t(backend.enabled ? 'takeOut' : 'putBack')}
                </Button>
              )}
              {backend.breaker !== 'closed' && may('queues.manage') && (
                <Button size="compact-sm" variant="default" onClick={() => act({ what: 'closeBreaker', backend })}>
                  {t('closeBreaker')}
                </Button>
              )}
            </Group>
          </td>
        </tr>
      ))}
    </ActionTable>
  )
}

const Pods = ({ pods, act }: { pods: readonly Pod[]; act: (doing: Doing) => void }) => {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  if (pods.length === 0) return <p>{t('noPods')}</p>
  return (
    <ActionTable columns={[t('pod'), t('state'), t('since'), t('seen'), t('running'), t('anHour')]}>
      {pods.map((pod) => (
        <tr key={pod.id} data-pod={pod.id}>
          <th scope="row">{pod.id}</th>
          <td>{t(`podState.${pod.state}`)}</td>
          <td>{format.moment(pod.createdAt)}</td>
          <td>{pod.heartbeatAt !== undefined && format.ago(pod.heartbeatAt)}</td>
          <td>{format.number(pod.running)}</td>
          <td>{hourly(pod.hourlyMicros)}</td>
          <td>
            {may('queues.manage') && (
              <Button size="compact-sm" variant="default" c="red" onClick={() => act({ what: 'endPod', pod })}>
                {t('endPod')}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </ActionTable>
  )
}
