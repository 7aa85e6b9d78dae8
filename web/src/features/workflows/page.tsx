import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { machineSchema } from '@peace/core/machines'
import { paths } from '@peace/core/paths'
import type { GivenWorkflow } from '@peace/core/workflows'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Part } from '../../ui/part.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { WorkflowRow } from './workflow-row.tsx'

const Bring = arriving(() => import('./bring.tsx'))

// ComfyUI graphs that somebody of the workspace brought, for its own machines.
export default function WorkflowsPage() {
  const { t } = useTranslation('workflows')
  const { workspace, may } = useHere()
  const [all, setAll] = useState<ApiOutput<'listWorkflows'>['workflows']>()
  const [failure, setFailure] = useState<unknown>()
  const [bringing, setBringing] = useState(false)
  const machines = useCollection(paths.machines(workspace.id), machineSchema, { orderBy: [['pairedAt']] })
  const ask = useCallback(() => {
    setFailure(undefined)
    call('listWorkflows', { workspaceId: workspace.id }).then(({ workflows }) => setAll(workflows), setFailure)
  }, [workspace.id])
  useEffect(ask, [ask])
  const manages = may('backends.manage')
  // The same click again is the same workflow.
  const [workflowId, setWorkflowId] = useState(newId)
  const keep = async (given: GivenWorkflow) => {
    await call('saveWorkflow', { workspaceId: workspace.id, workflowId, ...given })
    setWorkflowId(newId())
    setBringing(false)
    ask()
  }
  return (
    <>
      <PageTitle beside={manages && <Button onClick={() => setBringing(true)}>{t('bring')}</Button>}>
        {t('title')}
      </PageTitle>
      <p>{t('about')}</p>
      {bringing && (
        <Part>
          <Bring close={() => setBringing(false)} keep={keep} />
        </Part>
      )}
      {failure !== undefined && <FailureNotice failure={failure} again={ask} />}
      {!all && failure === undefined && <PageLoading />}
      {all?.length === 0 && <p>{t('none')}</p>}
      {all && all.length > 0 && (
        <Section title={t('yours')}>
          {all.map((workflow) => (
            <WorkflowRow
              key={workflow.id}
              workflow={workflow}
              machines={machines.status === 'ready' ? machines.data : []}
              manages={manages}
              changed={ask}
            />
          ))}
        </Section>
      )}
    </>
  )
}
