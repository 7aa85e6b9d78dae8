import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { entitlementsOf } from '@peace/core/money'
import { Link } from '@tanstack/react-router'
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
import { KeyRow } from './key-row.tsx'
import { NewKey } from './new-key.tsx'

type Keys = ApiOutput<'listApiKeys'>['keys']

// Keys by which other programs come in: made, rotated and taken back. A secret is shown once.
export default function KeysPage() {
  const { t } = useTranslation('keys')
  const { workspace } = useHere()
  const table = usePlanTable()
  const [keys, setKeys] = useState<Keys>()
  const [failure, setFailure] = useState<unknown>()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const ask = useCallback(() => {
    call('listApiKeys', { workspaceId: workspace.id }).then((found) => setKeys(found.keys), setFailure)
  }, [workspace.id])
  useEffect(ask, [ask])
  const told = (fresh: string | undefined) => {
    setMaking(false)
    setSecret(fresh)
    ask()
  }
  const has = entitlementsOf(workspace.plan, table).api
  return (
    <>
      <PageTitle beside={has && <Button onClick={() => setMaking(true)}>{t('make')}</Button>}>{t('title')}</PageTitle>
      <p>
        {t('about')} <Link to="/reference">{t('reference')}</Link>
      </p>
      {!has && (
        <Section title={t('notInPlan')} about={t('notInPlanAbout')}>
          <LinkButton to="/pricing" variant="default" size="xs">
            {t('plans')}
          </LinkButton>
        </Section>
      )}
      {making && <NewKey close={() => setMaking(false)} made={told} />}
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
      {!keys && failure === undefined && <PageLoading />}
      {keys?.length === 0 && has && <p>{t('none')}</p>}
      {keys && keys.length > 0 && (
        <Section title={t('yours')}>
          {keys.map((key) => (
            <KeyRow key={key.prefix} of={key} told={told} />
          ))}
        </Section>
      )}
    </>
  )
}
