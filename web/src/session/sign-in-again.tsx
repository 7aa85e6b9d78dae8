import { Button, PasswordInput, Stack } from '@mantine/core'
import {
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  reauthenticateWithPopup,
  signInWithEmailAndPassword,
} from 'firebase/auth'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auth } from '../data/firebase.ts'
import { failureKey, isGivenUp, needsSecondFactor } from './auth-failure.ts'
import { signOutHere, useMe } from './session.ts'

const byPassword = async (password: string) => {
  const made = await auth()
  if (!made.currentUser?.email) throw new Error('Nobody is signed in')
  // By their own address, so it is the same account.
  await signInWithEmailAndPassword(made, made.currentUser.email, password)
}

const byGoogle = async () => {
  const { currentUser } = await auth()
  if (!currentUser) throw new Error('Nobody is signed in')
  await reauthenticateWithPopup(currentUser, new GoogleAuthProvider(), browserPopupRedirectResolver)
}

// The long way serves every kind of account: a second factor, a link by mail.
const byPage = async () => {
  const here = location.pathname + location.search
  await signOutHere()
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`)
}

// Asked where something was refused because the sign-in is old; then that something is done.
export default function SignInAgain({ again }: { again: () => void }) {
  const { t } = useTranslation('sign-in')
  const { t: own } = useTranslation('profile')
  const { account } = useMe()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const providers = account.providerData.map(({ providerId }) => providerId)
  const attempt = async (prove: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await prove()
      again()
    } catch (error) {
      if (needsSecondFactor(error)) await byPage()
      else if (!isGivenUp(error)) setFailure(t(failureKey(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack gap="xs">
      {providers.includes('password') && (
        <>
          <PasswordInput
            label={own('again.password')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (password) void attempt(() => byPassword(password))
            }}
          />
          <Button loading={busy} disabled={password === ''} onClick={() => attempt(() => byPassword(password))}>
            {own('again.confirm')}
          </Button>
        </>
      )}
      {providers.includes('google.com') && (
        <Button variant="default" loading={busy} onClick={() => attempt(byGoogle)}>
          {t('google')}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={byPage}>
        {own('again.page')}
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </Stack>
  )
}
