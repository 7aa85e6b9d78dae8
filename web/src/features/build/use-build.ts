import type { ApiInput } from '@peace/core/api'
import { useRef, useState } from 'react'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'

type Asked = Omit<ApiInput<'createJob'>, 'jobId'>

// The id is made before the first try and kept until an answer came, so that a second click, or a try
// again after a lost reply, is the same job.
export const useBuild = () => {
  const attempt = useRef<{ of: string; jobId: string } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const build = async (asked: Asked) => {
    const of = JSON.stringify(asked)
    if (attempt.current?.of !== of) attempt.current = { of, jobId: newId() }
    setBusy(true)
    setRefused(undefined)
    try {
      await call('createJob', { ...asked, jobId: attempt.current.jobId })
      attempt.current = undefined
    } catch (failure) {
      setRefused(failure)
    } finally {
      setBusy(false)
    }
  }
  return { build, busy, refused, forget: () => setRefused(undefined) }
}
