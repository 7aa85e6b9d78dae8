import { z } from 'zod'
import type { Account } from './sign-in.ts'

// What YouTube takes of a film, as strictly as it does.
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
    language: z.string().min(2),
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
