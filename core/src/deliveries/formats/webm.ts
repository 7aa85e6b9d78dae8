import { defineDelivery } from '../define-delivery.ts'

export const webm = defineDelivery({
  format: 'webm',
  name: 'film.webm',
  contentType: 'video/webm',
  codec: 'vp9',
})
