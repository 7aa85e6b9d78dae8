import { hostedMicros } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { hosted } from './hosted.ts'

export const fal = defineBackend({ id: 'fal', name: 'fal', vendor: 'fal', ...hosted(hostedMicros.fal) })
