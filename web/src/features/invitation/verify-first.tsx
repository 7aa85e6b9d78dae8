import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'
import { refreshSession, useMe } from '../../session/session.ts'
import { sendOwnVerification, useLetterSent } from '../../session/verification.ts'

export const VerifyFirst = ({
  email,
  letter = sendOwnVerification,
}: {
  email: string
  letter?: typeof sendOwnVerification
}) => {
  const { t } = useTranslation('invitation')
  const { t: common } = useTranslation()
  const { t: mailbox } = useTranslation('mailbox')
  const sent = useLetterSent(useMe().uid)
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState(false)
  const send = async () => {
    setSending(true)
    setFailed(false)
    await letter(location.pathname + location.search).catch(() => setFailed(true))
    setSending(false)
  }
  return (
    <>
      <p>{t(sent ? 'verifySent' : 'verify', { email })}</p>
      {failed && <p role="alert">{common('letterFailed', { email })}</p>}
      <Button variant={sent ? 'default' : 'filled'} loading={sending} onClick={send}>
        {t(sent ? 'verifyAgain' : 'verifySend')}
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
