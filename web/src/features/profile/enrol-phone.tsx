import { Button, Group, Stack, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { multiFactor, PhoneAuthProvider, PhoneMultiFactorGenerator, RecaptchaVerifier } from 'firebase/auth'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'
import { auth } from '../../data/firebase.ts'
import { useMe } from '../../session/session.ts'
import styles from './profile.module.css'
import { useAccountFailure } from './use-account-failure.ts'

export default function EnrolPhone({ done, giveUp }: { done: () => void; giveUp: () => void }) {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const { account } = useMe()
  const [phone, setPhone] = useState('+66')
  const [verificationId, setVerificationId] = useState('')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const robot = useRef<HTMLDivElement>(null)
  const { say, failure, setFailure } = useAccountFailure()
  const send = async () => {
    const made = await auth()
    // The emulator sends no message; its code is in the mailbox page.
    made.settings.appVerificationDisabledForTesting = isLocal
    if (!robot.current) return
    const verifier = new RecaptchaVerifier(made, robot.current, { size: 'invisible' })
    try {
      const session = await multiFactor(account).getSession()
      const phoneNumber = phone.replace(/[\s-]/g, '').replace(/^0/, '+66')
      setVerificationId(await new PhoneAuthProvider(made).verifyPhoneNumber({ phoneNumber, session }, verifier))
    } finally {
      verifier.clear()
    }
  }
  const enrol = async () => {
    const credential = PhoneAuthProvider.credential(verificationId, code.trim())
    await multiFactor(account).enroll(PhoneMultiFactorGenerator.assertion(credential), t('phone'))
    done()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    await (verificationId ? enrol() : send()).catch(setFailure)
    setBusy(false)
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={420}>
        <TextInput
          label={t('phoneNumber')}
          description={t('phoneHelp')}
          type="tel"
          autoComplete="tel"
          value={phone}
          disabled={verificationId !== ''}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        {verificationId && (
          <TextInput
            label={t('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        {verificationId && isLocal && (
          <Link to="/mailbox" search={{ to: phone }} target="_blank">
            {t('openMailbox')}
          </Link>
        )}
        <div ref={robot} />
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {say(failure)}
          </p>
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {t(verificationId ? 'confirmCode' : 'sendCode')}
          </Button>
          <Button variant="subtle" onClick={giveUp}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
