import { paths } from '@peace/core/paths'
import { patchedBy, type StagePatch, stagingId } from '@peace/core/stage'
import { createDocument, removeDocument } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'

export type Staging = {
  put: (sceneId: string, target: string, set: StagePatch['set'], patches: readonly StagePatch[]) => void
  // Back to where the scene's own words put it.
  release: (sceneId: string, target: string) => void
}

// One document a thing that was moved, so that two who move two things at once both keep what they did.
export const useStaging = (refused: (problem: unknown) => void): Staging => {
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const pathOf = (sceneId: string, target: string) => paths.staging(workspaceId, film.id, stagingId(sceneId, target))
  return {
    put: (sceneId, target, set, patches) => {
      const whole = { ...patchedBy(patches, target), ...set }
      createDocument(pathOf(sceneId, target), {
        ...{ id: stagingId(sceneId, target), sceneId, target, updatedAt: Date.now(), updatedBy: uid },
        patches: [{ sceneId, target, set: whole, by: uid }],
      }).catch(refused)
    },
    release: (sceneId, target) => {
      removeDocument(pathOf(sceneId, target)).catch(refused)
    },
  }
}
