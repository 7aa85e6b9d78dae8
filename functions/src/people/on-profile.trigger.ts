import { onDocumentUpdated } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { followProfile } from './profile.store.ts'

export const onProfile = onDocumentUpdated({ document: 'users/{uid}', region }, ({ data }) =>
  followProfile(data?.before.data(), data?.after.data()),
)
