import type { Language } from '@peace/core/ids'
import { call } from '../data/call.ts'
import type { BoardShot } from './storyboard-pdf.ts'

type Shot = Omit<BoardShot, 'picture'> & { pictureKey: string | undefined }
type Board = { workspaceId: string; title: string; language: Language; shots: readonly Shot[] }

// Frames are kept as WebP, which a PDF does not know.
const asJpeg = async (url: string): Promise<ArrayBuffer | undefined> => {
  try {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob())
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    return await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer()
  } catch {
    // A frame that cannot be fetched is left empty; the words are what must not be lost.
    return undefined
  }
}

const picturesOf = async (workspaceId: string, keys: readonly string[]): Promise<Map<string, ArrayBuffer>> => {
  const pictures = new Map<string, ArrayBuffer>()
  for (let at = 0; at < keys.length; at += 300) {
    const files = keys.slice(at, at + 300).map((unitKey) => ({ unitKey, role: 'thumbnail' as const }))
    const { urls } = await call('fileUrls', { workspaceId, files })
    await Promise.all(
      urls.map(async ({ unitKey, url }) => {
        const picture = await asJpeg(url)
        if (picture) pictures.set(unitKey, picture)
      }),
    )
  }
  return pictures
}

export const storyboardFile = async ({ workspaceId, title, language, shots }: Board): Promise<Blob> => {
  const keys = [...new Set(shots.flatMap(({ pictureKey }) => pictureKey ?? []))]
  const [{ makeStoryboardPdf }, pictures] = await Promise.all([import('./make.ts'), picturesOf(workspaceId, keys)])
  return makeStoryboardPdf({
    title,
    language,
    shots: shots.map(({ pictureKey, ...shot }) => ({
      ...shot,
      picture: pictureKey ? pictures.get(pictureKey) : undefined,
    })),
  })
}
