import { defineDelivery } from '../define-delivery.ts'

export const onlineLoud = defineDelivery({
  format: 'loud-14',
  name: 'film-14-lufs.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  loudness: -14,
})
