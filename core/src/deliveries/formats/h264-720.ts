import { defineDelivery } from '../define-delivery.ts'

export const h264At720 = defineDelivery({
  format: 'h264-720',
  name: 'film-720p.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  short: 720,
})
