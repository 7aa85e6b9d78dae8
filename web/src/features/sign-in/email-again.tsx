import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import styles from './sign-in.module.css'

// A link opened on another device than the one that asked for it: only the right address may use it.
export const EmailAgain = ({ confirm }: { confirm: (email: string) => void }) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm(email.trim())
  }
  return (
    <form className={styles.fields} onSubmit={submit}>
      <p>{t('linkElsewhere')}</p>
      <Field label={t('email')} type="email" autoComplete="email" required value={email} change={setEmail} />
      <PlainButton type="submit">{t('signIn')}</PlainButton>
    </form>
  )
}
