import type { Character } from '@peace/core/story'
import { useMemo } from 'react'
import type { FilmFrames, Frame } from '../../session/film-frames.ts'
import { useFilmStaged } from '../../session/use-stages.ts'
import { byScene } from './by-scene.ts'
import { ScenePlan } from './scene-plan.tsx'
import { SceneRow } from './scene-row.tsx'
import type { Board } from './use-board.ts'
import { useStaging } from './use-staging.ts'

type Props = {
  film: FilmFrames['film']
  frames: readonly Frame[]
  people: readonly Character[]
  board: Board
  why: (frame: Frame) => string
  refused: (problem: unknown) => void
}

// The board with each scene's floor plan over its cards.
export const BoardPlans = ({ film, frames, people, board, why, refused }: Props) => {
  const numbers = useMemo(() => new Map(frames.map(({ shot }, at) => [shot.id, at + 1])), [frames])
  const stages = useFilmStaged(film)?.scenes
  const staging = useStaging(refused)
  return byScene(frames).map((group) => {
    const staged = stages?.get(group[0]?.scene.id ?? '')
    return (
      <SceneRow
        key={group[0]?.scene.id}
        frames={group}
        all={frames}
        people={people}
        board={board}
        why={why}
        plan={staged && <ScenePlan staged={staged} numbers={numbers} mayEdit={board.mayEdit} staging={staging} />}
      />
    )
  })
}
