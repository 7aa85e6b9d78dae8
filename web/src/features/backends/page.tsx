import { isAwake, machineSchema } from '@peace/core/machines'
import { paths } from '@peace/core/paths'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { BackendRow } from './backend-row.tsx'
import styles from './backends.module.css'
import { Calculator } from './calculator.tsx'
import { DryRun } from './dry-run.tsx'
import { FirstChoice } from './first-choice.tsx'
import { Limits } from './limits.tsx'
import { Machines } from './machines.tsx'
import { Month } from './month.tsx'
import { OwnQueueShown } from './own-queue.tsx'
import { Selector } from './selector.tsx'
import { useBackends } from './use-backends.ts'
import { useOwnQueue } from './use-own-queue.ts'
import { Vendors } from './vendors.tsx'

const tickMs = 10_000

const useNow = () => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return now
}

export default function BackendsPage() {
  const { t } = useTranslation('backends')
  const { workspace, may } = useHere()
  const now = useNow()
  const own = useRef<HTMLDivElement>(null)
  const machines = useCollection(paths.machines(workspace.id), machineSchema, { orderBy: [['pairedAt']] })
  const list = machines.status === 'ready' ? machines.data : []
  const awake = list.filter((machine) => isAwake(machine, now)).length
  const { overview, failure, again } = useBackends(workspace.id, awake)
  const working = list.map(({ id, running }) => `${id} ${running}`).join()
  const queue = useOwnQueue(workspace.id, list.length > 0, `${working} ${awake}`)
  // One answer that did not come takes nothing away that is shown.
  if (failure !== undefined && !overview) return <FailureNotice failure={failure} again={again} />
  if (!overview) return <PageLoading />
  const { preferences } = overview
  const preferred = preferences.mode === 'automatic' ? undefined : preferences.preferredId
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {list.length === 0 && may('backends.manage') && (
        <FirstChoice
          workspaceId={workspace.id}
          backends={overview.backends}
          own={() => own.current?.scrollIntoView({ block: 'start' })}
        />
      )}
      <Section title={t('backends')} about={t('backendsAbout')}>
        <ul className={styles.list}>
          {overview.backends
            .filter(({ enabled }) => enabled)
            .map((backend) => (
              <BackendRow key={backend.id} backend={backend} preferred={backend.id === preferred} />
            ))}
        </ul>
      </Section>
      <Section title={t('choice')} about={t('choiceAbout')}>
        <Selector overview={overview} changed={again} />
      </Section>
      <Section
        title={t('vendorsAllowed')}
        about={t('vendorsAllowedAbout', { region: t(`region.${workspace.region}`) })}
      >
        <Vendors overview={overview} changed={again} />
      </Section>
      <Section title={t('dryRun')} about={t('dryRunAbout')}>
        <DryRun />
      </Section>
      <div ref={own}>
        <Section title={t('machines')} about={t('machinesAbout')}>
          {queue && <OwnQueueShown queue={queue} />}
          <Machines machines={list} now={now} />
        </Section>
      </div>
      <Section title={t('limits')} about={t('limitsAbout')}>
        <Limits limits={overview.limits} changed={again} />
      </Section>
      {may('wallet.see') && (
        <Section title={t('month')}>
          <Month now={now} />
        </Section>
      )}
      <Section title={t('calculator')} about={t('calculatorAbout')}>
        <Calculator own={awake > 0} best={preferences.bestQuality} />
      </Section>
    </>
  )
}
