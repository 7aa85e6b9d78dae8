import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../data/call.ts'

// Asks a door when what is asked changes; `again` asks once more.
export const useAsk = <N extends ApiName>(name: N, input: ApiInput<N> | undefined) => {
  const [answer, setAnswer] = useState<ApiOutput<N>>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  // Only the newest question's answer counts: an older one may come later.
  const asked = useRef(0)
  const key = JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the input is
  const again = useCallback(async () => {
    if (input === undefined) return
    asked.current += 1
    const mine = asked.current
    const newest = <T>(set: (value: T) => void) => {
      return (value: T) => mine === asked.current && set(value)
    }
    setBusy(true)
    setFailure(undefined)
    await call(name, input).then(newest(setAnswer), newest(setFailure))
    newest(setBusy)(false)
  }, [name, key])
  useEffect(() => void again(), [again])
  return { answer, failure, busy, again }
}
