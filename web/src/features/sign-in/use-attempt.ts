import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureKey, isGivenUp, needsSecondFactor } from '../../session/auth-failure.ts'

// One try at a time: a second click while the first is under way does nothing.
export const useAttempt = () => {
  const { t } = useTranslation('sign-in')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [secondFactor, setSecondFactor] = useState<unknown>()
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
      return true
    } catch (error) {
      if (needsSecondFactor(error)) setSecondFactor(error)
      else if (!isGivenUp(error)) setFailure(t(failureKey(error)))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, attempt, secondFactor, forgetSecondFactor: () => setSecondFactor(undefined) }
}
export type Attempt = ReturnType<typeof useAttempt>
