import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { EmailAuthProvider, reauthenticateWithCredential, updatePassword } from 'firebase/auth'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refreshSession, useMe } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import { Section } from '../../ui/section.tsx'
import styles from './profile.module.css'
import { useAccountFailure } from './use-account-failure.ts'

export const Account = ({ letter = sendOwnVerification }: { letter?: typeof sendOwnVerification }) => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const me = useMe()
  const [sent, setSent] = useState(false)
  const [failed, setFailed] = useState(false)
  const send = () => {
    setFailed(false)
    letter('/profile').then(
      () => setSent(true),
      () => setFailed(true),
    )
  }
  const byPassword = me.account.providerData.some((provider) => provider.providerId === 'password')
  return (
    <Section title={t('account')}>
      <p>
        {me.email} · <span className={styles.faint}>{t(me.emailVerified ? 'verified' : 'unverified')}</span>
      </p>
      {!me.emailVerified && (
        <Group>
          <Button variant="default" onClick={send}>
            {t('sendVerification')}
          </Button>
          {sent && (
            <Button variant="subtle" onClick={() => refreshSession()}>
              {t('checkVerification')}
            </Button>
          )}
        </Group>
      )}
      {failed && (
        <p className={styles.failure} role="alert">
          {common('letterFailed', { email: me.email })}
        </p>
      )}
      {byPassword && <ChangePassword />}
    </Section>
  )
}

const ChangePassword = () => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const { account, email } = useMe()
  const [open, setOpen] = useState(false)
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const { say, failure, setFailure } = useAccountFailure()
  const change = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await reauthenticateWithCredential(account, EmailAuthProvider.credential(email, old))
      await updatePassword(account, next)
      setDone(true)
      setOpen(false)
      setOld('')
      setNext('')
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  if (!open)
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('changePassword')}
        </Button>
        {done && (
          <span className={styles.told} role="status">
            {t('passwordChanged')}
          </span>
        )}
      </Group>
    )
  return (
    <form onSubmit={change}>
      <Stack maw={420}>
        <TextInput display="none" autoComplete="username" value={email} readOnly aria-hidden tabIndex={-1} />
        <PasswordInput
          label={t('oldPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': common('showPassword') }}
        />
        <PasswordInput
          label={t('newPassword')}
          autoComplete="new-password"
          minLength={8}
          required
          withAsterisk={false}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': common('showPassword') }}
        />
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {say(failure)}
          </p>
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {t('changePassword')}
          </Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
