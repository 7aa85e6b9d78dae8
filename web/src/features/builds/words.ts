import type { Build, WaitsFor } from '@peace/core/build'
import { backendLiveSchema } from '@peace/core/routing'
import { useTranslation } from 'react-i18next'
import { useCollection } from '../../data/live.ts'
import { useEntitlements } from '../../session/plan-table.ts'
import { useFormat } from '../../ui/format.ts'
import { useHeldText } from '../../ui/use-held-text.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'

// What a build makes, in a few words.
export const useBuildName = () => {
  const { t } = useTranslation('builds')
  const { t: ofBuild } = useTranslation('build')
  return ({ request }: Build): string =>
    [ofBuild(`quality.${request.quality}`), t(`target.${request.target.type}`)].join(' · ')
}

// Why it waits and, where somebody can do something about it, what.
export const useWhy = () => {
  const { t } = useTranslation('builds')
  const made = useMadeNames()
  const heldText = useHeldText()
  const format = useFormat()
  const allowed = useEntitlements()?.concurrency
  const live = useCollection('backends', backendLiveSchema)
  const down = live.status === 'ready' ? live.data.filter(({ health }) => health === 'down') : []
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
