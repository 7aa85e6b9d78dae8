import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { emailOfReset, setNewPassword } from './auth-actions.ts'
import { Shell } from './shell.tsx'
import styles from './sign-in.module.css'
import { useAttempt } from './use-attempt.ts'

export const NewPassword = ({ code }: { code: string }) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const { attempt, busy, failure } = useAttempt()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each code
  useEffect(() => {
    attempt(async () => setEmail(await emailOfReset(code)))
  }, [code])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await attempt(() => setNewPassword(code, password))) setDone(true)
  }
  return (
    <Shell title={t('titleNewPassword')}>
      {email && !done && (
        <form className={styles.fields} onSubmit={submit}>
          <p className={styles.lead}>{t('newPasswordFor', { email })}</p>
          <Field
            type="password"
            label={t('newPassword')}
            help={t('passwordHelp')}
            autoComplete="new-password"
            minLength={8}
            required
            value={password}
            change={setPassword}
          />
          <PlainButton type="submit" busy={busy}>
            {t('saveNewPassword')}
          </PlainButton>
        </form>
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {done && (
        <p className={styles.told} role="status">
          {t('passwordSaved')}
        </p>
      )}
      <Link to="/sign-in">{t('signIn')}</Link>
    </Shell>
  )
}
