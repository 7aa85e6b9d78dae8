// Outlets take JPEG, of two megabytes at most; our pictures are WebP. The library is loaded when a cover is first wanted.
const mostBytes = 2 * 1024 * 1024
const widths = [1920, 1280, 640]

export const coverOf = async (picture: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(picture)).catch(() => undefined)
  if (!image) return undefined
  for (const most of widths) {
    const share = Math.min(1, most / image.width)
    const canvas = createCanvas(Math.round(image.width * share), Math.round(image.height * share))
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    const made = await canvas.encode('jpeg', 88)
    if (made.length <= mostBytes) return new Uint8Array(made)
  }
  return undefined
}
