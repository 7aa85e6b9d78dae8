import { NativeSelect, TextInput } from '@mantine/core'
import { isAwake, machineSchema } from '@peace/core/machines'
import { paths } from '@peace/core/paths'
import { ownMachineUses } from '@peace/core/routing'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useFilm } from '../../session/film.tsx'
import { choose, useChoice } from './choice.ts'

// What one's own machines are for in this build. Who has none is not asked.
export const HomeField = () => {
  const { t } = useTranslation('build')
  const { workspaceId } = useFilm()
  const { own, by } = useChoice()
  const machines = useCollection(paths.machines(workspaceId), machineSchema, { orderBy: [['pairedAt']] })
  if (machines.status !== 'ready' || machines.data.length === 0) return null
  const awake = machines.data.filter((machine) => isAwake(machine, Date.now())).length
  return (
    <div>
      <NativeSelect
        label={t('home.label')}
        description={t('home.machines', { count: machines.data.length, awake })}
        value={own ?? ''}
        data={[
          { value: '', label: t('home.asSet') },
          ...ownMachineUses.map((use) => ({ value: use, label: t(`home.${use}`) })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget
          choose({ own: ownMachineUses.find((use) => use === value) })
        }}
      />
      {own === 'both' && (
        <TextInput
          type="time"
          mt={8}
          label={t('home.by')}
          description={t('home.byHelp')}
          value={by ?? ''}
          onChange={(event) => choose({ by: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
