import { broadcastAtsc } from './formats/broadcast-atsc.ts'
import { broadcastEbu } from './formats/broadcast-ebu.ts'
import { captioned } from './formats/captioned.ts'
import { gif } from './formats/gif.ts'
import { h264At720 } from './formats/h264-720.ts'
import { h264At1080 } from './formats/h264-1080.ts'
import { h265 } from './formats/h265.ts'
import { onlineLoud } from './formats/online-loud.ts'
import { prores } from './formats/prores.ts'
import { webm } from './formats/webm.ts'

export * from './define-delivery.ts'

export const deliveries = [
  h264At720,
  h264At1080,
  h265,
  prores,
  webm,
  gif,
  captioned,
  onlineLoud,
  broadcastEbu,
  broadcastAtsc,
] as const
export type DeliveryFormat = (typeof deliveries)[number]['format']
export const deliveryFormats: readonly DeliveryFormat[] = deliveries.map(({ format }) => format)
// Files of the film, and the film as a package for another cutting room.
export const packageFile = 'film-package.zip'
export type HandedOn = DeliveryFormat | 'package'
export const handedOn: readonly HandedOn[] = [...deliveryFormats, 'package']

// As large as is asked, never larger than the cut: whole pairs of pixels, as encoders want them.
export const deliverySize = (
  { width, height }: { width: number; height: number },
  short: number | undefined,
): { width: number; height: number } => {
  const scale = Math.min(1, (short ?? Number.POSITIVE_INFINITY) / Math.min(width, height))
  const even = (value: number): number => Math.max(64, Math.round((value * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}
