import { defineDelivery } from '../define-delivery.ts'

export const prores = defineDelivery({
  format: 'prores',
  name: 'film-prores.mov',
  contentType: 'video/quicktime',
  codec: 'prores',
})
