import { Button, Drawer, Group, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Wide } from '../../ui/wide.tsx'
import styles from './admin.module.css'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import type { UserStatus } from './status.ts'
import { useAsk } from './use-ask.ts'

export default function PeoplePage() {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query, 300)
  const [chosen, setChosen] = useState<string>()
  const { answer, failure, again } = useAsk('searchUsers', { query: settled })
  return (
    <>
      <PageTitle>{t('people')}</PageTitle>
      <TextInput
        label={t('searchPeople')}
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
              <th scope="col">{t('email')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('since')}</th>
            </tr>
          </thead>
          <tbody>
            {answer?.users.map((user) => (
              <tr key={user.uid}>
                <th scope="row">
                  <button type="button" className={styles.open} onClick={() => setChosen(user.uid)}>
                    {user.email || user.uid}
                  </button>
                </th>
                <td>{user.name}</td>
                <td data-status={user.status}>{t(`status.${user.status}`)}</td>
                <td>{format.date(user.createdAt)}</td>
              </tr>
            ))}
            {answer?.users.length === 0 && (
              <tr>
                <td colSpan={4}>{t('nothing')}</td>
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
        title={t('person')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {chosen && <Person uid={chosen} changed={again} />}
      </Drawer>
    </>
  )
}

const Person = ({ uid, changed }: { uid: string; changed: () => void }) => {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const may = useOperator()
  const format = useFormat()
  const { answer, failure, again } = useAsk('readUser', { uid })
  const [doing, setDoing] = useState<UserStatus | 'sessions'>()
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return <PageLoading />
  const { user } = answer
  const offered = (['active', 'suspended', 'banned'] as const).filter((status) => status !== user.status)
  const run = async (reason: string) => {
    if (doing === 'sessions') await call('endUserSessions', { uid, reason })
    else if (doing) await call('setUserStatus', { uid, status: doing, reason })
    await again()
    changed()
  }
  return (
    <Stack>
      <dl className={styles.facts}>
        <dt>{t('email')}</dt>
        <dd>{user.email}</dd>
        <dt>{t('name')}</dt>
        <dd>{user.name}</dd>
        <dt>{t('status')}</dt>
        <dd>{t(`status.${user.status}`)}</dd>
        <dt>{t('record')}</dt>
        <dd>{user.recordId}</dd>
        <dt>{t('factors')}</dt>
        <dd>{format.number(answer.secondFactors)}</dd>
        <dt>{t('lastSignIn')}</dt>
        <dd>{answer.lastSignInAt === undefined ? '—' : format.moment(answer.lastSignInAt)}</dd>
        <dt>{t('operator')}</dt>
        <dd>{answer.operator ?? '—'}</dd>
      </dl>
      <h3>{t('workspaces')}</h3>
      <ul className={styles.plain}>
        {answer.workspaces.map((workspace) => (
          <li key={workspace.id}>
            {workspace.name} · {workspace.plan} · {common(`role.${workspace.role}`)}
          </li>
        ))}
      </ul>
      {may('users.status') && (
        <Group>
          {offered.map((status) => (
            <Button
              key={status}
              variant="default"
              {...(status === 'active' ? {} : { c: 'red' })}
              onClick={() => setDoing(status)}
            >
              {t(`make.${status}`)}
            </Button>
          ))}
          <Button variant="default" onClick={() => setDoing('sessions')}>
            {t('endSessions')}
          </Button>
        </Group>
      )}
      {doing && (
        <WithReason
          title={doing === 'sessions' ? t('endSessions') : t(`make.${doing}`)}
          action={doing === 'sessions' ? t('endSessions') : t(`make.${doing}`)}
          lost={doing !== 'active'}
          run={run}
          close={() => setDoing(undefined)}
        >
          <p>{user.email}</p>
        </WithReason>
      )}
    </Stack>
  )
}
