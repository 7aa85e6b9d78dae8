import { walletSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../../data/live.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './build.module.css'

// Beside a price, before it is agreed to: what one has to pay it with.
export const Have = ({ priceMillis }: { priceMillis: number }) => {
  const { t } = useTranslation('build')
  const { workspace, may } = useHere()
  const format = useFormat()
  const wallet = useDocument(
    may('wallet.see') && priceMillis > 0 ? paths.wallet(workspace.id) : undefined,
    walletSchema,
  )
  if (priceMillis === 0 || wallet.status !== 'ready' || !wallet.data) return null
  const { balanceMillis } = wallet.data
  // Whole credits, as the bar above says them.
  const amount = format.number(Math.floor(balanceMillis / 1000))
  const short = balanceMillis < priceMillis
  return (
    <p className={styles.have} data-short={short || undefined} role="status">
      {short ? t('haveTooFew', { amount, need: creditsText(t, priceMillis, languageNow()) }) : t('have', { amount })}
    </p>
  )
}
