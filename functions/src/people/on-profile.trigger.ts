import { onDocumentUpdated } from 'firebase-functions/v2/firestore'
import { partOf } from '../services.ts'
import { followProfile } from './profile.store.ts'

export const onProfile = onDocumentUpdated({ ...partOf('site'), document: 'users/{uid}' }, ({ data }) =>
  followProfile(data?.before.data(), data?.after.data()),
)
