import { hostedMicros } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { hosted } from './hosted.ts'

export const replicate = defineBackend({
  id: 'replicate',
  name: 'Replicate',
  vendor: 'replicate',
  ...hosted(hostedMicros.replicate),
})
