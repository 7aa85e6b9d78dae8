import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { LocalMailboxHint } from './local-mailbox-hint.tsx'
import styles from './sign-in.module.css'
import type { Attempt } from './use-attempt.ts'

export type LetterProps = { attempt: Attempt; next: string }
type Props = LetterProps & { kind: 'link' | 'reset'; send: (email: string) => Promise<void> }

// An address, and a letter that goes there.
export const SendLetterForm = ({ attempt: { attempt, busy, failure }, next, kind, send }: Props) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [sentTo, setSentTo] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    if (await attempt(() => send(address))) setSentTo(address)
  }
  return (
    <>
      <p className={styles.lead}>{t(`${kind}Lead`)}</p>
      <form className={styles.fields} onSubmit={submit}>
        <Field label={t('email')} type="email" autoComplete="email" required value={email} change={setEmail} />
        {failure && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
        {sentTo && (
          <div className={styles.told} role="status">
            {t(`${kind}Sent`, { email: sentTo })} <LocalMailboxHint email={sentTo} />
          </div>
        )}
        <PlainButton type="submit" busy={busy} kind={sentTo ? 'outline' : 'filled'}>
          {t(sentTo ? 'sendAgain' : kind === 'link' ? 'sendLink' : 'sendReset')}
        </PlainButton>
      </form>
      <Link to="/sign-in" search={{ next }}>
        {t('backToPassword')}
      </Link>
    </>
  )
}
