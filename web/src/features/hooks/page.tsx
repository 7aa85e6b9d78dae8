import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { entitlementsOf } from '@peace/core/money'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { ToldOnce } from '../../ui/told-once.tsx'
import { HookRow } from './hook-row.tsx'
import { NewHook } from './new-hook.tsx'

type Hooks = ApiOutput<'listWebhooks'>['hooks']

// Addresses of other programs that are told what happens, and everything that was sent to them.
export default function HooksPage() {
  const { t } = useTranslation('hooks')
  const { workspace } = useHere()
  const table = usePlanTable()
  const [hooks, setHooks] = useState<Hooks>()
  const [failure, setFailure] = useState<unknown>()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const ask = useCallback(() => {
    setFailure(undefined)
    call('listWebhooks', { workspaceId: workspace.id }).then((found) => setHooks(found.hooks), setFailure)
  }, [workspace.id])
  useEffect(ask, [ask])
  const told = (fresh: string | undefined) => {
    setMaking(false)
    if (fresh !== undefined) setSecret(fresh)
    ask()
  }
  const has = entitlementsOf(workspace.plan, table).api
  return (
    <>
      <PageTitle beside={has && <Button onClick={() => setMaking(true)}>{t('make')}</Button>}>{t('title')}</PageTitle>
      <p>{t('about')}</p>
      {!has && (
        <Section title={t('notInPlan')} about={t('notInPlanAbout')}>
          <LinkButton to="/pricing" variant="default" size="xs">
            {t('plans')}
          </LinkButton>
        </Section>
      )}
      {making && <NewHook close={() => setMaking(false)} made={told} />}
      {secret !== undefined && (
        <ToldOnce
          title={t('secret')}
          about={t('secretAbout')}
          kept={t('secretKept')}
          secret={secret}
          close={() => setSecret(undefined)}
        />
      )}
      {failure !== undefined && <FailureNotice failure={failure} again={ask} />}
      {!hooks && failure === undefined && <PageLoading />}
      {hooks?.length === 0 && has && <p>{t('none')}</p>}
      {hooks && hooks.length > 0 && (
        <Section title={t('yours')}>
          {hooks.map((hook) => (
            <HookRow key={hook.id} of={hook} told={told} />
          ))}
        </Section>
      )}
    </>
  )
}
