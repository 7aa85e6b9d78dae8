import { Button, Group, NumberInput } from '@mantine/core'
import { microsPerMilli } from '@peace/core/money'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import type { Overview } from './use-backends.ts'

// In credits, as everything is paid; kept in millionths of a dollar, as the clouds count.
const microsACredit = 1000 * microsPerMilli
const credits = (micros: number) => micros / microsACredit
const micros = (value: number | string) => Math.round(Number(value) * microsACredit)

// What the workspace may spend on the cloud, counted in what it is charged.
export const Limits = ({ limits, changed }: { limits: Overview['limits']; changed: () => void }) => {
  const { t } = useTranslation('backends')
  const { t: common } = useTranslation()
  const { workspace, role } = useHere()
  const say = useFailureText()
  const [day, setDay] = useState<number | string>(credits(limits.dayMicros))
  const [month, setMonth] = useState<number | string>(credits(limits.monthMicros))
  const [failure, setFailure] = useState<unknown>()
  const [saved, setSaved] = useState(false)
  const owner = role === 'owner'
  const same = micros(day) === limits.dayMicros && micros(month) === limits.monthMicros
  const save = () => {
    setFailure(undefined)
    const change = { dayMicros: micros(day), monthMicros: micros(month) }
    call('setBackendPreferences', { workspaceId: workspace.id, preferences: {}, limits: change }).then(() => {
      setSaved(true)
      changed()
    }, setFailure)
  }
  return (
    <>
      <Group align="flex-end">
        <NumberInput
          label={t('limitDay')}
          suffix={` ${common('creditsUnit')}`}
          min={0}
          decimalScale={2}
          w={180}
          value={day}
          onChange={setDay}
          disabled={!owner}
        />
        <NumberInput
          label={t('limitMonth')}
          suffix={` ${common('creditsUnit')}`}
          min={0}
          decimalScale={2}
          w={180}
          value={month}
          onChange={setMonth}
          disabled={!owner}
        />
        {owner && (
          <Button onClick={save} disabled={same}>
            {common('save')}
          </Button>
        )}
      </Group>
      {!owner && <p>{t('limitOwner')}</p>}
      {saved && same && <p role="status">{t('saved')}</p>}
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
    </>
  )
}
