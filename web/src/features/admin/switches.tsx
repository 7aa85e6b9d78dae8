import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './admin.module.css'
import { Drill } from './drill.tsx'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { ActionTable } from './table.tsx'
import { useAsk } from './use-ask.ts'

type Sort = 'vendor' | 'kind' | 'door'
type Doing = { sort: Sort; name: string; on: boolean }

// What is stopped everywhere, and the way to stop more: heard by every process within a minute.
export const Switches = () => {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  const { answer, failure, again } = useAsk('readSwitches', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [doing, setDoing] = useState<Doing>()
  if (failure !== undefined) return <FailureNotice failure={failure} again={again} />
  if (!answer) return null
  const stopped = new Set(answer.stopped.map(({ sort, name }) => `${sort}:${name}`))
  const offered = (['vendor', 'kind', 'door'] as const).map((sort) => ({
    group: t(`switch.${sort}`),
    items: answer.may[sort]
      .filter((name) => !stopped.has(`${sort}:${name}`))
      .map((name) => ({ value: `${sort}:${name}`, label: name })),
  }))
  const stop = () => {
    const [sort, name] = chosen?.split(':') ?? []
    if (sort && name) setDoing({ sort: sort as Sort, name, on: false })
  }
  return (
    <>
      <h2 className={styles.heading}>{t('switches')}</h2>
      <p>{t('switchesAbout')}</p>
      <ActionTable columns={[t('switchWhat'), t('reason'), t('since')]}>
        {answer.stopped.map(({ sort, name, reason, at }) => (
          <tr key={`${sort}:${name}`}>
            <th scope="row">
              {t(`switch.${sort}`)} · {name}
            </th>
            <td>{reason}</td>
            <td>{format.moment(at)}</td>
            <td>
              {may('queues.manage') && (
                <Button size="compact-sm" variant="default" onClick={() => setDoing({ sort, name, on: true })}>
                  {t('switchOn')}
                </Button>
              )}
            </td>
          </tr>
        ))}
        {answer.stopped.length === 0 && (
          <tr>
            <td colSpan={4}>{t('switchesNone')}</td>
          </tr>
        )}
      </ActionTable>
      {may('queues.manage') && (
        <Group>
          <Select
            aria-label={t('switchWhat')}
            placeholder={t('switchWhat')}
            data={offered}
            value={chosen}
            onChange={setChosen}
            searchable
          />
          <Button variant="outline" color="red" disabled={!chosen} onClick={stop}>
            {t('switchOff')}
          </Button>
        </Group>
      )}
      {chosen?.startsWith('vendor:') && <Drill backend={chosen.slice('vendor:'.length)} />}
      {doing && (
        <WithReason
          title={`${t(`switch.${doing.sort}`)} · ${doing.name}`}
          action={t(doing.on ? 'switchOn' : 'switchOff')}
          lost={!doing.on}
          run={async (reason) => {
            await call('setSwitch', { ...doing, reason })
            setChosen(null)
            await again()
          }}
          close={() => setDoing(undefined)}
        />
      )}
    </>
  )
}
