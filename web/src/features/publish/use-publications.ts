import type { ApiOutput } from '@peace/core/api'
import { useCallback, useEffect, useState } from 'react'
import { callOrSeen } from '../../data/seen.ts'
import { useFilm } from '../../session/film.tsx'

export type Publications = ApiOutput<'listPublications'>
export type Channels = ApiOutput<'listChannels'>
export type PublicationsHere = {
  all: Publications | undefined
  channels: Channels | undefined
  failure: unknown
  run(work: () => Promise<unknown>): Promise<void>
}

const everyMs = 10_000

// Asked again while something is on its way.
export const usePublications = (): PublicationsHere => {
  const { film, workspaceId } = useFilm()
  const [all, setAll] = useState<Publications>()
  const [channels, setChannels] = useState<Channels>()
  const [failure, setFailure] = useState<unknown>()
  const ask = useCallback(
    () => callOrSeen('listPublications', { workspaceId, filmId: film.id }).then(setAll, setFailure),
    [workspaceId, film.id],
  )
  useEffect(() => {
    ask()
    callOrSeen('listChannels', { workspaceId }).then(setChannels, setFailure)
  }, [ask, workspaceId])
  const moving = all?.publications.some(({ dueAt }) => dueAt !== undefined) ?? false
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(ask, everyMs)
    return () => clearInterval(timer)
  }, [moving, ask])
  const run = async (work: () => Promise<unknown>) => {
    setFailure(undefined)
    await work().catch(setFailure)
    await ask()
  }
  return { all, channels, failure, run }
}
