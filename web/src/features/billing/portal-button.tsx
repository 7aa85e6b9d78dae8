import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../data/call.ts'
import { languageNow } from '../../messages/index.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './billing.module.css'

export const PortalButton = ({ label }: { label: string }) => {
  const { workspace, may } = useHere()
  const say = useFailureText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (!may('plan.manage')) return null
  const open = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { url } = await call('openPortal', { workspaceId: workspace.id, language: languageNow() })
      window.location.assign(url)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      <Button variant="default" loading={busy} onClick={open}>
        {label}
      </Button>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {say(failure)}
        </p>
      )}
    </>
  )
}
