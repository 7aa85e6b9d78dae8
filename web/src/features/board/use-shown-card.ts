import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { useFilm } from '../../session/film.tsx'
import { usePlayhead } from '../../session/use-playhead.ts'

// The board's part in the one playhead: the card of a shot that is asked for is brought into sight, and the one that one is
// at when the board is entered or looked at another way. Time that passes scrolls nothing.
export const useShownCard = (room: RefObject<HTMLElement | null>, ready: boolean, view: string): void => {
  const { shotId } = useFilm()
  const asked = usePlayhead((moment) => moment.asked)
  const router = useRouter()
  const gone = useRef<string>(undefined)
  useEffect(() => {
    if (!ready || shotId === undefined || gone.current === `${view} ${asked}`) return
    const card = room.current?.querySelector('[data-card][aria-current="true"]')
    if (!card) return
    gone.current = `${view} ${asked}`
    card.scrollIntoView({ block: 'nearest' })
  }, [room, ready, view, shotId, asked])
  // A room that is entered is scrolled to its beginning once it stands, after the card was gone to.
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged)
          room.current?.querySelector('[data-card][aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
      }),
    [router, room],
  )
}
