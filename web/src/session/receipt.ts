import type { ApiOutput } from '@peace/core/api'
import type { Job } from '@peace/core/build'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../data/call.ts'

// A build's receipt, five hundred lines at a time. `state`: it is read anew when that changes, for only an ended build's
// is whole.
export const useReceipt = (workspaceId: string, jobId: string, state?: Job['state']) => {
  const [receipt, setReceipt] = useState<ApiOutput<'jobReceipt'>>()
  const [failure, setFailure] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what makes it worth asking
  useEffect(() => {
    call('jobReceipt', { workspaceId, jobId }).then(setReceipt, setFailure)
  }, [workspaceId, jobId, state])
  const next = receipt?.next
  const more = useCallback(() => {
    call('jobReceipt', { workspaceId, jobId, ...(next === undefined ? {} : { from: next }) }).then(
      (page) => setReceipt((known) => ({ ...page, attempts: [...(known?.attempts ?? []), ...page.attempts] })),
      setFailure,
    )
  }, [workspaceId, jobId, next])
  return { receipt, failure, more: next === undefined ? undefined : more }
}
