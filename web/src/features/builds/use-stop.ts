import type { Build } from '@peace/core/build'
import { useState } from 'react'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'

// `stop` is there for those who may.
export const useStop = ({ id, workspaceId }: Build) => {
  const { may } = useHere()
  const say = useFailureText()
  const [stopping, setStopping] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const stop = async () => {
    setStopping(true)
    setFailure(undefined)
    await call('cancelJob', { workspaceId, jobId: id }).catch(setFailure)
    setStopping(false)
  }
  return {
    stop: may('film.build') ? stop : undefined,
    stopping,
    problem: failure === undefined ? undefined : say(failure),
  }
}
