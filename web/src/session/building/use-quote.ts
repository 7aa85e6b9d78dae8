import type { ApiInput, ApiOutput } from '@peace/core/api'
import { useEffect, useState } from 'react'
import { call } from '../../data/call.ts'
import { useOnline } from '../../data/connection.ts'

export type Quote = ApiOutput<'quoteJob'>
export type QuoteAsked = ApiInput<'quoteJob'>
type State = { for: string; quote?: Quote; failure?: unknown }

// Typing changes what would be built; the price is asked again when the hand rests.
const restMs = 500

export const useQuote = (asked: QuoteAsked | undefined, fingerprint: string) => {
  // Without a connection nothing is asked; when it is back, it is.
  const online = useOnline()
  const wanted = asked && online ? `${JSON.stringify(asked)} ${fingerprint}` : ''
  const [state, setState] = useState<State>({ for: '' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says all of `asked`
  useEffect(() => {
    if (!wanted || !asked) return
    let left = false
    const timer = setTimeout(() => {
      call('quoteJob', asked).then(
        (quote) => !left && setState({ for: wanted, quote }),
        (failure) => !left && setState({ for: wanted, failure }),
      )
    }, restMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [wanted, tries])
  const current = wanted !== '' && state.for === wanted
  const again = () => {
    setState({ for: '' })
    setTries((before) => before + 1)
  }
  return { again, quote: current ? state.quote : undefined, failure: current ? state.failure : undefined, online }
}
