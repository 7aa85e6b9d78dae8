import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { sendReset } from './auth-actions.ts'
import { LocalMailboxHint } from './local-mailbox-hint.tsx'
import styles from './sign-in.module.css'
import type { Attempt } from './use-attempt.ts'

export default function ResetForm({ attempt: { attempt, busy, failure }, next }: { attempt: Attempt; next: string }) {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    // Whether an address has an account is nobody else's business: the answer is the same.
    const send = () =>
      sendReset(address).catch((error) => {
        if (error?.code !== 'auth/user-not-found') throw error
      })
    if (await attempt(send)) setSentTo(address)
  }
  return (
    <>
      <p className={styles.lead}>{t('resetLead')}</p>
      <form className={styles.fields} onSubmit={submit}>
        <Field label={t('email')} type="email" autoComplete="email" required value={email} change={setEmail} />
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        {sentTo && (
          <div className={styles.told} role="status">
            {t('resetSent', { email: sentTo })} <LocalMailboxHint email={sentTo} />
          </div>
        )}
        <PlainButton type="submit" busy={busy} kind={sentTo ? 'outline' : 'filled'}>
          {t(sentTo ? 'sendAgain' : 'sendReset')}
        </PlainButton>
      </form>
      <Link to="/sign-in" search={{ next }}>
        {t('backToPassword')}
      </Link>
    </>
  )
}
