import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { followFilm } from './films.store.ts'

export const onFilm = onDocumentWritten(
  { document: 'workspaces/{workspaceId}/films/{filmId}', region },
  ({ data, params: { workspaceId } }) => followFilm(data?.before.data(), data?.after.data(), workspaceId),
)
