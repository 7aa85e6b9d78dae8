import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { Facts, Listed, SearchPage, useUsers } from './search-page.tsx'
import type { UserStatus } from './status.ts'
import { useAsk } from './use-ask.ts'

export default function PeoplePage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  return (
    <SearchPage
      title={t('people')}
      searchLabel={t('searchPeople')}
      useFound={useUsers}
      idOf={(user) => user.uid}
      name={{ label: t('email'), cell: (user) => user.email || user.uid }}
      columns={[
        { label: t('name'), cell: (user) => user.name },
        { label: t('status'), cell: (user) => t(`status.${user.status}`), status: (user) => user.status },
        { label: t('since'), cell: (user) => format.date(user.createdAt) },
      ]}
      oneTitle={t('person')}
      one={(uid, changed) => <Person uid={uid} changed={changed} />}
    />
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
      <Facts
        facts={[
          [t('email'), user.email],
          [t('name'), user.name],
          [t('status'), t(`status.${user.status}`)],
          [t('record'), user.recordId],
          [t('factors'), format.number(answer.secondFactors)],
          [t('lastSignIn'), answer.lastSignInAt === undefined ? '—' : format.moment(answer.lastSignInAt)],
          [t('operator'), answer.operator ? t(`operatorRole.${answer.operator}`) : '—'],
        ]}
      />
      <Listed
        title={t('workspaces')}
        items={answer.workspaces.map(({ id, name, plan, role }) => [
          id,
          `${name} · ${plan} · ${common(`role.${role}`)}`,
        ])}
      />
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
