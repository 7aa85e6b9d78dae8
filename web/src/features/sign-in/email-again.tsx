import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
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
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="email"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" size="md">
        {t('signIn')}
      </Button>
    </form>
  )
}
