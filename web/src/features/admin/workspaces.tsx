import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { Facts, Listed, SearchPage, useWorkspaces } from './search-page.tsx'
import { useAsk } from './use-ask.ts'

export default function WorkspacesPage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  return (
    <SearchPage
      title={t('workspaces')}
      searchLabel={t('searchWorkspaces')}
      useFound={useWorkspaces}
      idOf={(workspace) => workspace.id}
      name={{ label: t('name'), cell: (workspace) => workspace.name }}
      columns={[
        { label: t('plan'), cell: (workspace) => workspace.plan },
        { label: t('members'), cell: (workspace) => format.number(workspace.memberCount) },
        {
          label: t('status'),
          cell: ({ deletedAt, status }) => (deletedAt === undefined ? t(`status.${status}`) : t('deleted')),
          status: (workspace) => workspace.status,
        },
        { label: t('since'), cell: (workspace) => format.date(workspace.createdAt) },
      ]}
      oneTitle={t('workspace')}
      one={(workspaceId, changed) => <One workspaceId={workspaceId} changed={changed} />}
    />
  )
}

const One = ({ workspaceId, changed }: { workspaceId: string; changed: () => void }) => {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const may = useOperator()
  const format = useFormat()
  const { answer, failure, again } = useAsk('readWorkspace', { workspaceId })
  const [doing, setDoing] = useState<'status' | 'credits'>()
  const [credits, setCredits] = useState<number | string>(0)
  const [changeId, setChangeId] = useState(newId)
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const { workspace } = answer
  const next = workspace.status === 'active' ? 'suspended' : 'active'
  const run = async (reason: string) => {
    if (doing === 'status') await call('setWorkspaceStatus', { workspaceId, status: next, reason })
    if (doing === 'credits') {
      await call('changeCredits', { workspaceId, changeId, millis: Math.round(Number(credits) * 1000), reason })
      setChangeId(newId())
    }
    await again()
    changed()
  }
  return (
    <Stack>
      <Facts
        facts={[
          [t('name'), workspace.name],
          [t('plan'), workspace.plan],
          [t('status'), t(`status.${workspace.status}`)],
          [t('balance'), format.number(answer.balanceMillis / 1000)],
          [t('held'), format.number(answer.heldMillis / 1000)],
          [t('debt'), format.number(workspace.debtMillis / 1000)],
        ]}
      />
      <Listed
        title={t('members')}
        items={answer.members.map(({ uid, name, email, role }) => [
          uid,
          `${name || email} · ${common(`role.${role}`)}`,
        ])}
      />
      <Listed
        title={t('jobs')}
        items={answer.jobs.map((job) => [
          job.id,
          `${job.state} · ${job.done}/${job.wanted} · ${format.moment(job.createdAt)}`,
        ])}
      />
      <Group>
        {may('workspaces.status') && (
          <Button variant="default" onClick={() => setDoing('status')}>
            {t(`make.${next}`)}
          </Button>
        )}
        {may('credits.change') && (
          <Button variant="default" onClick={() => setDoing('credits')}>
            {t('changeCredits')}
          </Button>
        )}
      </Group>
      {doing && (
        <WithReason
          title={doing === 'status' ? t(`make.${next}`) : t('changeCredits')}
          action={doing === 'status' ? t(`make.${next}`) : t('changeCredits')}
          lost={doing === 'status' && next === 'suspended'}
          run={run}
          close={() => setDoing(undefined)}
        >
          {doing === 'credits' && (
            <NumberInput
              label={t('credits')}
              description={t('creditsHelp')}
              value={credits}
              onChange={setCredits}
              min={-100_000}
              max={100_000}
            />
          )}
        </WithReason>
      )}
    </Stack>
  )
}
