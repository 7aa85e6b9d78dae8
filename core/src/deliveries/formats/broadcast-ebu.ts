import { defineDelivery } from '../define-delivery.ts'

export const broadcastEbu = defineDelivery({
  format: 'loud-23',
  name: 'film-23-lufs.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  loudness: -23,
})
