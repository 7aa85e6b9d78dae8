import { useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { startSession, useSession } from '../../session/session.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PasswordForm } from './password-form.tsx'
import { Shell } from './shell.tsx'
import { useAttempt } from './use-attempt.ts'

const LinkForm = lazy(() => import('./link-form.tsx'))
const ResetForm = lazy(() => import('./reset-form.tsx'))
const SecondFactor = lazy(() => import('./second-factor.tsx'))

const titles = { in: 'title', up: 'titleUp', link: 'titleLink', reset: 'titleReset' } as const

export default function SignInPage() {
  const { t } = useTranslation('sign-in')
  const search: { next?: string; mode?: keyof typeof titles; email?: string } = useSearch({ from: '/sign-in' })
  const { next = '/films', mode = 'in', email } = search
  const session = useSession()
  const router = useRouter()
  const attempt = useAttempt()
  useEffect(() => void startSession(), [])
  const done = session.status === 'signed-in'
  useEffect(() => {
    if (done) router.history.replace(next)
  }, [done, next, router])
  if (done) return <PageLoading />
  if (attempt.secondFactor)
    return (
      <Shell title={t('titleSecond')}>
        <Suspense fallback={<PageLoading />}>
          <SecondFactor error={attempt.secondFactor} giveUp={attempt.forgetSecondFactor} />
        </Suspense>
      </Shell>
    )
  return (
    <Shell title={t(titles[mode])}>
      <Suspense fallback={<PageLoading />}>
        {mode === 'link' && <LinkForm attempt={attempt} next={next} />}
        {mode === 'reset' && <ResetForm attempt={attempt} next={next} />}
      </Suspense>
      {(mode === 'in' || mode === 'up') && (
        <PasswordForm attempt={attempt} isNew={mode === 'up'} next={next} invited={email} />
      )}
    </Shell>
  )
}
