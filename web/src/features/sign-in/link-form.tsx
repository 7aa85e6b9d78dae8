import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { sendLink } from './auth-actions.ts'
import { LocalMailboxHint } from './local-mailbox-hint.tsx'
import styles from './sign-in.module.css'
import type { Attempt } from './use-attempt.ts'

export default function LinkForm({ attempt: { attempt, busy, failure }, next }: { attempt: Attempt; next: string }) {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    if (await attempt(() => sendLink(address, next))) setSentTo(address)
  }
  return (
    <>
      <p className={styles.lead}>{t('linkLead')}</p>
      <form className={styles.fields} onSubmit={submit}>
        <Field label={t('email')} type="email" autoComplete="email" required value={email} change={setEmail} />
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        {sentTo && (
          <div className={styles.told} role="status">
            {t('linkSent', { email: sentTo })} <LocalMailboxHint email={sentTo} />
          </div>
        )}
        <PlainButton type="submit" busy={busy} kind={sentTo ? 'outline' : 'filled'}>
          {t(sentTo ? 'sendAgain' : 'sendLink')}
        </PlainButton>
      </form>
      <Link to="/sign-in" search={{ next }}>
        {t('backToPassword')}
      </Link>
    </>
  )
}
