import { defineDelivery } from '../define-delivery.ts'

export const h265 = defineDelivery({
  format: 'h265',
  name: 'film-h265.mp4',
  contentType: 'video/mp4',
  codec: 'h265',
})
