import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { stop: () => void; stopping: boolean }

// Asks in its own place, so that a row that slides under the mouse when another went is not stopped by the same click.
export const StopButton = ({ stop, stopping }: Props) => {
  const { t } = useTranslation('builds')
  const { t: ofBuild } = useTranslation('build')
  const [sure, setSure] = useState(false)
  const forget = () => setSure(false)
  return (
    <Button
      variant={sure ? 'filled' : 'default'}
      {...(sure ? { color: 'red' } : {})}
      size="sm"
      loading={stopping}
      onBlur={forget}
      onMouseLeave={forget}
      onClick={() => {
        if (sure) stop()
        setSure(!sure)
      }}
    >
      {sure ? t('stopSure') : ofBuild('cancel')}
    </Button>
  )
}
