import type { ErrorCode } from '@peace/core/errors'
import { useTranslation } from 'react-i18next'
import { type Failure, toFailure } from '../data/failure.ts'

const things = ['film', 'scene', 'shot', 'character', 'location', 'job', 'artifact', 'wallet', 'workspace'] as const
type Thing = (typeof things)[number] | 'other'
const thingOf = (table: string | number | undefined): Thing => things.find((each) => each === table) ?? 'other'

// The one sentence for anything that went wrong, in the user's language.
export const useFailureText = (): ((error: unknown) => string) => {
  const { t } = useTranslation('errors')
  return (error) => {
    const failure: Failure = toFailure(error)
    const code: ErrorCode | 'offline' = failure.code
    const what = thingOf(failure.values.table)
    const text = t(code, {
      ...failure.values,
      what: t(`thing.${what}`),
      reference: failure.reference ?? failure.values.reference ?? '',
    })
    return failure.reference ? `${text} ${t('reference', { reference: failure.reference })}` : text
  }
}
