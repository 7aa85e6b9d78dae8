import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../data/call.ts'

// Asks a door when what is asked changes; `again` asks once more.
export const useAsk = <N extends ApiName>(name: N, input: ApiInput<N> | undefined) => {
  const [answer, setAnswer] = useState<ApiOutput<N>>()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const key = JSON.stringify(input)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the input is
  const again = useCallback(async () => {
    if (input === undefined) return
    setBusy(true)
    setFailure(undefined)
    await call(name, input).then(setAnswer, setFailure)
    setBusy(false)
  }, [name, key])
  useEffect(() => void again(), [again])
  return { answer, failure, busy, again }
}
