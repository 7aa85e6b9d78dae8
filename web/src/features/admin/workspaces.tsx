import { Button, Drawer, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Wide } from '../../ui/wide.tsx'
import styles from './admin.module.css'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { useAsk } from './use-ask.ts'

export default function WorkspacesPage() {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query, 300)
  const [chosen, setChosen] = useState<string>()
  const { answer, failure, again } = useAsk('searchWorkspaces', { query: settled })
  return (
    <>
      <PageTitle>{t('workspaces')}</PageTitle>
      <TextInput
        label={t('searchWorkspaces')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        maw={420}
        mb="md"
      />
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      <Wide>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('plan')}</th>
              <th scope="col">{t('members')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {answer?.workspaces.map((workspace) => (
              <tr key={workspace.id}>
                <th scope="row">
                  <button type="button" className={styles.open} onClick={() => setChosen(workspace.id)}>
                    {workspace.name}
                  </button>
                </th>
                <td>{workspace.plan}</td>
                <td>{format.number(workspace.memberCount)}</td>
                <td data-status={workspace.status}>
                  {workspace.deletedAt === undefined ? t(`status.${workspace.status}`) : t('deleted')}
                </td>
                <td>{format.date(workspace.createdAt)}</td>
              </tr>
            ))}
            {answer?.workspaces.length === 0 && (
              <tr>
                <td colSpan={5}>{t('nothing')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
      <Drawer
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        position="right"
        size="lg"
        title={t('workspace')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {chosen && <One workspaceId={chosen} changed={again} />}
      </Drawer>
    </>
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
      <dl className={styles.facts}>
        <dt>{t('name')}</dt>
        <dd>{workspace.name}</dd>
        <dt>{t('plan')}</dt>
        <dd>{workspace.plan}</dd>
        <dt>{t('status')}</dt>
        <dd>{t(`status.${workspace.status}`)}</dd>
        <dt>{t('balance')}</dt>
        <dd>{format.number(answer.balanceMillis / 1000)}</dd>
        <dt>{t('held')}</dt>
        <dd>{format.number(answer.heldMillis / 1000)}</dd>
        <dt>{t('debt')}</dt>
        <dd>{format.number(workspace.debtMillis / 1000)}</dd>
      </dl>
      <h3>{t('members')}</h3>
      <ul className={styles.plain}>
        {answer.members.map((member) => (
          <li key={member.uid}>
            {member.name || member.email} · {common(`role.${member.role}`)}
          </li>
        ))}
      </ul>
      <h3>{t('jobs')}</h3>
      <ul className={styles.plain}>
        {answer.jobs.map((job) => (
          <li key={job.id}>
            {job.state} · {job.done}/{job.wanted} · {format.moment(job.createdAt)}
          </li>
        ))}
      </ul>
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
