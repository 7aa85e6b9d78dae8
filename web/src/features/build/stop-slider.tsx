import { SegmentedControl } from '@mantine/core'
import type { Stop } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import styles from './build.module.css'
import { buildStops, choose, useChoice } from './choice.ts'

export const StopSlider = () => {
  const { t } = useTranslation('build')
  const { stop } = useChoice()
  return (
    <SegmentedControl
      className={styles.stops}
      size="xs"
      aria-label={t('howFar')}
      value={stop}
      onChange={(value) => choose({ stop: value as Stop })}
      data={buildStops.map((each) => ({ value: each, label: t(`stop.${each}`) }))}
    />
  )
}
