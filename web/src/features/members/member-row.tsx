import { ActionIcon, Menu, Select } from '@mantine/core'
import { type Member, type Role, roles } from '@peace/core/access'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './members.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))
const SpendLimit = arriving(() => import('./spend-limit.tsx'))

type Open = 'remove' | 'transfer' | 'limit'

export const MemberRow = ({ member }: { member: Member }) => {
  const { t } = useTranslation('members')
  const { t: common } = useTranslation()
  const { uid } = useMe()
  const { workspace, may } = useHere()
  const format = useFormat()
  const say = useFailureText()
  const { busy, failure, submit } = useSubmit()
  const [open, setOpen] = useState<Open>()
  const me = member.id === uid
  const mayChange =
    workspace.kind === 'team' && may('members.manage') && !me && (member.role !== 'owner' || may('owners.manage'))
  const offered = roles.filter((role) => role !== 'owner' || may('owners.manage'))
  const ids = { workspaceId: workspace.id, memberId: member.id }
  const name = member.name || member.email
  const close = () => setOpen(undefined)
  const change = async (role: Role) => {
    if (role !== member.role) await submit(() => call('changeRole', { ...ids, role }))
  }
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>
          {name} {me && <span className={styles.faint}>({t('you')})</span>}
        </p>
        <p className={styles.faint}>
          {[member.name ? member.email : '', t('since', { date: format.date(member.joinedAt) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {say(failure)}
          </p>
        )}
      </div>
      {mayChange ? (
        <Select
          aria-label={t('roleOf', { name })}
          className={styles.role}
          data={offered.map((role) => ({ value: role, label: common(`role.${role}`) }))}
          value={member.role}
          disabled={busy}
          allowDeselect={false}
          onChange={(role) => role && change(role as Role)}
        />
      ) : (
        <span className={styles.role}>{common(`role.${member.role}`)}</span>
      )}
      {mayChange ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menuOf', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpen('limit')}>{t('limit')}</Menu.Item>
            {may('workspace.transfer') && <Menu.Item onClick={() => setOpen('transfer')}>{t('transfer')}</Menu.Item>}
            <Menu.Item color="red" onClick={() => setOpen('remove')}>
              {t('remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={styles.noMenu} />
      )}
      <Part>
        {open === 'remove' && (
          <Confirm
            title={t('removeTitle', { name })}
            text={t('removeText')}
            action={t('remove')}
            run={() => call('removeMember', ids)}
            close={close}
          />
        )}
        {open === 'transfer' && (
          <Confirm
            title={t('transferTitle', { name })}
            text={t('transferText')}
            action={t('transfer')}
            mend={mendStale}
            run={() => call('transferOwnership', ids)}
            close={close}
          />
        )}
        {open === 'limit' && <SpendLimit member={member} close={close} />}
      </Part>
    </li>
  )
}
