import { z } from 'zod'
import { idSchema, timeSchema, unitKeySchema } from '../ids/index.ts'
import { captionTrackSchema } from '../publish/publication.ts'
import { cueSchema } from './cues.ts'

// A link to a cut for people outside. It shows one version; what is made later is shown when its maker says so.

export const tokenSchema = z.string().regex(/^[A-Za-z0-9]{24,64}$/)
export const passSchema = z.string().min(4).max(100)
export const guestNameSchema = z.string().trim().min(1).max(60)

// Short enough to go along in an address.
const mostIdea = 600
export const ideaSchema = z.string().min(1).max(mostIdea)
export const ideaOf = ({ idea, logline }: { idea: string; logline: string }): string | undefined =>
  (logline || idea).replace(/\s+/g, ' ').trim().slice(0, mostIdea) || undefined

export const linkChoicesSchema = z.strictObject({
  name: z.string().trim().max(80).default(''),
  // Whoever opens it says who they are.
  asksName: z.boolean().default(true),
  // Their name stands over the picture.
  showsName: z.boolean().default(false),
  downloads: z.boolean().default(false),
  notes: z.boolean().default(true),
  // To be seen by all who find it: nobody is asked who they are, and others may show it within their pages.
  public: z.boolean().default(false),
  // "Made with Peace Script" after its end, with its maker's code.
  credit: z.boolean().default(false),
  // Whoever watches may begin a film of their own from its idea.
  opensIdea: z.boolean().default(false),
})
export type LinkChoices = z.infer<typeof linkChoicesSchema>

// What is for all asks nobody who they are, and shows nothing of what was said of it, whatever else was chosen.
export const settledChoices = <C extends LinkChoices>(choices: C): C =>
  choices.public ? { ...choices, asksName: false, showsName: false, notes: false } : { ...choices, opensIdea: false }

export const mostCues = 2000
export const shownSchema = z.strictObject({
  cut: unitKeySchema,
  captions: unitKeySchema.optional(),
  poster: unitKeySchema.optional(),
  cues: z.array(cueSchema).max(mostCues),
  // In the other language, as its maker brought them.
  otherCaptions: captionTrackSchema.optional(),
})

export const reviewLinkSchema = linkChoicesSchema.extend({
  id: idSchema,
  workspaceId: idSchema,
  filmId: idSchema,
  // As its maker may copy it again. The document is found by its hash, and a browser reads none.
  token: tokenSchema,
  shown: shownSchema,
  // Of a public film, as it was looked at: the film's own may change since. Links of before 27 November 2026 do not say.
  title: z.string().max(200).optional(),
  // Of a public film whose maker opened it, in their words.
  idea: ideaSchema.optional(),
  // Beside the picture, for whoever watches. Links of before 26 November 2026 do not say.
  mark: z.string().max(60).optional(),
  // Of whoever made the link, if they wish it told.
  code: z.string().max(20).optional(),
  passHash: z.string().max(200).optional(),
  expiresAt: timeSchema.optional(),
  createdAt: timeSchema,
  createdBy: idSchema,
  revokedAt: timeSchema.optional(),
})
export type ReviewLink = z.infer<typeof reviewLinkSchema>

export type LinkState = 'open' | 'revoked' | 'expired'
export const linkState = (
  { revokedAt, expiresAt }: Pick<ReviewLink, 'revokedAt' | 'expiresAt'>,
  now: number,
): LinkState => {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'open'
}
