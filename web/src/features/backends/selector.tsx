import { Checkbox, NumberInput, Radio, Select, Stack } from '@mantine/core'
import type { ApiInput } from '@peace/core/api'
import { ownMachineUses } from '@peace/core/routing'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useBackendName } from './names.ts'
import type { Overview } from './use-backends.ts'

type Change = ApiInput<'setBackendPreferences'>['preferences']
// A credit is a cent of what is charged.
const microsPerCredit = 10_000
const modes = ['automatic', 'preferred', 'manual'] as const

// Automatic, one preferred, or one by hand. It holds from the next unit on; nothing has to be started again.
export const Selector = ({ overview, changed }: { overview: Overview; changed: () => void }) => {
  const { t } = useTranslation('backends')
  const name = useBackendName()
  const say = useFailureText()
  const { workspace, may } = useHere()
  const [failure, setFailure] = useState<unknown>()
  const [shown, setShown] = useState(overview.preferences)
  const fixed = !may('backends.manage')
  const save = (change: Change) => {
    const before = shown
    const { maxUnitMicros: most = shown.maxUnitMicros, ...rest } = change
    setShown({ ...shown, ...(rest as Partial<typeof shown>), maxUnitMicros: most ?? undefined })
    setFailure(undefined)
    call('setBackendPreferences', { workspaceId: workspace.id, preferences: change }).then(changed, (error) => {
      setShown(before)
      setFailure(error)
    })
  }
  const choices = overview.backends.filter(({ id, enabled }) => enabled && id !== 'embedded')
  const chosen = shown.preferredId ?? choices[0]?.id ?? ''
  const choose = (mode: (typeof modes)[number]) =>
    save({ mode, ...(mode === 'automatic' ? {} : { preferredId: chosen }) })
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('modeLabel')}
        value={shown.mode}
        onChange={(value) => choose(modes.find((mode) => mode === value) ?? 'automatic')}
      >
        <Stack gap={6} mt={6}>
          {modes.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(`mode.${mode}`)}
              description={t(`modeAbout.${mode}`)}
              disabled={fixed}
            />
          ))}
        </Stack>
      </Radio.Group>
      {shown.mode !== 'automatic' && (
        <Select
          label={t('which')}
          data={choices.map((each) => ({ value: each.id, label: name(each.id, each.name) }))}
          value={chosen}
          allowDeselect={false}
          disabled={fixed}
          maw={320}
          onChange={(value) => value && save({ preferredId: value })}
        />
      )}
      {choices.some(({ id }) => id === 'agent') && (
        <Radio.Group
          label={t('ownLabel')}
          value={shown.own ?? 'awake'}
          onChange={(value) => save({ own: ownMachineUses.find((use) => use === value) ?? 'awake' })}
        >
          <Stack gap={6} mt={6}>
            {ownMachineUses.map((use) => (
              <Radio
                key={use}
                value={use}
                label={t(`ownUse.${use}`)}
                description={t(`ownUseAbout.${use}`)}
                disabled={fixed}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Checkbox
        label={t('bestQuality')}
        description={t('bestQualityAbout')}
        checked={shown.bestQuality}
        disabled={fixed}
        onChange={(event) => save({ bestQuality: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('preferSpeed')}
        description={t('preferSpeedAbout')}
        checked={shown.preferSpeed}
        disabled={fixed}
        onChange={(event) => save({ preferSpeed: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('mostEach')}
        description={t('mostEachAbout')}
        suffix={t('mostEachSuffix')}
        min={0}
        decimalScale={1}
        maw={320}
        defaultValue={shown.maxUnitMicros === undefined ? '' : shown.maxUnitMicros / microsPerCredit}
        disabled={fixed}
        onBlur={({ currentTarget: { value } }) => {
          const credits = Number.parseFloat(value.replaceAll(',', ''))
          const most = Number.isFinite(credits) ? Math.round(credits * microsPerCredit) : null
          if (most !== (shown.maxUnitMicros ?? null)) save({ maxUnitMicros: most })
        }}
      />
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
    </Stack>
  )
}
