import { Button, CopyButton, TextInput } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { trackEvent } from '../../data/analytics.ts'
import { call } from '../../data/call.ts'
import { callOrSeen } from '../../data/seen.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './referrals.module.css'

type Read = ApiOutput<'readReferral'>

const Friend = ({ friend }: { friend: Read['redemptions'][number] }) => {
  const { t } = useTranslation('referrals')
  const format = useFormat()
  const { credits } = useMoney()
  const values = {
    date: friend.heldUntil ? format.date(friend.heldUntil) : '',
    credits: credits(friend.givenMillis),
    reason: friend.refusal ? t(`refusal.${friend.refusal}`) : '',
  }
  return (
    <li className={styles.friend} data-state={friend.state}>
      <span>{friend.friendLabel}</span>
      <span className={styles.faint}>{t('since', { date: format.date(friend.createdAt) })}</span>
      <span>{t(`state.${friend.state}`, values)}</span>
    </li>
  )
}

const HaveCode = ({ told }: { told: () => void }) => {
  const { t } = useTranslation('referrals')
  const { workspace } = useHere()
  const say = useFailureText()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<'done' | { failure: unknown }>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await call('redeemReferral', { workspaceId: workspace.id, code })
      setOutcome('done')
      told()
    } catch (failure) {
      setOutcome({ failure })
    }
    setBusy(false)
  }
  return (
    <Section title={t('haveCode')} about={t('haveCodeAbout')}>
      <form onSubmit={submit} className={styles.code}>
        <TextInput
          aria-label={t('code')}
          value={code}
          maxLength={8}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy} disabled={code.trim().length !== 8}>
          {t('use')}
        </Button>
      </form>
      {outcome && (
        <p role="status" className={outcome === 'done' ? undefined : styles.failure}>
          {outcome === 'done' ? t('used') : say(outcome.failure)}
        </p>
      )}
    </Section>
  )
}

export default function ReferralsPage() {
  const { t } = useTranslation('referrals')
  const { workspace } = useHere()
  const { credits } = useMoney()
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState<unknown>()
  const ask = useCallback(() => {
    callOrSeen('readReferral', { workspaceId: workspace.id }).then(setRead, setFailure)
  }, [workspace.id])
  useEffect(() => {
    ask()
    // Back at the page, one sees what has become of one's friends meanwhile.
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [ask])
  if (failure !== undefined) return <FailureNotice failure={failure} again={ask} />
  if (!read) return <PageLoading />
  const { code, redemptions, rules } = read
  const link = `${window.location.origin}/?ref=${code}`
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Section
        title={t('yourLink')}
        about={t('about', { credits: credits(rules.millis), days: rules.holdDays, limit: rules.yearlyLimit })}
      >
        <div className={styles.code}>
          <TextInput aria-label={t('yourLink')} value={link} readOnly className={styles.link} />
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button
                onClick={() => {
                  copy()
                  trackEvent('share', { method: 'copy', content_type: 'referral' })
                }}
              >
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        </div>
        <p className={styles.faint}>{t('orCode', { code })}</p>
      </Section>
      <Section title={t('friends')}>
        {redemptions.length === 0 ? (
          <p className={styles.faint}>{t('noFriends')}</p>
        ) : (
          <ul className={styles.friends}>
            {redemptions.map((friend) => (
              <Friend key={`${friend.friendLabel}${friend.createdAt}`} friend={friend} />
            ))}
          </ul>
        )}
      </Section>
      {workspace.kind === 'personal' && <HaveCode told={ask} />}
    </>
  )
}
