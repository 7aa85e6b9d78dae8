import type { Language } from '@peace/core/ids'
import type { Drawing } from '@peace/core/review'
import { call } from '../data/call.ts'
import type { BoardShot } from './storyboard-pdf.ts'

// `drawing`: what somebody drew over the frame, in shares of it.
type Shot = Omit<BoardShot, 'picture'> & { pictureKey: string | undefined; drawing?: Drawing }
type Board = { workspaceId: string; title: string; language: Language; shots: readonly Shot[] }

const pencil = '#f0914c'

const drawOver = (context: OffscreenCanvasRenderingContext2D, drawing: Drawing, width: number, height: number) => {
  context.strokeStyle = pencil
  context.lineWidth = Math.max(2, width / 120)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of drawing) {
    context.beginPath()
    for (const [x, y] of stroke) context.lineTo(x * width, y * height)
    context.stroke()
  }
}

// Frames are kept as WebP, which a PDF does not know.
const asJpeg = async (url: string, drawing: Drawing): Promise<ArrayBuffer | undefined> => {
  try {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    if (context) drawOver(context, drawing, bitmap.width, bitmap.height)
    return await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer()
  } catch {
    // A frame that cannot be fetched is left empty; the words are what must not be lost.
    return undefined
  }
}

const addressesOf = async (workspaceId: string, keys: readonly string[]): Promise<Map<string, string>> => {
  const addresses = new Map<string, string>()
  for (let at = 0; at < keys.length; at += 300) {
    const files = keys.slice(at, at + 300).map((unitKey) => ({ unitKey, role: 'thumbnail' as const }))
    const { urls } = await call('fileUrls', { workspaceId, files })
    for (const { unitKey, url } of urls) addresses.set(unitKey, url)
  }
  return addresses
}

export const storyboardFile = async ({ workspaceId, title, language, shots }: Board): Promise<Blob> => {
  const keys = [...new Set(shots.flatMap(({ pictureKey }) => pictureKey ?? []))]
  const [{ makeStoryboardPdf }, addresses] = await Promise.all([import('./make.ts'), addressesOf(workspaceId, keys)])
  const pictureOf = ({ pictureKey, drawing = [] }: Shot) => {
    const url = pictureKey && addresses.get(pictureKey)
    return url ? asJpeg(url, drawing) : undefined
  }
  return makeStoryboardPdf({
    title,
    language,
    shots: await Promise.all(
      shots.map(async (shot) => {
        const { number, heading, lines } = shot
        return { number, heading, lines, picture: await pictureOf(shot) }
      }),
    ),
  })
}
