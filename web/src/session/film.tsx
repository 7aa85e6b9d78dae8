import type { Permission } from '@peace/core/access'
import type { Film } from '@peace/core/story'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useHere } from './workspaces.tsx'

// What the rooms of a film share: the film, what one may do to it, the shot one is at, and the frames
// picked on the strip, which the one button then speaks of.
export type FilmHere = {
  film: Film
  workspaceId: string
  may: (permission: Permission) => boolean
  shotId: string | undefined
  goToShot: (shotId: string | undefined) => void
  picked: readonly string[]
  pick: (shotIds: readonly string[]) => void
}

const FilmContext = createContext<FilmHere | undefined>(undefined)

type Props = {
  film: Film
  shotId: string | undefined
  goToShot: (shotId: string | undefined) => void
  children: ReactNode
}

export const FilmProvider = ({ film, shotId, goToShot, children }: Props) => {
  const { may } = useHere()
  const [picked, pick] = useState<readonly string[]>([])
  const here = useMemo(
    () => ({ film, workspaceId: film.workspaceId, may, shotId, goToShot, picked, pick }),
    [film, may, shotId, goToShot, picked],
  )
  return <FilmContext value={here}>{children}</FilmContext>
}

export const useFilm = (): FilmHere => {
  const here = use(FilmContext)
  if (!here) throw new Error('Asked for the film outside of one')
  return here
}
