import { type Offer, offerSchema, priceKeyOf } from '@peace/core/money'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { languageNow } from '../../messages/index.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageTitle } from '../../ui/section.tsx'
import styles from './billing.module.css'
import { purchaseKey } from './purchase-key.ts'

// What is bought is in the address, so that signing in on the way does not lose it. The price is the server's.
const offerIn = (search: Record<string, unknown>): Offer | undefined => {
  const type = search.pack === undefined ? (search.months === undefined ? 'plan' : 'prepaid') : 'pack'
  const offer = offerSchema.safeParse({ ...search, type })
  return offer.success ? offer.data : undefined
}

export default function BuyPage() {
  const { t } = useTranslation('billing')
  const { workspace, may } = useHere()
  const search = useSearch({ strict: false })
  const offer = offerIn(search)
  const [failure, setFailure] = useState<unknown>()
  const began = useRef(false)
  const allowed = may('plan.manage')
  const workspaceId = workspace.id
  const start = useCallback(async () => {
    if (!offer || !allowed) return
    setFailure(undefined)
    try {
      const months = offer.type === 'prepaid' ? ` ${offer.months}` : ''
      const key = purchaseKey(workspaceId, `${priceKeyOf(offer)}${months}`)
      const { url } = await call('startCheckout', { workspaceId, key, offer, language: languageNow() })
      // In this page's place: going back leads to what one came from, not here and on again.
      window.location.replace(url)
    } catch (error) {
      setFailure(error)
    }
  }, [offer, allowed, workspaceId])
  useEffect(() => {
    if (began.current) return
    began.current = true
    void start()
  }, [start])
  return (
    <>
      <PageTitle>{t('buyTitle')}</PageTitle>
      {!offer || !allowed ? (
        <p>{t(offer ? 'onlyOwner' : 'notSold')}</p>
      ) : failure === undefined ? (
        <p role="status">{t('opening', { workspace: workspace.name })}</p>
      ) : (
        <FailureNotice failure={failure} again={start} />
      )}
      <div className={styles.actions}>
        <LinkButton variant="default" to="/workspace/billing">
          {t('toBilling')}
        </LinkButton>
      </div>
    </>
  )
}
