import type { ApiInput, ApiOutput } from '@peace/core/api'
import { useCallback, useEffect, useState } from 'react'
import { toFailure } from '../../data/failure.ts'
import { guestCall as call } from '../../data/guest-call.ts'
import { takeFirst } from './first-answer.ts'

export type Shown = ApiOutput<'openReview'>
export type Said = ApiOutput<'readReview'>['notes'][number]

// A link that was taken back stops within a minute, whatever plays.
const lookEveryMs = 20_000
const ends = new Set(['review-revoked', 'review-expired', 'not-found'])

export type Review = {
  shown: Shown | undefined
  notes: readonly Said[]
  // Why it does not show, or no more.
  failure: unknown
  ended: boolean
  asksPass: boolean
  open: (pass?: string) => Promise<void>
  say: (note: Omit<ApiInput<'noteReview'>, 'token' | 'pass'>) => Promise<void>
}

export const useReview = (token: string): Review => {
  const [pass, setPass] = useState<string>()
  const [shown, setShown] = useState<Shown>()
  const [notes, setNotes] = useState<readonly Said[]>([])
  const [failure, setFailure] = useState<unknown>()
  const code = failure === undefined ? undefined : toFailure(failure).code
  const ended = code !== undefined && ends.has(code)
  const asksPass = code === 'review-pass-needed' || code === 'review-pass-wrong'

  const fail = useCallback((error: unknown) => {
    setFailure(error)
    if (ends.has(toFailure(error).code)) setShown(undefined)
  }, [])
  const look = useCallback(
    async (by: string | undefined) => {
      // A network that is away ends nothing: what plays goes on while it can.
      await call('readReview', { token, pass: by }).then(
        (found) => setNotes(found.notes),
        (error) => (toFailure(error).code === 'offline' ? undefined : fail(error)),
      )
    },
    [token, fail],
  )
  const open = useCallback(
    async (by?: string) => {
      try {
        const first = by === undefined ? takeFirst(token) : undefined
        const found = await (first ?? call('openReview', { token, pass: by }))
        setPass(by)
        setFailure(undefined)
        setShown(found)
        await look(by)
      } catch (error) {
        fail(error)
      }
    },
    [token, look, fail],
  )
  useEffect(() => {
    open()
  }, [open])
  const standing = shown !== undefined
  useEffect(() => {
    if (!standing) return
    const timer = setInterval(() => look(pass), lookEveryMs)
    return () => clearInterval(timer)
  }, [standing, look, pass])
  const until = shown?.until
  useEffect(() => {
    if (until === undefined) return
    const renew = () => call('openReview', { token, pass, again: true }).then(setShown, fail)
    const timer = setTimeout(renew, Math.max(30_000, until - Date.now() - 60_000))
    return () => clearTimeout(timer)
  }, [until, token, pass, fail])
  const say: Review['say'] = async (note) => {
    await call('noteReview', { ...note, token, pass })
    await look(pass)
  }
  return { shown, notes, failure, ended, asksPass, open, say }
}
