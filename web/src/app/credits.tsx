import { walletSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { IconCoins } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../data/live.ts'
import { useHere } from '../session/workspaces.tsx'
import { useFormat } from '../ui/format.ts'
import styles from './frame.module.css'

// What may be spent now. Whole credits: thousandths are the ledger's matter.
export default function Credits() {
  const { t } = useTranslation()
  const { workspace, may } = useHere()
  const format = useFormat()
  const wallet = useDocument(may('wallet.see') ? paths.wallet(workspace.id) : undefined, walletSchema)
  if (wallet.status !== 'ready' || !wallet.data) return null
  const credits = format.number(Math.floor(wallet.data.balanceMillis / 1000))
  return (
    <Link to="/workspace/billing" className={styles.credits} title={t('creditsLeft', { credits })}>
      <IconCoins size={16} stroke={1.6} aria-hidden="true" />
      <span>{credits}</span>
      <span className="visually-hidden">{t('creditsUnit')}</span>
    </Link>
  )
}
