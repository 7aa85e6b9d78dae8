import { z } from 'zod'

// What a page tells when it broke: the words and the stack of the error, which page it was (its pattern, with nobody's ids in it),
// and of which build. Nothing of who sat before it.
export const mostFaultsAPage = 5

export const faultSchema = z.object({
  words: z.string().min(1).max(500),
  stack: z.string().max(4_000).default(''),
  page: z.string().max(120),
  // The name of the page's first file, which is made of what is in it.
  build: z.string().max(120),
  language: z.enum(['th', 'en']),
})
export type Fault = z.infer<typeof faultSchema>

// An id stands for a person's film: in an address it is a colon.
export const pagePattern = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[a-z][a-z-]{0,19}$/.test(part) || part === '' ? part : ':'))
    .join('/')
    .slice(0, 120)
