import type { Artifact } from '@peace/core/build'
import { type Cue, mostCues } from '@peace/core/review'
import type { FilmTimes } from '@peace/core/timeline'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useFilmTimes } from '../../session/film-times.ts'
import { GuestNotes } from './guest-notes.tsx'
import { ReviewLinks } from './review-links.tsx'

export const cuesOf = ({ scenes }: FilmTimes): Cue[] =>
  scenes
    .flatMap(({ shots }) => shots)
    .slice(0, mostCues)
    .map(({ shotId, clips, startMs, endMs, trimInMs }) => ({
      ...{ shot: shotId, startMs, endMs, inMs: trimInMs },
      ...(clips[0] === undefined ? {} : { clip: clips[0] }),
    }))

type Props = { cut: Artifact; captions: Artifact | undefined; poster: Artifact | undefined; found: FilmFrames }

// The film and the people outside: who is shown it, and what they said.
export const Outside = ({ cut, captions, poster, found }: Props) => {
  const { may } = useFilm()
  const times = useFilmTimes(found)
  if (!times) return null
  const cues = cuesOf(times)
  return (
    <>
      <GuestNotes cues={cues} found={found} />
      {may('film.edit') && <ReviewLinks cut={cut} captions={captions} poster={poster} cues={cues} />}
    </>
  )
}
