import { billingSchema, emptyBilling, emptyWallet, walletSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Balance } from './balance.tsx'
import { Entries } from './entries.tsx'
import { Notices } from './notices.tsx'
import { Payments } from './payments.tsx'
import { Standing } from './standing.tsx'

export default function BillingPage() {
  const { t } = useTranslation('billing')
  const { workspace } = useHere()
  const wallet = useDocument(paths.wallet(workspace.id), walletSchema)
  const billing = useDocument(paths.billing(workspace.id), billingSchema)
  if (wallet.status === 'failed') return <FailureNotice failure={wallet.failure} />
  if (billing.status === 'failed') return <FailureNotice failure={billing.failure} />
  if (wallet.status === 'loading' || billing.status === 'loading') return <PageLoading />
  const known = billing.data ?? emptyBilling(workspace.id)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Notices billing={known} debtMillis={workspace.debtMillis} />
      <Balance wallet={wallet.data ?? emptyWallet()} />
      <Standing billing={known} />
      <Payments version={known.version} />
      <Entries />
    </>
  )
}
