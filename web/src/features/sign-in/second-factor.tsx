import {
  getMultiFactorResolver,
  type MultiFactorError,
  type MultiFactorInfo,
  PhoneAuthProvider,
  PhoneMultiFactorGenerator,
  RecaptchaVerifier,
  TotpMultiFactorGenerator,
} from 'firebase/auth'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'
import { auth } from '../../data/firebase.ts'
import { Field, PlainButton } from '../../ui/form.tsx'
import styles from './sign-in.module.css'
import { useAttempt } from './use-attempt.ts'

const nameOf = (hint: MultiFactorInfo): string =>
  hint.displayName || ('phoneNumber' in hint ? String(hint.phoneNumber) : hint.factorId)

const askForSms = async (error: MultiFactorError, hint: MultiFactorInfo, at: HTMLElement): Promise<string> => {
  const made = await auth()
  // The emulator sends no message and shows its code in the mailbox page instead.
  made.settings.appVerificationDisabledForTesting = isLocal
  const verifier = new RecaptchaVerifier(made, at, { size: 'invisible' })
  try {
    const { session } = getMultiFactorResolver(made, error)
    return await new PhoneAuthProvider(made).verifyPhoneNumber({ multiFactorHint: hint, session }, verifier)
  } finally {
    verifier.clear()
  }
}

const finish = async (error: MultiFactorError, hint: MultiFactorInfo, verificationId: string, code: string) => {
  const assertion =
    hint.factorId === 'totp'
      ? TotpMultiFactorGenerator.assertionForSignIn(hint.uid, code)
      : PhoneMultiFactorGenerator.assertion(PhoneAuthProvider.credential(verificationId, code))
  await getMultiFactorResolver(await auth(), error).resolveSignIn(assertion)
}

export default function SecondFactor({ error, giveUp }: { error: unknown; giveUp: () => void }) {
  const { t } = useTranslation('sign-in')
  const wanted = error as MultiFactorError
  const [hints, setHints] = useState<MultiFactorInfo[]>([])
  const [uid, setUid] = useState<string>()
  const [verificationId, setVerificationId] = useState('')
  const [code, setCode] = useState('')
  const robot = useRef<HTMLDivElement>(null)
  const { attempt, busy, failure } = useAttempt()
  const hint = hints.find((one) => one.uid === uid) ?? hints[0]
  const byMessage = hint?.factorId === 'phone'
  useEffect(() => {
    auth().then((made) => setHints(getMultiFactorResolver(made, wanted).hints))
  }, [wanted])
  const send = () => {
    const at = robot.current
    if (at && hint) attempt(async () => setVerificationId(await askForSms(wanted, hint, at)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (hint) attempt(() => finish(wanted, hint, verificationId, code.trim()))
  }
  const ready = !byMessage || verificationId !== ''
  return (
    <form className={styles.fields} onSubmit={submit}>
      {hints.length > 1 && (
        <label>
          {t('second.by')}{' '}
          <select value={hint?.uid} onChange={(event) => setUid(event.currentTarget.value)}>
            {hints.map((one) => (
              <option key={one.uid} value={one.uid}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>{byMessage ? t('second.sms', { phone: hint ? nameOf(hint) : '' }) : t('second.totp')}</p>
      <div ref={robot} />
      {byMessage && (
        <PlainButton kind={ready ? 'outline' : 'filled'} onClick={send} busy={busy && !ready}>
          {t(ready ? 'sendAgain' : 'second.send')}
        </PlainButton>
      )}
      {ready && (
        <Field
          label={t('second.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          autoFocus
          value={code}
          change={setCode}
        />
      )}
      {failure && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      {ready && (
        <PlainButton type="submit" busy={busy} disabled={code.trim().length < 6}>
          {t('signIn')}
        </PlainButton>
      )}
      <PlainButton kind="quiet" onClick={giveUp}>
        {t('second.other')}
      </PlainButton>
    </form>
  )
}
