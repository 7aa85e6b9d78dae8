import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auth } from '../data/firebase.ts'
import { failureKey, isGivenUp, needsSecondFactor } from './auth-failure.ts'
import { signOutHere, useMe } from './session.ts'

const byPassword = async (password: string) => {
  const [{ EmailAuthProvider, reauthenticateWithCredential }, { currentUser }] = await Promise.all([
    import('firebase/auth'),
    auth(),
  ])
  if (!currentUser) throw new Error('Nobody is signed in')
  await reauthenticateWithCredential(currentUser, EmailAuthProvider.credential(currentUser.email ?? '', password))
}

const byGoogle = async () => {
  const [{ browserPopupRedirectResolver, GoogleAuthProvider, reauthenticateWithPopup }, { currentUser }] =
    await Promise.all([import('firebase/auth'), auth()])
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
            label={t('again.password')}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button loading={busy} disabled={password === ''} onClick={() => attempt(() => byPassword(password))}>
            {t('again.confirm')}
          </Button>
        </>
      )}
      {providers.includes('google.com') && (
        <Button variant="default" loading={busy} onClick={() => attempt(byGoogle)}>
          {t('google')}
        </Button>
      )}
      <Button variant="subtle" size="compact-sm" onClick={byPage}>
        {t('again.page')}
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </Stack>
  )
}
