import type { ApiInput } from '@peace/core/api'
import { useRef, useState } from 'react'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'

type Asked = Omit<ApiInput<'createJob'>, 'jobId'>
type Wanted = Omit<Asked, 'shownMillis'>

// The id is made before the first try and kept until an answer came, so that a second click, or a try
// again after a lost reply, is the same job.
// What was said of one wish goes when another is made.
export const useBuild = (wanted: Wanted | undefined) => {
  const attempt = useRef<{ of: string; jobId: string } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ of: string; failure: unknown }>()
  // Whether it was taken on.
  const build = async (asked: Asked): Promise<boolean> => {
    const of = JSON.stringify(asked)
    if (attempt.current?.of !== of) attempt.current = { of, jobId: newId() }
    setBusy(true)
    setRefused(undefined)
    try {
      await call('createJob', { ...asked, jobId: attempt.current.jobId })
      attempt.current = undefined
      return true
    } catch (failure) {
      const { shownMillis: _, ...of } = asked
      setRefused({ of: JSON.stringify(of), failure })
      return false
    } finally {
      setBusy(false)
    }
  }
  const current = refused !== undefined && refused.of === JSON.stringify(wanted)
  return { build, busy, refused: current ? refused.failure : undefined, forget: () => setRefused(undefined) }
}
