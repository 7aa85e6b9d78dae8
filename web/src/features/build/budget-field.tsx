import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './build.module.css'
import { choose, useChoice } from './choice.ts'

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
