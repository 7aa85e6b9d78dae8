import { Button } from '@mantine/core'
import { entitlementsOf } from '@peace/core/money'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageLoading } from '../ui/page-loading.tsx'
import { PageTitle, Section } from '../ui/section.tsx'
import { ToldOnce } from '../ui/told-once.tsx'
import { usePlanTable } from './plan-table.ts'
import { useHere } from './workspaces.tsx'

type Told = (secret: string | undefined) => void
type Props<T> = {
  // Whose words.
  of: 'keys' | 'hooks'
  about: ReactNode
  list: (workspaceId: string) => Promise<T[]>
  form: (close: () => void, made: Told) => ReactNode
  row: (one: T, told: Told) => ReactNode
}

// What a workspace has set up for other programs, by its plan's leave; a secret is shown once, when it was made.
export const ProgramsPage = <T,>({ of, about, list, form, row }: Props<T>) => {
  const { t } = useTranslation(of)
  const { workspace } = useHere()
  const table = usePlanTable()
  const [all, setAll] = useState<T[]>()
  const [failure, setFailure] = useState<unknown>()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const ask = useCallback(() => {
    setFailure(undefined)
    list(workspace.id).then(setAll, setFailure)
  }, [list, workspace.id])
  useEffect(ask, [ask])
  const told: Told = (fresh) => {
    setMaking(false)
    if (fresh !== undefined) setSecret(fresh)
    ask()
  }
  const has = entitlementsOf(workspace.plan, table).api
  return (
    <>
      <PageTitle beside={has && <Button onClick={() => setMaking(true)}>{t('make')}</Button>}>{t('title')}</PageTitle>
      <p>{about}</p>
      {!has && (
        <Section title={t('notInPlan')} about={t('notInPlanAbout')}>
          <LinkButton to="/pricing" variant="default" size="xs">
            {t('plans')}
          </LinkButton>
        </Section>
      )}
      {making && form(() => setMaking(false), told)}
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
      {!all && failure === undefined && <PageLoading />}
      {all?.length === 0 && has && <p>{t('none')}</p>}
      {all && all.length > 0 && <Section title={t('yours')}>{all.map((one) => row(one, told))}</Section>}
    </>
  )
}
