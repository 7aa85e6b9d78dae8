import { defineDelivery } from '../define-delivery.ts'

export const gif = defineDelivery({
  format: 'gif',
  name: 'film.gif',
  contentType: 'image/gif',
  codec: 'gif',
  short: 270,
})
