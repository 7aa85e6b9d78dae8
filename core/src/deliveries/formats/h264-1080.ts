import { defineDelivery } from '../define-delivery.ts'

export const h264At1080 = defineDelivery({
  format: 'h264-1080',
  name: 'film-1080p.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  short: 1080,
})
