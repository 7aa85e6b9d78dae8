import { defineDelivery } from '../define-delivery.ts'

export const broadcastAtsc = defineDelivery({
  format: 'loud-24',
  name: 'film-24-lufs.mp4',
  contentType: 'video/mp4',
  codec: 'h264',
  loudness: -24,
})
