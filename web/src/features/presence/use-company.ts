import { paths } from '@peace/core/paths'
import { lately, type Presence, presenceRooms, presenceSchema } from '@peace/core/presence'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { useCollection } from '../../data/live.ts'
import { putQuietly, removeQuietly } from '../../data/write.ts'
import { type CompanyHost, showOn } from '../../session/company.ts'
import { useFilm } from '../../session/film.tsx'
import type { Playhead } from '../../session/playhead.ts'
import { useIsSeen } from '../../session/presence-choice.ts'
import { useMe } from '../../session/session.ts'

// A tab's writes of the last minute, whichever films it went through and however often it was loaded anew.
const key = 'peace.presence-writes'
const kept = (): readonly number[] => {
  try {
    return z.array(z.number()).parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}
let wrote = kept()
const keep = (times: readonly number[]) => {
  wrote = times
  try {
    sessionStorage.setItem(key, JSON.stringify(times))
  } catch {
    // Refused: they are counted as long as the page lasts.
  }
}
const count = (now: number) => keep([...lately(wrote, now), now])
// A second is counted from when it is there, so that no slow line brings two into one.
const countedAt = (now: number) => keep([...wrote.slice(0, -1), now])

const hostOf = (path: string, me: string, playhead: Playhead): CompanyHost => ({
  me,
  now: Date.now,
  later: (work, ms) => {
    const timer = window.setTimeout(work, ms)
    return () => window.clearTimeout(timer)
  },
  get wrote() {
    return wrote
  },
  isSeen: () => document.visibilityState === 'visible' && navigator.onLine,
  write: (presence: Presence, answered, refused) => {
    count(presence.seenAt)
    const fields = Object.fromEntries(Object.entries(presence).filter(([, value]) => value !== undefined))
    putQuietly(path, fields).then(() => {
      countedAt(Date.now())
      answered()
    }, refused)
  },
  remove: () => {
    count(Date.now())
    removeQuietly(path)
  },
  show: (at) => showOn(playhead, at),
})

// Carries what the rooms say of where one is to the others, and theirs to the rooms.
export const useCompany = () => {
  const { film, workspaceId, company, playhead } = useFilm()
  const { uid } = useMe()
  const isSeen = useIsSeen()
  const path = paths.presence(workspaceId, film.id, uid)
  const found = useCollection(isSeen ? paths.presences(workspaceId, film.id) : undefined, presenceSchema)
  const last = useRef<readonly Presence[]>(undefined)
  const room = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] })
  useEffect(() => {
    const at = presenceRooms.find((each) => each === room)
    if (at) company.say({ room: at, ...(at === 'script' ? {} : { lineId: undefined, letter: undefined }) })
  }, [company, room])
  // Before it is opened, so that what is heard then is of this film.
  useEffect(() => {
    last.current = isSeen && found.status === 'ready' ? found.data : undefined
    if (last.current) company.heard(last.current)
  }, [company, found, isSeen])
  useEffect(() => {
    if (!isSeen) return
    const told = () => {
      const { ms, playing, shotId } = playhead.now()
      company.moved({ ms: Math.round(ms), playing, shotId })
    }
    told()
    let close: (() => void) | undefined
    const leave = () => {
      close?.()
      close = undefined
    }
    // A page that was left may be shown again as it was, with nothing of it begun anew.
    const enter = () => {
      if (close) return
      close = company.open(hostOf(path, uid, playhead))
      if (last.current) company.heard(last.current)
    }
    enter()
    const stop = playhead.subscribe(told)
    const look = () => company.look()
    for (const event of ['online', 'visibilitychange']) addEventListener(event, look, { capture: true })
    addEventListener('pagehide', leave)
    addEventListener('pageshow', enter)
    return () => {
      stop()
      for (const event of ['online', 'visibilitychange']) removeEventListener(event, look, { capture: true })
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', enter)
      leave()
    }
  }, [company, playhead, path, uid, isSeen])
  return useSyncExternalStore(company.subscribe, company.others)
}
