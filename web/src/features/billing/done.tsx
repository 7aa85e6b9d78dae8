import type { ApiOutput } from '@peace/core/api'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useMoney } from '../../ui/money.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { filmRow } from '../../ui/sketches/film-row.ts'
import styles from './billing.module.css'
import { forgetPurchases } from './purchase-key.ts'

// Back from the checkout. Whether the webhook was here before does not matter: the server is asked what is so.
export default function DonePage() {
  const { t } = useTranslation('billing')
  const { workspace } = useHere()
  const { credits } = useMoney()
  const { session: sessionId = '' } = useSearch({ strict: false }) as { session?: string }
  const [settled, setSettled] = useState<ApiOutput<'settleCheckout'>>()
  const [failure, setFailure] = useState<unknown>()
  const workspaceId = workspace.id
  const ask = useCallback(() => {
    setFailure(undefined)
    call('settleCheckout', { workspaceId, sessionId }).then((answer) => {
      if (answer.status === 'complete') forgetPurchases(workspaceId)
      setSettled(answer)
    }, setFailure)
  }, [workspaceId, sessionId])
  useEffect(ask, [ask])
  if (failure !== undefined) return <FailureNotice failure={failure} again={ask} />
  if (!settled) return <PageLoading />
  const complete = settled.status === 'complete'
  return (
    <div className={styles.outcome}>
      <Sketch of={filmRow} width={180} />
      <PageTitle>{t(complete ? 'thanks' : 'notYetPaid')}</PageTitle>
      <p role="status">
        {complete
          ? t('nowHas', { plan: t(`plan.${settled.plan}`), credits: credits(settled.balanceMillis) })
          : t('notYetPaidText')}
      </p>
      <div className={styles.actions}>
        <LinkButton to="/films">{t('toFilms')}</LinkButton>
        <LinkButton variant="default" to="/workspace/billing">
          {t('toBilling')}
        </LinkButton>
      </div>
    </div>
  )
}
