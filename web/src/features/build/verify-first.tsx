import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './build.module.css'

// Beside a final's price, before it is pressed: that the address comes first. The button stays, since the address may have
// been verified on another device, which only the server knows.
export const VerifyFirst = () => {
  const { t } = useTranslation('build')
  const say = useFailureText()
  const { email, emailVerified } = useMe()
  const [sent, setSent] = useState(false)
  const [unsent, setUnsent] = useState<unknown>()
  if (emailVerified) return null
  const verify = () => sendOwnVerification(location.pathname).then(() => setSent(true), setUnsent)
  return (
    <div className={styles.refused} role="status" data-verify-first>
      <p>{sent ? t('way.verifySent') : unsent === undefined ? t('verifyFirst', { email }) : say(unsent)}</p>
      {!sent && (
        <Button size="xs" variant="default" onClick={verify}>
          {t('way.verify')}
        </Button>
      )}
    </div>
  )
}
