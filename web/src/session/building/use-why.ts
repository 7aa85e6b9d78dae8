import type { WaitsFor } from '@peace/core/build'
import { allowsVendor, backendLiveSchema } from '@peace/core/routing'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useFormat } from '../../ui/format.ts'
import { useHeldText } from '../../ui/use-held-text.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import { useEntitlements } from '../plan-table.ts'
import { useHere } from '../workspaces.tsx'

// Why it waits and, where somebody can do something about it, what.
export const useWhy = () => {
  const { t } = useTranslation('build')
  const made = useMadeNames()
  const heldText = useHeldText()
  const format = useFormat()
  const allowed = useEntitlements()?.concurrency
  const live = useCollection('backends', backendLiveSchema)
  const { vendors } = useHere().workspace.backendPreferences
  // Nobody waits for what is not offered, or for whom their workspace does not allow.
  const down = (live.status === 'ready' ? live.data : []).filter(
    ({ health, offered, vendor }) =>
      health === 'down' && offered !== false && (vendor === undefined || allowsVendor(vendors, vendor)),
  )
  return (why: WaitsFor): string => {
    if (why.is === 'answer') return t('why.answer', { until: format.moment(why.until) })
    if (why.is === 'look') return heldText(why)
    if (why.is === 'machine')
      return down.length > 0
        ? t('why.down', {
            names: down.map(({ id }) => made.backend(id)).join(', '),
          })
        : t('why.machine')
    if (!why.paid) return t('why.draft', { place: why.place })
    return allowed === undefined
      ? t('why.place', { place: why.place })
      : t('why.plan', { place: why.place, count: allowed })
  }
}
