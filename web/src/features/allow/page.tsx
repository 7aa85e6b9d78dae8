import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { entitlementsOf } from '@peace/core/money'
import type { Scope } from '@peace/core/open'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { usePlanTable } from '../../session/plan-table.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'
import styles from './allow.module.css'

type Found = ApiOutput<'describeGrant'>
const leave = (to: string) => window.location.assign(to)

// What it asked cannot be answered. That is told to it only by a person who wants to go there.
const SentBack = ({ found: { name, host, returnsTo, back }, go }: { found: Found; go: (to: string) => void }) => {
  const { t } = useTranslation('allow')
  return (
    <Stack align="flex-start">
      <p>{t('faulty', { name })}</p>
      <p className={styles.from}>{t('from', { host })}</p>
      {back !== undefined && (
        <Button variant="default" onClick={() => go(back)}>
          {t('goBack', { host: returnsTo ?? new URL(back).host })}
        </Button>
      )}
    </Stack>
  )
}

// Where a program of somebody else's sends a person, to be let into a workspace of theirs. What it asks is read by the server
// alone, from the whole address; here it is only shown, narrowed and answered.
export default function AllowPage({ go = leave }: { go?: (to: string) => void }) {
  const { t } = useTranslation('allow')
  const { t: keys } = useTranslation('keys')
  const { workspace } = useHere()
  const table = usePlanTable()
  const [query] = useState(() => window.location.search.slice(1))
  const [found, setFound] = useState<Found>()
  const [chosen, setChosen] = useState<Scope[]>([])
  const [credits, setCredits] = useState<number | string>(0)
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    setFound(undefined)
    setFailure(undefined)
    call('describeGrant', { workspaceId: workspace.id, query }).then((answer) => {
      // Only to our own program at once: else our address would lead whoever follows it to any other (RFC 9700, 4.11.2).
      if (answer.back !== undefined && answer.host === undefined) return go(answer.back)
      setFound(answer)
      // What costs is never ticked beforehand.
      setChosen(answer.scopes.filter((scope) => scope !== 'builds:write'))
    }, setFailure)
  }, [workspace.id, query, go])
  const answer = (yes: boolean) => {
    setBusy(true)
    setFailure(undefined)
    const monthMillis = Math.round(Number(credits) * 1000)
    call('answerGrant', { workspaceId: workspace.id, query, yes, scopes: chosen, monthMillis }).then(
      ({ back }) => go(back),
      (error: unknown) => {
        setFailure(error)
        setBusy(false)
      },
    )
  }
  const has = entitlementsOf(workspace.plan, table).api
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <PageTitle>{found && found.back === undefined ? t('title', { name: found.name }) : t('wait')}</PageTitle>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {!found && failure === undefined && <PageLoading />}
      {found?.back !== undefined && <SentBack found={found} go={go} />}
      {found && found.back === undefined && (
        <Stack>
          <p>{t('about', { name: found.name, workspace: workspace.name })}</p>
          <p className={styles.from}>
            {found.host === undefined ? t('own') : t('from', { host: found.host })}{' '}
            {t('returns', { host: found.returnsTo })}
          </p>
          <Checkbox.Group label={t('may')} value={chosen} onChange={(next) => setChosen(next as Scope[])}>
            <Stack gap="xs" mt={4}>
              {found.scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={keys(`scope.${scope}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {failure !== undefined && mendStale(failure, () => answer(true))}
          {chosen.includes('builds:write') && (
            <NumberInput
              label={keys('limit')}
              description={keys('limitHelp')}
              min={0}
              max={1_000_000}
              decimalScale={0}
              value={credits}
              onChange={setCredits}
            />
          )}
          <p className={styles.from}>{t('later')}</p>
          {!has && (
            <p role="alert">
              {keys('notInPlanAbout')}{' '}
              <LinkButton to="/pricing" variant="default" size="xs">
                {keys('plans')}
              </LinkButton>
            </p>
          )}
          <Group>
            <Button onClick={() => answer(true)} loading={busy} disabled={!has || chosen.length === 0}>
              {t('yes')}
            </Button>
            <Button variant="default" onClick={() => answer(false)} disabled={busy}>
              {t('no')}
            </Button>
          </Group>
        </Stack>
      )}
    </main>
  )
}
