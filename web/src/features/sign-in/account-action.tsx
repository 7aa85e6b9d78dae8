import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refreshSession, sessionNow, startSession, useSession } from '../../session/session.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { applyCode, emailOfLink, finishLink } from './auth-actions.ts'
import { EmailAgain } from './email-again.tsx'
import { NewPassword } from './new-password.tsx'
import { once } from './once.ts'
import { Shell } from './shell.tsx'
import styles from './sign-in.module.css'
import { useAttempt } from './use-attempt.ts'

const SecondFactor = lazy(() => import('./second-factor.tsx'))

// Where the links of account mails lead.
export default function AccountActionPage() {
  const { t } = useTranslation('sign-in')
  const { mode, oobCode } = useSearch({ from: '/account-action' })
  if (mode === 'resetPassword') return <NewPassword code={oobCode} />
  if (mode === 'signIn') return <FinishLink />
  if (mode === 'verifyEmail' || mode === 'recoverEmail' || mode === 'verifyAndChangeEmail')
    return <ApplyCode mode={mode} code={oobCode} />
  return (
    <Shell title={t('titleAction')}>
      <p className={styles.failure}>{t('failure.code')}</p>
      <Link to="/sign-in">{t('signIn')}</Link>
    </Shell>
  )
}

const ApplyCode = ({ mode, code }: { mode: string; code: string }) => {
  const { t } = useTranslation('sign-in')
  const { attempt, failure } = useAttempt()
  const [done, setDone] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a code is used once
  useEffect(() => {
    attempt(async () => {
      const used = once(code, () => applyCode(code))
      await used.catch(() => undefined)
      await startSession()
      await refreshSession()
      // An old letter, opened again by somebody whose address is verified: there is nothing to tell but that.
      const now = sessionNow()
      const verified = now.status === 'signed-in' && now.emailVerified
      if (mode !== 'verifyEmail' || !verified) await used
    }).then(setDone)
  }, [code])
  return (
    <Shell title={t('titleAction')}>
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {done && (
        <p className={styles.told} role="status">
          {t('verified')}
        </p>
      )}
      {(done || failure) && <Link to="/films">{t('toFilms')}</Link>}
      {!done && !failure && <PageLoading />}
    </Shell>
  )
}

const FinishLink = () => {
  const { t } = useTranslation('sign-in')
  const { next } = useSearch({ from: '/account-action' })
  const [email, setEmail] = useState(emailOfLink)
  const session = useSession()
  const router = useRouter()
  const { attempt, failure, secondFactor, forgetSecondFactor } = useAttempt()
  const done = session.status === 'signed-in'
  useEffect(() => void startSession(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once for each address
  useEffect(() => {
    if (email) attempt(() => once(location.href, () => finishLink(email, location.href)))
  }, [email])
  useEffect(() => {
    if (done) router.history.replace(next)
  }, [done, next, router])
  if (secondFactor)
    return (
      <Shell title={t('titleSecond')}>
        <Suspense fallback={<PageLoading />}>
          <SecondFactor error={secondFactor} giveUp={forgetSecondFactor} />
        </Suspense>
      </Shell>
    )
  return (
    <Shell title={t('titleLink')}>
      {failure && (
        <>
          <p className={styles.failure} role="alert">
            {failure}
          </p>
          <Link to="/sign-in" search={{ mode: 'link' }}>
            {t('sendLink')}
          </Link>
        </>
      )}
      {!email && <EmailAgain confirm={setEmail} />}
      {email && !failure && <PageLoading />}
    </Shell>
  )
}
