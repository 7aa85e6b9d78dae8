import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKey, isGivenUp } from '../../session/auth-failure.ts'

export const useAccountFailure = () => {
  const { t } = useTranslation('sign-in')
  const [failure, setFailure] = useState<unknown>()
  return {
    failure,
    setFailure: (error: unknown) => setFailure(isGivenUp(error) ? undefined : error),
    say: (error: unknown) => t(failureKey(error)),
  }
}
