import { Button, Group, Select, TextInput } from '@mantine/core'
import { type OperatorRole, operatorRoles } from '@peace/core/access'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageTitle } from '../../ui/section.tsx'
import styles from './admin.module.css'
import { WithReason } from './reason.tsx'
import { ActionTable } from './table.tsx'
import { useAsk } from './use-ask.ts'

export default function OperatorsPage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const { answer, failure, again } = useAsk('listOperators', {})
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<OperatorRole>('support')
  const [doing, setDoing] = useState<{ email: string; role: OperatorRole | null }>()
  return (
    <>
      <PageTitle>{t('operators')}</PageTitle>
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      <ActionTable columns={[t('email'), t('role'), t('factors')]}>
        {answer?.operators.map((one) => (
          <tr key={one.uid}>
            <th scope="row">{one.email}</th>
            <td>{t(`operatorRole.${one.role}`)}</td>
            <td>{format.number(one.secondFactors)}</td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                c="red"
                onClick={() => setDoing({ email: one.email, role: null })}
              >
                {t('takeAway')}
              </Button>
            </td>
          </tr>
        ))}
      </ActionTable>
      <h2 className={styles.heading}>{t('newOperator')}</h2>
      <Group align="flex-end">
        <TextInput
          label={t('email')}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('role')}
          value={role}
          allowDeselect={false}
          onChange={(next) => next && setRole(next as OperatorRole)}
          data={operatorRoles.map((value) => ({ value, label: t(`operatorRole.${value}`) }))}
        />
        <Button disabled={!email.includes('@')} onClick={() => setDoing({ email: email.trim(), role })}>
          {t('giveRole')}
        </Button>
      </Group>
      {doing && (
        <WithReason
          title={doing.email}
          action={t(doing.role ? 'giveRole' : 'takeAway')}
          lost={doing.role === null}
          run={async (reason) => {
            await call('setOperator', { ...doing, reason })
            await again()
          }}
          close={() => setDoing(undefined)}
        />
      )}
    </>
  )
}
