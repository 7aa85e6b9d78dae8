import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { followComment } from './comments.store.ts'

export const onComment = onDocumentWritten(
  { ...partOf('site'), document: 'workspaces/{workspaceId}/films/{filmId}/comments/{commentId}' },
  async ({ data, params: { workspaceId, filmId } }) => {
    const { now } = await readClock()
    await followComment(data?.before.data(), data?.after.data(), { workspaceId, filmId }, now())
  },
)
