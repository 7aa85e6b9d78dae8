import { Button } from '@mantine/core'
import { type Invitation, invitationSchema } from '@peace/core/access'
import { entitlementsOf } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useCollection } from '../../data/live.ts'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './members.module.css'

export const Invitations = ({ members }: { members: number }) => {
  const { t } = useTranslation('members')
  const { workspace } = useHere()
  const table = usePlanTable()
  const found = useCollection(paths.invitations(workspace.id), invitationSchema, { orderBy: [['createdAt', 'desc']] })
  const open = found.status === 'ready' ? found.data.filter((one) => !one.usedAt && !one.revokedAt) : []
  const used = members + open.filter(({ expiresAt }) => expiresAt > Date.now()).length
  return (
    <>
      <p className={styles.seats}>{t('seats', { used, all: entitlementsOf(workspace.plan, table).members })}</p>
      {open.length > 0 && (
        <Section title={t('invitations')} about={t('invitationsAbout')}>
          <ul className={styles.list}>
            {open.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const InvitationRow = ({ invitation }: { invitation: Invitation }) => {
  const { t } = useTranslation('members')
  const { t: common } = useTranslation()
  const { workspace } = useHere()
  const format = useFormat()
  const say = useFailureText()
  const { busy, failure, submit } = useSubmit()
  const expired = invitation.expiresAt < Date.now()
  const revoke = () =>
    submit(() => call('revokeInvitation', { workspaceId: workspace.id, invitationId: invitation.id }))
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <p className={styles.name}>{invitation.email}</p>
        <p className={styles.faint}>
          {t(expired ? 'expired' : 'until', { date: format.date(invitation.expiresAt) })}
          {failure !== undefined && ` · ${say(failure)}`}
        </p>
      </div>
      <span className={styles.role}>{common(`role.${invitation.role}`)}</span>
      <Button variant="subtle" color="red" size="sm" loading={busy} onClick={revoke}>
        {t('revoke')}
      </Button>
    </li>
  )
}
