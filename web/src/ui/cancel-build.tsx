import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { cancel: () => void; busy: boolean; size?: 'sm' }

// Asks in its own place, so that a row that slides under the mouse when another went is not stopped by the same click.
export const CancelBuild = ({ cancel, busy, size }: Props) => {
  const { t } = useTranslation('build')
  const [sure, setSure] = useState(false)
  const forget = () => setSure(false)
  return (
    <Button
      variant={sure ? 'filled' : 'default'}
      {...(sure ? { color: 'red' } : {})}
      {...(size ? { size } : {})}
      loading={busy}
      onBlur={forget}
      onMouseLeave={forget}
      onClick={() => {
        if (sure) cancel()
        setSure(!sure)
      }}
    >
      {t(sure ? 'cancelSure' : 'cancel')}
    </Button>
  )
}
