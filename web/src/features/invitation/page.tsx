import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { paths } from '@peace/core/paths'
import { Link, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { saveFields } from '../../data/write.ts'
import { enter } from '../../session/entry.ts'
import { signOutHere, startSession, useSession } from '../../session/session.ts'
import { stayIn } from '../../session/tab-workspace.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { letter } from '../../ui/sketches/letter.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './invitation.module.css'
import { VerifyFirst } from './verify-first.tsx'

type Invitation = ApiOutput<'readInvitation'>

export default function InvitationPage() {
  const { t } = useTranslation('invitation')
  const say = useFailureText()
  const ids = useParams({ from: '/components/invitations/$workspaceId/$invitationId' })
  const { secret } = useSearch({ from: '/components/invitations/$workspaceId/$invitationId' })
  const [invitation, setInvitation] = useState<Invitation>()
  const [failure, setFailure] = useState<unknown>()
  const { workspaceId, invitationId } = ids
  useEffect(() => {
    startSession()
      .then(() => call('readInvitation', { workspaceId, invitationId, secret }))
      .then(setInvitation, setFailure)
  }, [workspaceId, invitationId, secret])
  return (
    <div className={styles.page}>
      <PageHead />
      <main id="main" className={styles.main}>
        <Sketch of={letter} />
        {failure !== undefined && (
          <>
            <h1>{t('title')}</h1>
            <p role="alert">{say(failure)}</p>
            <Link to="/films">{t('toFilms')}</Link>
          </>
        )}
        {!invitation && failure === undefined && <PageLoading />}
        {invitation && failure === undefined && (
          <Answer invitation={invitation} ids={{ ...ids, secret }} fail={setFailure} />
        )}
      </main>
    </div>
  )
}

type Ids = { workspaceId: string; invitationId: string; secret: string }
type AnswerProps = { invitation: Invitation; ids: Ids; fail: (error: unknown) => void }

const Answer = ({ invitation, ids, fail }: AnswerProps) => {
  const { t } = useTranslation('invitation')
  const { t: common } = useTranslation()
  const session = useSession()
  const navigate = useNavigate()
  const href = useRouterState({ select: (state) => state.location.href })
  const [busy, setBusy] = useState(false)
  const who = invitation.invitedByName
  const accept = async () => {
    if (busy || session.status !== 'signed-in') return
    setBusy(true)
    try {
      await call('acceptInvitation', ids)
      await saveFields(paths.user(session.uid), { currentWorkspaceId: ids.workspaceId })
      stayIn(session.uid, ids.workspaceId)
      await enter(session.uid)
      navigate({ to: '/films' })
    } catch (error) {
      setBusy(false)
      fail(error)
    }
  }
  const workspace = invitation.workspaceName
  const matches = session.status === 'signed-in' && session.email.toLowerCase() === invitation.email.toLowerCase()
  if (invitation.state !== 'open')
    return (
      <>
        <h1>{workspace}</h1>
        <p role="alert">{t(invitation.state, { who: who || t('someone') })}</p>
        <Link to="/films">{t('toFilms')}</Link>
      </>
    )
  return (
    <>
      <h1>{who ? t('lead', { who, workspace }) : t('leadNameless', { workspace })}</h1>
      <p>
        {t('as', { role: common(`role.${invitation.role}`) })} · {common(`roleHelp.${invitation.role}`)}
      </p>
      {session.status === 'signed-out' && (
        <>
          <p className={styles.faint}>{t('for', { email: invitation.email })}</p>
          <LinkButton to="/sign-in" search={{ next: href, mode: 'up', email: invitation.email }} size="md">
            {t('signUpFirst')}
          </LinkButton>
          <LinkButton to="/sign-in" search={{ next: href, email: invitation.email }} variant="subtle">
            {t('signInFirst')}
          </LinkButton>
        </>
      )}
      {session.status === 'signed-in' && matches && !session.emailVerified && <VerifyFirst email={session.email} />}
      {session.status === 'signed-in' && matches && session.emailVerified && (
        <Button size="md" loading={busy} onClick={accept}>
          {t('accept')}
        </Button>
      )}
      {session.status === 'signed-in' && !matches && (
        <>
          <p>
            {t('for', { email: invitation.email })} {t('youAre', { email: session.email })}
          </p>
          <Button variant="default" onClick={() => signOutHere()}>
            {t('other')}
          </Button>
        </>
      )}
    </>
  )
}
