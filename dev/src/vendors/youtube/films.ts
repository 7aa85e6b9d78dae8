import { z } from 'zod'
import type { Account } from './sign-in.ts'

// What YouTube takes of a film, as strictly as it does: what its discovery document of 4 November 2026 (youtube.v3) says, and
// its reference where that is narrower (a cover of 2 MB, where the document has 50).
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((said) => !/[<>]/.test(said))

export const resourceSchema = z.strictObject({
  snippet: z.strictObject({
    title: text(100).min(1),
    description: text(5000).refine((said) => Buffer.byteLength(said) <= 5000),
    tags: z
      .array(text(200))
      // Quotes around those with a space count too.
      .refine((all) => all.reduce((sum, tag) => sum + tag.length + (/\s/.test(tag) ? 2 : 0), all.length - 1) <= 500),
    categoryId: z.string().regex(/^\d+$/),
    defaultLanguage: z.string(),
    defaultAudioLanguage: z.string(),
  }),
  status: z
    .strictObject({
      privacyStatus: z.enum(['private', 'unlisted', 'public']),
      publishAt: z.iso.datetime().optional(),
      selfDeclaredMadeForKids: z.boolean(),
      containsSyntheticMedia: z.boolean(),
    })
    // invalidPublishAt: only what is private may be shown later.
    .refine(({ privacyStatus, publishAt }) => publishAt === undefined || privacyStatus === 'private'),
})
export type Resource = z.infer<typeof resourceSchema>

export type Video = {
  id: string
  account: Account
  resource: Resource
  bytes: Buffer
  looks: number
  lost: boolean
  rejected: boolean
  captions: { language: string; text: string }[]
  cover?: number
}
export type Place = {
  account: Account
  resource: Resource
  total: number
  got: Buffer[]
  length: number
  dead: boolean
  id?: string
}

export const captionSchema = z.strictObject({
  snippet: z.strictObject({
    videoId: z.string(),
    // BCP-47.
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    name: z.string().max(150),
    isDraft: z.boolean(),
  }),
})
export const playlistItemSchema = z.strictObject({
  snippet: z.strictObject({
    playlistId: z.string(),
    resourceId: z.strictObject({ kind: z.literal('youtube#video'), videoId: z.string() }),
  }),
})

export const takes = {
  film: { types: /^(video\/[\w.+-]+|application\/octet-stream)$/, most: 256 * 1024 ** 3 },
  captions: { most: 100 * 1024 ** 2 },
  cover: { types: /^(image\/(jpeg|png)|application\/octet-stream)$/, most: 2 * 1024 ** 2 },
  // Of a list at once.
  mostResults: 50,
} as const

export const partsOf = (body: string, type: string): { type: string; content: string }[] | undefined => {
  const boundary = /^multipart\/related; boundary=([\w-]+)$/.exec(type)?.[1]
  if (!boundary) return undefined
  const pieces = body.split(`--${boundary}`)
  if (pieces.at(-1)?.trim() !== '--') return undefined
  return pieces.slice(1, -1).map((piece) => {
    const [head = '', ...rest] = piece.replace(/^\r\n/, '').split('\r\n\r\n')
    return { type: /content-type: (.*)/i.exec(head)?.[1] ?? '', content: rest.join('\r\n\r\n').replace(/\r\n$/, '') }
  })
}

// What a test may want to know of a film that is there.
export const told = ({ bytes, looks: _, ...video }: Video) => ({ ...video, bytes: bytes.length })
