import { Button, Group } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import type { Machine } from '@peace/core/machines'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Part } from '../../ui/part.tsx'
import styles from './workflows.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))
type One = ApiOutput<'listWorkflows'>['workflows'][number]
type Props = { workflow: One; machines: readonly Machine[]; manages: boolean; changed: () => void }

// Its card: what it gives, how large, how long it takes, under which licence; and what each machine said of it.
export const WorkflowRow = ({ workflow, machines, manages, changed }: Props) => {
  const { t } = useTranslation('workflows')
  const { workspace } = useHere()
  const [failure, setFailure] = useState<unknown>()
  const [forgetting, setForgetting] = useState(false)
  const { id, name, makes, maxWidth, maxHeight, seconds, licence, enabled, templateId, points } = workflow
  const change = (to: 'on' | 'off' | 'forgotten') => {
    setFailure(undefined)
    return call('changeWorkflow', { workspaceId: workspace.id, workflowId: id, to }).then(changed, setFailure)
  }
  const said = machines.map((machine) => ({ machine, says: machine.workflows[templateId] }))
  return (
    <section className={styles.row} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h3 className={styles.name}>{name}</h3>
          <p className={styles.faint}>
            {[
              t(`makes.${makes}`),
              t('size', { width: maxWidth, height: maxHeight }),
              t('takes', { count: seconds }),
              licence,
            ].join(' · ')}
          </p>
          <p className={styles.faint}>
            {t('fills', {
              list: Object.keys(points)
                .map((point) => t(`point.${point}` as 'point.prompt'))
                .join(', '),
            })}
          </p>
          {!enabled && <p className={styles.faint}>{t('aside')}</p>}
          {said.length === 0 && <p className={styles.faint}>{t('noMachine')}</p>}
          {said.map(({ machine, says }) => (
            <p key={machine.id} className={says && !says.ok ? styles.wrong : styles.faint}>
              {says
                ? says.ok
                  ? t('canHere', { machine: machine.name })
                  : t('cannotHere', { machine: machine.name, problems: says.problems.join('; ') })
                : t('notAsked', { machine: machine.name })}
            </p>
          ))}
        </div>
        {manages && (
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={() => change(enabled ? 'off' : 'on')}>
              {t(enabled ? 'leave' : 'use')}
            </Button>
            <Button variant="subtle" color="red" size="xs" onClick={() => setForgetting(true)}>
              {t('forget')}
            </Button>
          </Group>
        )}
      </div>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {forgetting && (
        <Part>
          <Confirm
            title={t('forgetTitle', { name })}
            text={t('forgetAbout')}
            action={t('forget')}
            run={() => change('forgotten')}
            close={() => setForgetting(false)}
          />
        </Part>
      )}
    </section>
  )
}
