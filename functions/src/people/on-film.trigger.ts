import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { partOf } from '../services.ts'
import { followFilm } from './films.store.ts'

export const onFilm = onDocumentWritten(
  { ...partOf('site'), document: 'workspaces/{workspaceId}/films/{filmId}' },
  ({ data, params: { workspaceId } }) => followFilm(data?.before.data(), data?.after.data(), workspaceId),
)
