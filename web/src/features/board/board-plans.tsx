import type { Character } from '@peace/core/story'
import { useMemo } from 'react'
import type { Frame } from '../../session/film-frames.ts'
import { useStages } from '../../session/use-stages.ts'
import { byScene } from './by-scene.ts'
import { ScenePlan } from './scene-plan.tsx'
import { SceneRow } from './scene-row.tsx'
import type { Board } from './use-board.ts'
import { useStaging } from './use-staging.ts'

type Props = {
  frames: readonly Frame[]
  people: readonly Character[]
  board: Board
  why: (frame: Frame) => string
  refused: (problem: unknown) => void
}

// The board with each scene's floor plan over its cards.
export const BoardPlans = ({ frames, people, board, why, refused }: Props) => {
  const scenes = useMemo(() => [...new Map(frames.map(({ scene }) => [scene.id, scene])).values()], [frames])
  const shots = useMemo(() => frames.map(({ shot }) => shot), [frames])
  const numbers = useMemo(() => new Map(frames.map(({ shot }, at) => [shot.id, at + 1])), [frames])
  const stages = useStages(scenes, shots, people)
  const staging = useStaging(refused)
  return byScene(frames).map((group) => {
    const staged = stages.get(group[0]?.scene.id ?? '')
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
