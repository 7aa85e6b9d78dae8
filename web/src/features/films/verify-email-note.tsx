import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'
import { sendOwnVerification, useLetterSent } from '../../session/verification.ts'
import styles from './films.module.css'

// Signing up sends the letter by itself; this says so, and sends another.
export const VerifyEmailNote = ({ send = sendOwnVerification }: { send?: () => Promise<void> }) => {
  const { t } = useTranslation('films')
  const { t: common } = useTranslation()
  const { uid, email, emailVerified } = useMe()
  const sent = useLetterSent(uid)
  const [now, setNow] = useState<'sending' | 'sent' | 'failed'>()
  if (emailVerified || !email) return null
  const again = () => {
    setNow('sending')
    send().then(
      () => setNow('sent'),
      () => setNow('failed'),
    )
  }
  const said = now === 'sent' ? 'verifySentAgain' : sent ? 'verifySent' : 'verify'
  return (
    <div className={styles.note} role="status">
      <span>{now === 'failed' ? common('letterFailed', { email }) : t(said, { email })}</span>
      {now !== 'sent' && (
        <Button variant="subtle" size="compact-sm" loading={now === 'sending'} onClick={again}>
          {t(sent ? 'verifyAgain' : 'verifySend')}
        </Button>
      )}
    </div>
  )
}
