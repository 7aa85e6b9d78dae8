import type { ApiOutput } from '@peace/core/api'
import { useEffect, useState } from 'react'
import { call } from '../../data/call.ts'

export type OwnQueue = ApiOutput<'ownQueue'>

const againMs = 30_000

// What waits for the machines follows from the plans of open builds: asked when it is looked at, and again while it is.
// `working` says that something has changed.
export const useOwnQueue = (workspaceId: string, paired: boolean, working: string): OwnQueue | undefined => {
  const [queue, setQueue] = useState<OwnQueue>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when machines took or ended something
  useEffect(() => {
    if (!paired) return
    let left = false
    const ask = () => {
      if (document.visibilityState === 'hidden') return
      call('ownQueue', { workspaceId }).then(
        (found) => !left && setQueue(found),
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, againMs)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [workspaceId, paired, working])
  return paired ? queue : undefined
}
