import { Button, Group, Stack, TextInput } from '@mantine/core'
import { multiFactor, TotpMultiFactorGenerator, type TotpSecret } from 'firebase/auth'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'
import styles from './profile.module.css'
import { useAccountFailure } from './use-account-failure.ts'

export default function EnrolTotp({ done, giveUp }: { done: () => void; giveUp: () => void }) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const { account, email } = useMe()
  const [secret, setSecret] = useState<TotpSecret>()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const { say, failure, setFailure } = useAccountFailure()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one secret for one opening of this form
  useEffect(() => {
    const begin = async () => {
      const session = await multiFactor(account).getSession()
      setSecret(await TotpMultiFactorGenerator.generateSecret(session))
    }
    begin().catch(setFailure)
  }, [account])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !secret) return
    setBusy(true)
    setFailure(undefined)
    try {
      const assertion = TotpMultiFactorGenerator.assertionForEnrollment(secret, code.trim())
      await multiFactor(account).enroll(assertion, t('totp'))
      done()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={420}>
        {secret && (
          <>
            <p>{t('totpScan')}</p>
            <p className={styles.secret}>{secret.secretKey}</p>
            <a href={secret.generateQrCodeUrl(email, 'Peace Script AI')}>{t('totpOpen')}</a>
            <TextInput
              label={t('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {secret ? say(failure) : t('totpUnavailable')}
          </p>
        )}
        <Group>
          {secret && (
            <Button type="submit" loading={busy} disabled={code.trim().length < 6}>
              {t('confirmCode')}
            </Button>
          )}
          <Button variant="subtle" onClick={giveUp}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
