import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'

// Nothing is really mailed by a local stack; its letter box is a page.
export const LocalMailboxHint = ({ email }: { email: string }) => {
  const { t } = useTranslation('sign-in')
  if (!isLocal) return null
  return (
    <Link to="/mailbox" search={{ to: email }}>
      {t('openMailbox')}
    </Link>
  )
}
