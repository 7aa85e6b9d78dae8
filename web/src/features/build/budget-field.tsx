import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './build.module.css'
import { choose, useChoice } from './choice.ts'

const minute = 60_000
const times = [
  ['15m', 15 * minute],
  ['1h', 60 * minute],
  ['3h', 180 * minute],
  ['12h', 720 * minute],
  ['1d', 1440 * minute],
] as const

// By when it has to be ready, beside what it may cost.
export const FinishBy = () => {
  const { t } = useTranslation('build')
  const { withinMs } = useChoice()
  return (
    <NativeSelect
      className={styles.finish}
      aria-label={t('finish.field')}
      value={withinMs}
      onChange={(event) => choose({ withinMs: Number(event.currentTarget.value) })}
      data={[
        { value: '0', label: t('finish.any') },
        ...times.map(([name, ms]) => ({ value: String(ms), label: t(`finish.${name}`) })),
      ]}
    />
  )
}

export const BudgetField = ({ unread }: { unread: boolean }) => {
  const { t } = useTranslation('build')
  const { budget } = useChoice()
  return (
    <TextInput
      className={styles.budget}
      aria-label={t('budget.field')}
      placeholder="฿500"
      inputMode="decimal"
      autoComplete="off"
      value={budget}
      error={unread ? t('budget.unread') : undefined}
      onChange={(event) => choose({ budget: event.currentTarget.value })}
    />
  )
}
