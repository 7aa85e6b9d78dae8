import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'
import { refreshSession } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'

export const VerifyFirst = ({ email }: { email: string }) => {
  const { t } = useTranslation('invitation')
  const { t: mailbox } = useTranslation('mailbox')
  const [sent, setSent] = useState(false)
  const send = async () => {
    await sendOwnVerification(location.pathname + location.search)
    setSent(true)
  }
  return (
    <>
      <p>{t(sent ? 'verifySent' : 'verify', { email })}</p>
      <Button variant={sent ? 'default' : 'filled'} onClick={send}>
        {t('verifySend')}
      </Button>
      {sent && <Button onClick={() => refreshSession()}>{t('verifyCheck')}</Button>}
      {isLocal && (
        <Link to="/mailbox" search={{ to: email }} target="_blank">
          {mailbox('title')}
        </Link>
      )}
    </>
  )
}
