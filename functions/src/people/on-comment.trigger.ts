import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { region } from '../region.ts'
import { followComment } from './comments.store.ts'

export const onComment = onDocumentWritten(
  { document: 'workspaces/{workspaceId}/films/{filmId}/comments/{commentId}', region },
  async ({ data, params: { workspaceId, filmId } }) => {
    const { now } = await readClock()
    await followComment(data?.before.data(), data?.after.data(), { workspaceId, filmId }, now())
  },
)
