import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import styles from './films.module.css'

export const VerifyEmailNote = () => {
  const { t } = useTranslation('films')
  const { email, emailVerified } = useMe()
  const [sent, setSent] = useState(false)
  if (emailVerified || !email) return null
  return (
    <div className={styles.note} role="status">
      <span>{t(sent ? 'verifySent' : 'verify', { email })}</span>
      {!sent && (
        <Button variant="subtle" size="compact-sm" onClick={() => sendOwnVerification().then(() => setSent(true))}>
          {t('verifySend')}
        </Button>
      )}
    </div>
  )
}
