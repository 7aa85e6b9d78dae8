import { timelineOf } from '@peace/core/build'
import { type FilmTimes, filmTimesSchema } from '@peace/core/timeline'
import { useEffect, useMemo, useState } from 'react'
import { useFileUrl } from '../data/file-urls.ts'
import { useArtifacts } from './film-content.ts'
import type { FilmFrames } from './film-frames.ts'
import { useMadeFilm } from './made-film.ts'

// The times that were kept beside a cut when it was made.
const useKept = (workspaceId: string, key: string | undefined): FilmTimes | undefined => {
  const url = useFileUrl(workspaceId, key, 'times')
  const [kept, setKept] = useState<{ key: string; times: FilmTimes }>()
  useEffect(() => {
    if (!url || !key) return
    const left = new AbortController()
    fetch(url, { signal: left.signal })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((found) => setKept({ key, times: filmTimesSchema.parse(found) }))
      // The plan's times stand in, as for a cut that was made before its times were kept.
      .catch(() => undefined)
    return () => left.abort()
  }, [url, key])
  return kept?.key === key ? kept?.times : undefined
}

// The times of the film that is shown. While it is what the script asks for, they are the plan's, with the measured
// length of every line that was spoken; once the script has gone on, they are those the cut was made with.
export const useFilmTimes = (found: FilmFrames | undefined): FilmTimes | undefined => {
  const artifacts = useArtifacts()
  const { cut } = useMadeFilm(found)
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const units = found?.units
  const planned = useMemo(() => {
    if (!units || !made) return undefined
    const lengths = new Map(made.flatMap(({ key, kind, ms }) => (kind === 'line' && ms ? [[key, ms] as const] : [])))
    return timelineOf(units, (unit) => lengths.get(unit))
  }, [units, made])
  const asked = units?.find(({ spec }) => spec.kind === 'cut')?.key
  const behind = cut && cut.key !== asked && cut.files.some(({ role }) => role === 'times')
  return useKept(cut?.workspaceId ?? '', behind ? cut.key : undefined) ?? planned
}
