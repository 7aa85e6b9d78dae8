import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn, signInWithGoogle, signUp } from './auth-actions.ts'
import { GoogleMark } from './google-mark.tsx'
import styles from './sign-in.module.css'
import type { Attempt } from './use-attempt.ts'

type Props = { attempt: Attempt; isNew: boolean; next: string }

export const PasswordForm = ({ attempt: { attempt, busy, failure }, isNew, next }: Props) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    attempt(() => (isNew ? signUp(address, password, name.trim()) : signIn(address, password)))
  }
  return (
    <>
      <Button variant="default" size="md" leftSection={<GoogleMark />} onClick={() => attempt(signInWithGoogle)}>
        {t('google')}
      </Button>
      <p className={styles.or}>{t('or')}</p>
      <form className={styles.fields} onSubmit={submit}>
        {isNew && (
          <TextInput
            label={t('name')}
            autoComplete="name"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="email"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          description={isNew ? t('passwordHelp') : undefined}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          withAsterisk={false}
          minLength={isNew ? 8 : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        <Button type="submit" size="md" loading={busy}>
          {t(isNew ? 'signUp' : 'signIn')}
        </Button>
      </form>
      <nav className={styles.ways} aria-label={t('otherWays')}>
        {isNew ? (
          <Link to="/sign-in" search={{ next }}>
            {t('haveAccount')}
          </Link>
        ) : (
          <>
            <Link to="/sign-in" search={{ mode: 'up', next }}>
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
      {isNew && <p className={styles.lead}>{t('terms')}</p>}
    </>
  )
}
