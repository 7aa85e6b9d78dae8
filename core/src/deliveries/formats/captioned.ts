import { defineDelivery } from '../define-delivery.ts'

export const captioned = defineDelivery({
  format: 'captioned',
  name: 'film-captions.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  captions: true,
})
