import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { signIn, signInWithGoogle, signUp } from './auth-actions.ts'
import { GoogleMark } from './google-mark.tsx'
import styles from './sign-in.module.css'
import type { Attempt } from './use-attempt.ts'

type Props = { attempt: Attempt; isNew: boolean; next: string; invited?: string | undefined }

export const PasswordForm = ({ attempt: { attempt, busy, failure }, isNew, next, invited }: Props) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState(invited ?? '')
  const [password, setPassword] = useState('')
  const [name, setName] = useState('')
  const kept = invited ? { email: invited } : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    attempt(() => (isNew ? signUp(address, password, name.trim(), next) : signIn(address, password)))
  }
  return (
    <>
      <PlainButton kind="outline" onClick={() => attempt(signInWithGoogle)}>
        <GoogleMark />
        {t('google')}
      </PlainButton>
      <p className={styles.or}>{t('or')}</p>
      <form className={styles.fields} onSubmit={submit}>
        {isNew && <Field label={t('name')} autoComplete="name" maxLength={80} value={name} change={setName} />}
        <Field label={t('email')} type="email" autoComplete="email" required value={email} change={setEmail} />
        <Field
          type="password"
          label={t('password')}
          help={isNew ? t('passwordHelp') : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          minLength={isNew ? 8 : undefined}
          value={password}
          change={setPassword}
        />
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <PlainButton type="submit" busy={busy}>
          {t(isNew ? 'signUp' : 'signIn')}
        </PlainButton>
      </form>
      <nav className={styles.ways} aria-label={t('otherWays')}>
        {isNew ? (
          <Link to="/sign-in" search={{ next, ...kept }}>
            {t('haveAccount')}
          </Link>
        ) : (
          <>
            <Link to="/sign-in" search={{ mode: 'up', next, ...kept }}>
              {t('noAccount')}
            </Link>
            <Link to="/sign-in" search={{ mode: 'link', next }}>
              {t('byLink')}
            </Link>
            <Link to="/sign-in" search={{ mode: 'reset', next }}>
              {t('forgot')}
            </Link>
          </>
        )}
      </nav>
      {isNew && (
        <p className={styles.lead}>
          {t('terms')} <Link to="/terms">{t('readTerms')}</Link> · <Link to="/privacy">{t('privacy')}</Link>
        </p>
      )}
    </>
  )
}
