import { Button, Group, Select } from '@mantine/core'
import type { ApiInput, ApiOutput } from '@peace/core/api'
import { cameraMoves } from '@peace/core/shots'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useMoney } from '../../ui/money.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './backends.module.css'
import { useBackendName } from './names.ts'

type Decision = ApiOutput<'selectBackend'>
type Asked = Pick<ApiInput<'selectBackend'>, 'kind' | 'quality' | 'move'>
const percent = (share: number) => `${Math.round(share * 100)}`

// Where a picture or a clip would go now, and why: the same choice the engine makes, sent nowhere.
export const DryRun = () => {
  const { t } = useTranslation('backends')
  const { workspace } = useHere()
  const say = useFailureText()
  const [asked, setAsked] = useState<Asked>({ kind: 'clip', quality: 'standard', move: 'static' })
  const [decision, setDecision] = useState<Decision>()
  const [failure, setFailure] = useState<unknown>()
  const change = (part: Partial<Asked>) => {
    setAsked({ ...asked, ...part })
    setDecision(undefined)
  }
  const ask = () => {
    setFailure(undefined)
    const frame = asked.kind === 'clip' && asked.quality === 'standard' ? { width: 832, height: 468 } : {}
    call('selectBackend', { workspaceId: workspace.id, ...asked, ...frame }).then(setDecision, setFailure)
  }
  return (
    <>
      <Group align="flex-end">
        <Select
          label={t('kind')}
          data={(['still', 'clip'] as const).map((value) => ({ value, label: t(value) }))}
          value={asked.kind}
          allowDeselect={false}
          w={120}
          onChange={(value) => change({ kind: value === 'still' ? 'still' : 'clip' })}
        />
        <Select
          label={t('quality')}
          data={(['draft', 'standard', 'premium'] as const).map((value) => ({ value, label: t(`quality.${value}`) }))}
          value={asked.quality}
          allowDeselect={false}
          w={140}
          onChange={(value) =>
            change({ quality: value === 'premium' ? 'premium' : value === 'draft' ? 'draft' : 'standard' })
          }
        />
        {asked.kind === 'clip' && (
          <Select
            label={t('camera')}
            data={cameraMoves.map((value) => ({ value, label: t(`move.${value}`) }))}
            value={asked.move ?? 'static'}
            allowDeselect={false}
            w={200}
            onChange={(value) => change({ move: cameraMoves.find((move) => move === value) ?? 'static' })}
          />
        )}
        <Button variant="default" onClick={ask}>
          {t('tryIt')}
        </Button>
      </Group>
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
      {decision && <Explained decision={decision} />}
    </>
  )
}

const Explained = ({ decision }: { decision: Decision }) => {
  const { t } = useTranslation('backends')
  const name = useBackendName()
  const money = useMoney()
  const [first] = decision.ranking
  return (
    <div className={styles.explained} aria-live="polite">
      <p>{first ? t(`reason.${decision.reason}`, { backend: name(first.backend) }) : t('reason.none-fits')}</p>
      {decision.ranking.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('backend')}</th>
              <th>{t('score')}</th>
              <th>{t('score.priority')}</th>
              <th>{t('score.cost')}</th>
              <th>{t('score.speed')}</th>
              <th>{t('score.queue')}</th>
              <th>{t('price')}</th>
            </tr>
          </thead>
          <tbody>
            {decision.ranking.map((each) => (
              <tr key={each.backend}>
                <th scope="row">{name(each.backend)}</th>
                <td>{percent(each.score)}</td>
                <td>{percent(each.priority)}</td>
                <td>{percent(each.cost)}</td>
                <td>{percent(each.speed)}</td>
                <td>{percent(each.queue)}</td>
                <td>{money.credits(Math.ceil(each.micros / 10))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {decision.refused.length > 0 && (
        <ul className={styles.refused}>
          {decision.refused.map(({ backend, why }) => (
            <li key={backend}>
              {name(backend)}: {t(`why.${why}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
