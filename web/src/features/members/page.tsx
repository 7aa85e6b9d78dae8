import { Button } from '@mantine/core'
import { memberSchema } from '@peace/core/access'
import { entitlementsOf } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { people } from '../../ui/sketches/people.ts'
import { Invitations } from './invitations.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberRow } from './member-row.tsx'
import styles from './members.module.css'
import { NoSeat } from './no-seat.tsx'

export default function MembersPage() {
  const { t } = useTranslation('members')
  const { t: billing } = useTranslation('billing')
  const { workspace, may } = useHere()
  const [inviting, setInviting] = useState<'form' | 'noSeat'>()
  const members = useCollection(paths.members(workspace.id), memberSchema, { orderBy: [['joinedAt']] })
  const table = usePlanTable()
  const seats = entitlementsOf(workspace.plan, table).members
  // A new team begins on the free plan, whatever this workspace has.
  const seatsOfNew = entitlementsOf('free', table).members
  if (members.status === 'loading') return <PageLoading />
  if (members.status === 'failed') return <FailureNotice failure={members.failure} />
  const team = workspace.kind === 'team'
  const manage = team && may('members.manage')
  return (
    <>
      <PageTitle
        beside={
          manage && (
            <Button
              leftSection={<IconUserPlus size={16} />}
              onClick={() => setInviting(members.data.length >= seats ? 'noSeat' : 'form')}
            >
              {t('invite')}
            </Button>
          )
        }
      >
        {t('title')}
      </PageTitle>
      {inviting === 'form' && <InviteForm close={() => setInviting(undefined)} />}
      {inviting === 'noSeat' && <NoSeat close={() => setInviting(undefined)} />}
      {!team && (
        <section className={styles.personal}>
          <Sketch of={people} width={160} />
          <div>
            <h2>{t('personalTitle')}</h2>
            <p>{t('personalText')}</p>
            <p>{t('personalSeats', { plan: billing('plan.free'), count: seatsOfNew })}</p>
            <LinkButton to="/pricing" variant="default" size="xs">
              {t('moreSeats')}
            </LinkButton>
          </div>
        </section>
      )}
      <ul className={styles.list}>
        {members.data.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      {manage && <Invitations members={members.data.length} />}
    </>
  )
}
