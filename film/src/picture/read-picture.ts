import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { isPicture, mediaType } from '@peace/core/media'

export type ReadPicture = {
  bytes: Uint8Array
  contentType: string
  extension: string
  width: number
  height: number
  thumbnail: Uint8Array
}

const longestSide = 2160
const thumbnailHeight = 180

// By their first bytes, whatever the name says: what else the decoder could open (SVG) may lead elsewhere.
const looksLikePicture = (bytes: Uint8Array): boolean => isPicture(mediaType(bytes))

// A small file may claim to be very large; its size is read before it is unpacked.
const mostPixels = 100_000_000

const draw = (image: Image, width: number, height: number) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

const decode = async (bytes: Uint8Array): Promise<Image | undefined> => {
  try {
    const image = await loadImage(Buffer.from(bytes))
    return image.width > 0 && image.height > 0 && image.width * image.height <= mostPixels ? image : undefined
  } catch {
    return undefined
  }
}

// A stranger's picture, made ours: decoded, brought to a size a film can use, encoded anew without whatever else it carried.
export const readPicture = async (upload: Uint8Array): Promise<ReadPicture | undefined> => {
  if (!looksLikePicture(upload)) return undefined
  const image = await decode(upload)
  if (!image) return undefined
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const [width, height] = [
    Math.max(64, Math.round(image.width * scale)),
    Math.max(64, Math.round(image.height * scale)),
  ]
  const small = thumbnailHeight / height
  const canvas = draw(image, width, height)
  const tiny = draw(image, Math.max(16, Math.round(width * small)), thumbnailHeight)
  return {
    bytes: canvas.toBuffer('image/png'),
    contentType: 'image/png',
    extension: 'png',
    width,
    height,
    thumbnail: tiny.toBuffer('image/webp', 80),
  }
}
