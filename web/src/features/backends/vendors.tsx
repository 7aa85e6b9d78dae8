import { Checkbox, Stack } from '@mantine/core'
import { type VendorName, vendorNames } from '@peace/core/routing'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import type { Overview } from './use-backends.ts'

// Who outside may be sent anything of the workspace's films: each by name, and an owner's to say.
export const Vendors = ({ overview, changed }: { overview: Overview; changed: () => void }) => {
  const { t } = useTranslation('backends')
  const { workspace, role } = useHere()
  const say = useFailureText()
  const [allowed, setAllowed] = useState<readonly VendorName[]>(overview.preferences.vendors)
  const [failure, setFailure] = useState<unknown>()
  const owner = role === 'owner'
  const allow = (vendor: VendorName, yes: boolean) => {
    const before = allowed
    const vendors = vendorNames.filter((each) => (each === vendor ? yes : before.includes(each)))
    setAllowed(vendors)
    setFailure(undefined)
    call('setBackendPreferences', { workspaceId: workspace.id, preferences: { vendors } }).then(changed, (error) => {
      setAllowed(before)
      setFailure(error)
    })
  }
  return (
    <Stack gap="sm">
      {vendorNames.map((vendor) => (
        <Checkbox
          key={vendor}
          label={t(`vendor.${vendor}`)}
          description={t(`vendorIs.${vendor}`)}
          checked={allowed.includes(vendor)}
          disabled={!owner}
          onChange={(event) => allow(vendor, event.currentTarget.checked)}
        />
      ))}
      {!owner && <p>{t('vendorsOwner')}</p>}
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
    </Stack>
  )
}
