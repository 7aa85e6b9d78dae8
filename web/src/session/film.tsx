import type { Permission } from '@peace/core/access'
import type { Film } from '@peace/core/story'
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Company } from './company.ts'
import { Playhead } from './playhead.ts'
import { Projection } from './projection.tsx'
import { Screen } from './screen.ts'
import { useHere } from './workspaces.tsx'

// What the rooms of a film share: the film, what one may do to it, where in it one is, and the frames
// picked on the strip, which the one button then speaks of.
export type FilmHere = {
  film: Film
  workspaceId: string
  may: (permission: Permission) => boolean
  playhead: Playhead
  screen: Screen
  // Who else is in the film.
  company: Company
  // The shot the playhead is in.
  shotId: string | undefined
  goToShot: (shotId: string | undefined) => void
  picked: readonly string[]
  pick: (shotIds: readonly string[]) => void
}

const FilmContext = createContext<FilmHere | undefined>(undefined)

type Props = {
  film: Film
  // The shot the address names, and how to write it there.
  shotId: string | undefined
  goToShot: (shotId: string | undefined) => void
  children: ReactNode
}

// An address is written when the playhead has rested: browsers let a page do so only so often.
const restMs = 300

const useAddress = (playhead: Playhead, named: string | undefined, write: Props['goToShot']): string | undefined => {
  const shotId = useSyncExternalStore(playhead.subscribe, () => playhead.now().shotId)
  const written = useRef(named)
  useEffect(() => {
    if (named === written.current) return
    written.current = named
    if (named !== undefined && named !== playhead.now().shotId) playhead.goToShot(named)
  }, [named, playhead])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that names no shot leaves the playhead where it is, and is then written to
  useEffect(() => {
    if (shotId === written.current) return
    const timer = setTimeout(() => {
      written.current = shotId
      write(shotId)
    }, restMs)
    return () => clearTimeout(timer)
  }, [shotId, named, write])
  return shotId
}

const OneFilm = ({ film, shotId: named, goToShot: write, children }: Props) => {
  const { may } = useHere()
  const [playhead] = useState(() => new Playhead(named))
  const [screen] = useState(() => new Screen(document))
  const [company] = useState(() => new Company())
  const [picked, pick] = useState<readonly string[]>([])
  const shotId = useAddress(playhead, named, write)
  const here = useMemo(
    () => ({
      film,
      workspaceId: film.workspaceId,
      may,
      playhead,
      screen,
      company,
      shotId,
      goToShot: (next: string | undefined) => playhead.goToShot(next),
      picked,
      pick,
    }),
    [film, may, playhead, screen, company, shotId, picked],
  )
  return (
    <FilmContext value={here}>
      <Projection />
      {children}
    </FilmContext>
  )
}

export const FilmProvider = (props: Props) => <OneFilm key={props.film.id} {...props} />

export const useFilm = (): FilmHere => {
  const here = use(FilmContext)
  if (!here) throw new Error('Asked for the film outside of one')
  return here
}
