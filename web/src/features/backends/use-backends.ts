import type { ApiOutput } from '@peace/core/api'
import { backendLiveSchema } from '@peace/core/routing'
import { useEffect, useState } from 'react'
import { useCollection } from '../../data/live.ts'
import { callOrSeen } from '../../data/seen.ts'

export type Overview = ApiOutput<'listBackends'>
export type BackendView = Overview['backends'][number]

// What changes by the minute is listened to; prices and choices are asked for again whenever that changes.
export const useBackends = (workspaceId: string, machines: number) => {
  const live = useCollection('backends', backendLiveSchema)
  const [overview, setOverview] = useState<Overview>()
  const [failure, setFailure] = useState<unknown>()
  const [turn, setTurn] = useState(0)
  const seen =
    live.status === 'ready'
      ? JSON.stringify(
          live.data.map(({ id, health, breaker, queued, running }) => [id, health, breaker.state, queued, running]),
        )
      : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when what was heard has changed
  useEffect(() => {
    let left = false
    callOrSeen('listBackends', { workspaceId }).then(
      (found) => {
        if (left) return
        setOverview(found)
        setFailure(undefined)
      },
      (error) => !left && setFailure(error),
    )
    return () => {
      left = true
    }
  }, [workspaceId, seen, machines, turn])
  return { overview, failure, again: () => setTurn((before) => before + 1) }
}
